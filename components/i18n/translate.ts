import { cache } from "react";
import type { Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/** One for each page: a server renders the pages of several readers at once. */
const page = cache((): { language: Language } => ({ language: "en" }));

/** The language of the page that is rendered; set before anything of it is. */
export const setLanguage = (language: Language): void => {
  page().language = language;
};

export const pageLanguage = (): Language => page().language;

type Called = (...args: unknown[]) => unknown;

/**
 * Translates into the language of the page that is being rendered on the server. Everything else that answers (an action, a
 * route, a component of the browser) is given a translator: `wordsFor`, `useSay`.
 */
export const t: Translate = new Proxy(translatorFor("en"), {
  apply: (_, __, args) => (translatorFor(pageLanguage()) as unknown as Called)(...args),
  get: (_, name) => Reflect.get(translatorFor(pageLanguage()), name),
});
