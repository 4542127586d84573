import { readFlash } from "@/app/_door/answer";
import { translateTexts } from "@/app/_door/translate-problem";
import { translateText } from "@/lib/words/message-text";
import type { PublicDesk } from "./desk";

export type Flash = {
  /** Empty if the page only shows the typed values again, as after a change of language. */
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
} | null;

/**
 * The problem and the typed values of the last form. Texts that are messages are translated into the language of the
 * page.
 */
export async function readTranslatedFlash(
  { t }: PublicDesk,
  number: string | undefined,
): Promise<Flash> {
  const flash = await readFlash(number);
  if (!flash) return null;
  // If the code was wrong too, only the error about the code is shown.
  if (flash.fields.session && !flash.fields.code) {
    const session = t("form.error.session");
    return { ...flash, message: session, fields: { session } };
  }
  return {
    ...flash,
    message: translateText(t, flash.message),
    fields: translateTexts(t, flash.fields),
  };
}

export const isWrong = (flash: Flash): boolean => flash !== null && flash.message !== "";
