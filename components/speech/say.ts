import { cache, createElement, Fragment, type ReactNode } from "react";
import type { Language } from "@/lib/words/choose-language";
import { piecesIn } from "@/lib/words/sentence";
import { type Say, type Sentence, STAFF_WORDS, sayIn } from "@/lib/words/staff";
import { type Words, wordsFor } from "@/lib/words/words";

/** One a page: a server draws the pages of several readers at once. */
const page = cache((): { language: Language } => ({ language: "en" }));

/** The language of the page at hand; set before anything of it is drawn. */
export const speak = (language: Language): void => {
  page().language = language;
};

export const spoken = (): Language => page().language;

/**
 * Says an English sentence in the language of the page that is being drawn on the server. Whatever else answers (an
 * action, a route, a component of the browser) is told whose language to speak: `sayIn`, `useSay`.
 */
export const say: Say = (english, values) => sayIn(spoken())(english, values);

export type Parts = Readonly<Record<string, ReactNode | ((inner: ReactNode[]) => ReactNode)>>;

/** A sentence in which parts are marked up: `{day}` or `<b>…</b>`. */
export function sayRich(english: Sentence, parts: Parts): ReactNode {
  const pieces = piecesIn(spoken(), STAFF_WORDS[spoken()])(english, parts);
  return createElement(Fragment, null, ...(pieces as ReactNode[]));
}

type Called = (...args: unknown[]) => unknown;

/** The words that public pages share with the desk's, in the language of the page at hand. */
export const words: Words = new Proxy(wordsFor("en"), {
  apply: (_, __, args) => (wordsFor(spoken()) as unknown as Called)(...args),
  get: (_, name) => Reflect.get(wordsFor(spoken()), name),
});
