import type { Right } from "@/lib/domain/law/right";
import { sayGround } from "@/lib/words/ground";
import type { Words } from "@/lib/words/words";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";
import { type Routes, routeParts } from "./routes";

export type RefusedFacts = Common &
  Routes & {
    right: Right;
    ground: { code: string; article: string; title: string };
    explanation: string;
  };

/** The reasons, the ground in law, and where to go against it. */
export const refusedLetter = (facts: RefusedFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.refused.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.refused.told", { verbNoun: words(`rights.${facts.right}.verbNoun`) })),
      ...answersToo(facts, words),
      {
        kind: "facts",
        rows: [
          [words("letters.frame.reference"), facts.reference],
          [words("letters.frame.ground"), sayGround(words, facts.ground)],
        ],
      },
      line(words("letters.refused.reason")),
      said(facts.explanation),
      line(words("letters.refused.routes")),
      ...routeParts(facts, words),
      follow(facts, words("letters.refused.link")),
    ],
  });
