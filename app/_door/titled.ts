import type { Metadata } from "next";
import { type Sentence, sayIn } from "@/lib/words/staff";
import { staffLanguage } from "./context";

/** The fixed title of a page for staff, in the language of whoever reads it: `generateMetadata = titled("Log")`. */
export const titled = (sentence: Sentence) => async (): Promise<Metadata> => ({
  title: sayIn(await staffLanguage())(sentence),
});
