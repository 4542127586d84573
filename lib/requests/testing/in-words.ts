import { translateText } from "@/lib/words/message-text";
import { translatorFor } from "@/lib/words/words";

type Text = string | null | undefined;

/** A message as somebody who reads English sees it. */
export const inEnglish = (text: Text): string => translateText(translatorFor("en"), text ?? "");

/** A message as somebody who reads German sees it. */
export const inGerman = (text: Text): string => translateText(translatorFor("de"), text ?? "");
