import type { Right } from "@/lib/domain/law/right";
import type { Words } from "@/lib/words/words";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";
import { type Routes, routeParts } from "./routes";

export type NothingHeldFacts = Common & Routes & { right: Right; explanation: string | null };

/** A proper answer of its own. GDPR art. 11(2): the person may give more by which to be found. */
export const nothingHeldLetter = (facts: NothingHeldFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.nothing-held.subject", { reference: facts.reference }),
    parts: [
      line(
        words("letters.nothing-held.told", { verbNoun: words(`rights.${facts.right}.verbNoun`) }),
      ),
      ...answersToo(facts, words),
      ...(facts.explanation
        ? [line(words("letters.nothing-held.reason")), said(facts.explanation)]
        : []),
      line(words("letters.nothing-held.more")),
      ...routeParts(facts, words),
      follow(facts, words("letters.nothing-held.link")),
    ],
  });
