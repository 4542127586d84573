import type { Right } from "@/lib/domain/law/right";
import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  mergedRequestParts,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import { sayGround } from "@/lib/words/ground";
import type { Translate } from "@/lib/words/translator";
import { type Routes, routeParts } from "./routes";

export type RefusedFacts = RequesterEmailFacts &
  Routes & {
    right: Right;
    ground: { code: string; article: string; title: string };
    explanation: string;
  };

/** The refusal with its legal ground and reasons, and how to contest it. */
export const refusedEmail = (facts: RefusedFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.refused.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.refused.told", { verbNoun: t(`rights.${facts.right}.verbNoun`) })),
      ...mergedRequestParts(facts, t),
      {
        kind: "facts",
        rows: [
          [t("emails.frame.reference"), facts.reference],
          [t("emails.frame.ground"), sayGround(t, facts.ground)],
        ],
      },
      line(t("emails.refused.reason")),
      quotation(facts.explanation),
      line(t("emails.refused.routes")),
      ...routeParts(facts, t),
      requestPageButton(facts, t("emails.refused.link")),
    ],
  });
