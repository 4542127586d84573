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
import type { Translate } from "@/lib/words/translator";
import { type Routes, routeParts } from "./routes";

export type NothingHeldFacts = RequesterEmailFacts &
  Routes & { right: Right; explanation: string | null };

/** The response that no data was found. GDPR art. 11(2): the data subject can send more details to be identified. */
export const nothingHeldEmail = (facts: NothingHeldFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.nothing-held.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.nothing-held.told", { verbNoun: t(`rights.${facts.right}.verbNoun`) })),
      ...mergedRequestParts(facts, t),
      ...(facts.explanation
        ? [line(t("emails.nothing-held.reason")), quotation(facts.explanation)]
        : []),
      line(t("emails.nothing-held.more")),
      ...routeParts(facts, t),
      requestPageButton(facts, t("emails.nothing-held.link")),
    ],
  });
