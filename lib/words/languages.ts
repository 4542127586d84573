import { en } from "./en";

type Shape<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Shape<Part[Key]>;
};

/** What every language has to say: the keys of English. */
export type Messages = Shape<typeof en>;

/** The languages we speak. A new one is a file beside `en.ts` and a word here. */
export const MESSAGES = { en } satisfies Record<string, Messages>;

export type Language = keyof typeof MESSAGES;
