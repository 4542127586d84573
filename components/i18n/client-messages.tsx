import type { ReactNode } from "react";
import { messagesOf } from "@/lib/words/catalog";
import { pageLanguage } from "./translate";
import { TranslationProvider } from "./use-translate";

/** Gives the client components of a staff page their messages, in the language of the page. */
export function ClientMessages({ children }: { readonly children: ReactNode }) {
  const language = pageLanguage();
  return (
    <TranslationProvider
      language={language}
      messages={{ browser: messagesOf(language).browser ?? {} }}
    >
      {children}
    </TranslationProvider>
  );
}
