import type { Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

/** Only that there is a message: what it says stays on the page of the request. */
export const messageLetter = (facts: Common, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.message.subject", { reference: facts.reference }),
    parts: [line(words("letters.message.told")), follow(facts, words("letters.message.link"))],
  });
