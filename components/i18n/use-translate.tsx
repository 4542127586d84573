"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { type Language, type Messages, type Translate, translatorOf } from "@/lib/words/translator";

const Translator = createContext<Translate>(translatorOf("en", {}));

export interface TranslationProviderProps {
  readonly language: Language;
  /** The messages that components of the browser use. */
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Around a page for staff: the messages of what its scripts draw. */
export function TranslationProvider({ language, messages, children }: TranslationProviderProps) {
  // A member who changes their language gets the new page in the frame of the old one.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const t = useMemo(() => translatorOf(language, messages), [language, messages]);
  return <Translator value={t}>{children}</Translator>;
}

/** Translates into the language of the page, in a component of the browser. */
export const useTranslate = (): Translate => useContext(Translator);
