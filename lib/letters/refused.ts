import type { Right } from "@/lib/domain/law/right";
import { sayGround } from "@/lib/words/ground";
import type { Translate } from "@/lib/words/translator";
import {
  line,
  mergedRequestParts,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "./letter";
import type { RenderedEmail } from "./render";
import { type Routes, routeParts } from "./routes";

export type RefusedFacts = RequesterEmailFacts &
  Routes & {
    right: Right;
    ground: { code: string; article: string; title: string };
    explanation: string;
  };

/** The refusal with its legal ground and reasons, and how to contest it. */
export const refusedLetter = (facts: RefusedFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.refused.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.refused.told", { verbNoun: t(`rights.${facts.right}.verbNoun`) })),
      ...mergedRequestParts(facts, t),
      {
        kind: "facts",
        rows: [
          [t("letters.frame.reference"), facts.reference],
          [t("letters.frame.ground"), sayGround(t, facts.ground)],
        ],
      },
      line(t("letters.refused.reason")),
      quotation(facts.explanation),
      line(t("letters.refused.routes")),
      ...routeParts(facts, t),
      requestPageButton(facts, t("letters.refused.link")),
    ],
  });
