/** The position of an @ and the text typed after it so far. */
export interface Begun {
  readonly from: number;
  readonly typed: string;
}

const MAX_SHOWN = 8;
// A name may have up to four words. More text means that the mention has ended.
const MENTION = /(?:^|[^\p{L}\p{N}_.+-])@((?:[\p{L}\p{N}_.+-]+ ){0,3}[\p{L}\p{N}_.+-]*)$/u;

/** The mention that is being typed at the end of `before`; `null` if there is none. */
export function mentionAt(before: string): Begun | null {
  const typed = MENTION.exec(before)?.[1];
  return typed === undefined ? null : { from: before.length - typed.length - 1, typed };
}

/** The members whose name, handle or one word of the name starts with the typed text, at most eight. */
export function fitting<Named extends { readonly name: string; readonly handle: string }>(
  all: readonly Named[],
  typed: string,
): Named[] {
  const start = typed.toLowerCase();
  const matches = all.filter(({ name, handle }) =>
    [name, handle, ...name.split(/\s+/)].some((text) => text.toLowerCase().startsWith(start)),
  );
  return matches.slice(0, MAX_SHOWN);
}
