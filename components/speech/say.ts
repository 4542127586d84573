import { cache } from "react";
import type { Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { wordsFor } from "@/lib/words/words";

/** One for each page: a server renders the pages of several readers at once. */
const page = cache((): { language: Language } => ({ language: "en" }));

/** The language of the page that is rendered; set before anything of it is. */
export const speak = (language: Language): void => {
  page().language = language;
};

export const spoken = (): Language => page().language;

type Called = (...args: unknown[]) => unknown;

/**
 * Translates into the language of the page that is being rendered on the server. Everything else that answers (an action, a
 * route, a component of the browser) is given a translator: `wordsFor`, `useSay`.
 */
export const t: Translate = new Proxy(wordsFor("en"), {
  apply: (_, __, args) => (wordsFor(spoken()) as unknown as Called)(...args),
  get: (_, name) => Reflect.get(wordsFor(spoken()), name),
});
