import type { Metadata } from "next";
import type { LabelKey } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";
import { staffLanguage } from "./context";

/** The fixed title of a staff page, in the member's language: `generateMetadata = titled("desk.nav.team")`. */
export const titled = (sentence: LabelKey) => async (): Promise<Metadata> => ({
  title: translatorFor(await staffLanguage())(sentence),
});
