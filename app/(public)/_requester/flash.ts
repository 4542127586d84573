import { readFlash, type TranslatedFlash } from "@/app/_door/answer";
import type { PublicDesk } from "./desk";

/** The message is empty if the page only shows the typed values again, as after a change of language. */
export type Flash = TranslatedFlash | null;

/** The problem and the typed values of the last form. */
export async function readRequesterFlash(
  { t }: PublicDesk,
  number: string | undefined,
): Promise<Flash> {
  const flash = await readFlash(t, number);
  // If the code was wrong too, only the error about the code is shown.
  if (!flash?.fields.session || flash.fields.code) return flash;
  const { session } = flash.fields;
  return { ...flash, message: session, fields: { session } };
}

export const isWrong = (flash: Flash): boolean => flash !== null && flash.message !== "";
