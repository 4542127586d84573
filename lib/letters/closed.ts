import type { Words } from "@/lib/words/words";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ClosedFacts = Common & { reason: string };

export const closedLetter = (facts: ClosedFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.closed.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.closed.told")),
      ...answersToo(facts, words),
      line(words("letters.closed.reason")),
      said(facts.reason),
      line(words("letters.closed.again")),
      follow(facts, words("letters.closed.link")),
    ],
  });
