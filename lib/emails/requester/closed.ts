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

export type ClosedFacts = RequesterEmailFacts & { reason: string };

export const closedEmail = (facts: ClosedFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.closed.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.closed.told")),
      ...mergedRequestParts(facts, t),
      line(t("emails.closed.reason")),
      quotation(facts.reason),
      line(t("emails.closed.again")),
      requestPageButton(facts, t("emails.closed.link")),
    ],
  });
