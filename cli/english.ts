import { translateText } from "@/lib/words/message-text";
import { translatorFor } from "@/lib/words/words";

/** A message in English, the language of the command line. Other text stays as it is. */
export const inEnglish = (text: string): string => translateText(translatorFor("en"), text);
