"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { sayingIn } from "@/lib/words/sentence";
import type { Say } from "@/lib/words/staff";

const Spoken = createContext<Say>(sayingIn("en", {}));

export interface SpeechProps {
  readonly language: string;
  /** What the browser draws by itself, by the English sentence. */
  readonly dictionary: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Around a page for staff: the language of what its scripts say. */
export function Speech({ language, dictionary, children }: SpeechProps) {
  // Whoever changes their language gets the new page in the frame of the old one.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Spoken value={sayingIn(language, dictionary)}>{children}</Spoken>;
}

/** Says an English sentence in the language of the page, in a component of the browser. */
export const useSay = (): Say => useContext(Spoken);
