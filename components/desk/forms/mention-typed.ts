/** An @ and what was typed after it so far. */
export interface Begun {
  readonly from: number;
  readonly typed: string;
}

const MOST_SHOWN = 8;
// A name may have a few words; whoever types on has moved on.
const BEGUN = /(?:^|[^\p{L}\p{N}_.+-])@((?:[\p{L}\p{N}_.+-]+ ){0,3}[\p{L}\p{N}_.+-]*)$/u;

/** The name that is being typed at the end of `before`; `null` where none is. */
export function begunAt(before: string): Begun | null {
  const typed = BEGUN.exec(before)?.[1];
  return typed === undefined ? null : { from: before.length - typed.length - 1, typed };
}

/** Those whose name, a word of it, or what is written for them begins with what was typed. */
export function fitting<Named extends { readonly name: string; readonly handle: string }>(
  all: readonly Named[],
  typed: string,
): Named[] {
  const begun = typed.toLowerCase();
  const fits = all.filter(({ name, handle }) =>
    [name, handle, ...name.split(/\s+/)].some((called) => called.toLowerCase().startsWith(begun)),
  );
  return fits.slice(0, MOST_SHOWN);
}
