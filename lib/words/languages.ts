import { de } from "@/lib/words/de/de";
import { en } from "@/lib/words/en/en";
import type { Language } from "./choose-language";

type Shape<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Shape<Part[Key]>;
};

/** What every language has to say: the keys of English. */
export type Messages = Shape<typeof en>;

/** The languages we speak. A new one is a file beside `en.ts` and a word here, its own name in `choose-language.ts`. */
export const MESSAGES = { en, de } satisfies Record<Language, Messages>;
