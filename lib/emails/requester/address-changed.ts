import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

/** Tells the old email address that it was changed, without the new one. */
export const addressChangedEmail = (facts: RequesterEmailFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.address-changed.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.address-changed.told")),
      line(
        facts.desk.contact.email
          ? t("emails.address-changed.notYou")
          : t("emails.address-changed.notYouBare"),
      ),
      requestPageButton(facts, t("emails.address-changed.link")),
    ],
  });
