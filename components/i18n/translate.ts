import { cache } from "react";
import type { Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/** Each page has its own object, because a server renders the pages of several readers at once. */
const page = cache((): { language: Language } => ({ language: "en" }));

/** Sets the language of the page. It must be set before any part of the page is rendered. */
export const setLanguage = (language: Language): void => {
  page().language = language;
};

export const pageLanguage = (): Language => page().language;

/** A number with the separators of the language of the page. */
export const formatNumber = (value: number): string => value.toLocaleString(pageLanguage());

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Translates into the language of the page that is being rendered on the server. Actions and routes get a translator
 * of their own, and client components call `useTranslate`.
 */
export const t: Translate = new Proxy(translatorFor("en"), {
  apply: (_, __, args) => (translatorFor(pageLanguage()) as unknown as AnyFunction)(...args),
  get: (_, name) => Reflect.get(translatorFor(pageLanguage()), name),
});
