import type { Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export const withdrawnLetter = (facts: Common, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.withdrawn.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.withdrawn.told")),
      line(words("letters.withdrawn.again")),
      follow(facts, words("letters.withdrawn.link")),
    ],
  });
