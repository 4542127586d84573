import { staffLanguage } from "@/app/_door/context";
import { currentAddress, isStaffPath, languageHere } from "@/app/_door/language";
import { deskOf } from "@/app/(public)/_requester/desk";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/** The translator for the current page, staff or public. The root layout uses it, because it does not know the desk. */
export async function pageTranslator(): Promise<Translate> {
  const { path } = await currentAddress();
  if (isStaffPath(path)) return translatorFor(await staffLanguage());
  const [, first = ""] = path.split("/");
  const chosen = await languageHere();
  if (chosen || first === "") return translatorFor(chosen ?? "en");
  // Without a choice by the visitor, the desk's own language applies, if there is such a desk.
  const desk = await deskOf(first).catch(() => null);
  return desk?.t ?? translatorFor("en");
}
