"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { type Language, type Messages, type Translate, translatorOf } from "@/lib/words/translator";

const Translator = createContext<Translate>(translatorOf("en", {}));

export interface TranslationProviderProps {
  readonly language: Language;
  /** The messages that client components use. */
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Wraps a staff page and provides the messages of its client components. */
export function TranslationProvider({ language, messages, children }: TranslationProviderProps) {
  // After a change of language, Next.js renders the new page into the document of the old one.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const t = useMemo(() => translatorOf(language, messages), [language, messages]);
  return <Translator value={t}>{children}</Translator>;
}

/** Translates into the language of the page, in a client component. */
export const useTranslate = (): Translate => useContext(Translator);
