/** What an open page of the desk is told when it looks again. */
export type RequestLook = {
  /** Of the web process that answers: a page of another one is not brought up to date in place. */
  readonly build: string;
  readonly changes: readonly Change[];
  readonly present: readonly { readonly name: string; readonly writing: boolean }[];
  /** In how many milliseconds somebody who is present may be gone. */
  readonly again: number | null;
};

export type Change = {
  readonly seq: number;
  readonly actor: string;
  readonly what: string;
  /** One's own, or nothing to speak of: shown where that disturbs nobody, and not told. */
  readonly silent: boolean;
};

export type ListLook = {
  readonly build: string;
  readonly since: string;
  readonly changed: number;
};

/** What wants the reader: told with every look. */
export type NotificationsLook = {
  /** When it was looked. */
  readonly at: string;
  readonly count: number;
  /** The newest of them: says whether a list that is shown is still all there is. */
  readonly newest: string;
  /** In how many milliseconds the next that was put off is back. */
  readonly again: number | null;
};
