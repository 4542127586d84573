import type { Translate } from "@/lib/words/translator";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ClosedFacts = Common & { reason: string };

export const closedLetter = (facts: ClosedFacts, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.closed.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.closed.told")),
      ...answersToo(facts, t),
      line(t("letters.closed.reason")),
      said(facts.reason),
      line(t("letters.closed.again")),
      follow(facts, t("letters.closed.link")),
    ],
  });
