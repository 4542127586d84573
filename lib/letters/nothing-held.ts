import type { Right } from "@/lib/domain/law/right";
import type { Translate } from "@/lib/words/translator";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";
import { type Routes, routeParts } from "./routes";

export type NothingHeldFacts = Common & Routes & { right: Right; explanation: string | null };

/** The response that no data was found. GDPR art. 11(2): the data subject can send more details to be identified. */
export const nothingHeldLetter = (facts: NothingHeldFacts, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.nothing-held.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.nothing-held.told", { verbNoun: t(`rights.${facts.right}.verbNoun`) })),
      ...answersToo(facts, t),
      ...(facts.explanation
        ? [line(t("letters.nothing-held.reason")), said(facts.explanation)]
        : []),
      line(t("letters.nothing-held.more")),
      ...routeParts(facts, t),
      follow(facts, t("letters.nothing-held.link")),
    ],
  });
