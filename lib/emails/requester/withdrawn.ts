import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export const withdrawnEmail = (facts: RequesterEmailFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.withdrawn.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.withdrawn.told")),
      line(t("emails.withdrawn.again")),
      requestPageButton(facts, t("emails.withdrawn.link")),
    ],
  });
