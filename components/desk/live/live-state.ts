/** What an open page of a request receives when it polls. */
export type RequestUpdate = {
  /** The build of the web process that responds. A page of another build is not refreshed in place. */
  readonly build: string;
  readonly changes: readonly Change[];
  readonly present: readonly { readonly name: string; readonly writing: boolean }[];
  /** Milliseconds until the first of those present may be gone. */
  readonly again: number | null;
};

export type Change = {
  readonly seq: number;
  readonly actor: string;
  readonly what: string;
  /** The change is the reader's own or a minor one. It is shown if that disturbs nobody, and not announced. */
  readonly silent: boolean;
};

export type InboxUpdate = {
  readonly build: string;
  readonly since: string;
  readonly changed: number;
};

/** The open notifications of the reader, sent with every poll. */
export type NotificationsUpdate = {
  /** When the notifications were read. */
  readonly at: string;
  readonly count: number;
  /** The newest notification, which tells whether a list on the page is still complete. */
  readonly newest: string;
  /** Milliseconds until the next snoozed notification returns. */
  readonly again: number | null;
};
