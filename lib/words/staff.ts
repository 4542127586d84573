import type { Language } from "./choose-language";
import type { LabelKey, Translate } from "./translator";
import { wordsFor } from "./words";

export type Sentence = LabelKey;
export type Say = Translate;
export type Reader = { readonly say: Translate; readonly words: Translate };
export const sayIn = (language: Language): Say => wordsFor(language);
export const readerOf = (language: Language): Reader => ({
  say: sayIn(language),
  words: wordsFor(language),
});
