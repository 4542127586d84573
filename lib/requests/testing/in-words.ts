import { translateText } from "@/lib/words/message-text";
import { translatorFor } from "@/lib/words/words";

type Text = string | null | undefined;

/** The English text of a message. */
export const inEnglish = (text: Text): string => translateText(translatorFor("en"), text ?? "");

/** The German text of a message. */
export const inGerman = (text: Text): string => translateText(translatorFor("de"), text ?? "");
