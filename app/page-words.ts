import { staffLanguage } from "@/app/_door/context";
import { isStaffPlace, languageHere, placeHere } from "@/app/_door/language";
import { deskOf } from "@/app/(public)/_letter/desk";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/** The words of whatever page this is: the layout around every page knows no desk. */
export async function wordsHere(): Promise<Translate> {
  const { path } = await placeHere();
  if (isStaffPlace(path)) return translatorFor(await staffLanguage());
  const [, first = ""] = path.split("/");
  const chosen = await languageHere();
  if (chosen || first === "") return translatorFor(chosen ?? "en");
  // Nobody says what they want: the desk's own language, if there is such a desk.
  const desk = await deskOf(first).catch(() => null);
  return desk?.t ?? translatorFor("en");
}
