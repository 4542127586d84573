import type { Metadata } from "next";
import type { LabelKey } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { staffLanguage } from "./context";

/** The fixed title of a page for staff, in the language of whoever reads it: `generateMetadata = titled("Log")`. */
export const titled = (sentence: LabelKey) => async (): Promise<Metadata> => ({
  title: translatorFor(await staffLanguage())(sentence),
});
