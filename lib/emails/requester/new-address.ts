import type { RenderedEmail } from "@/lib/emails/render";
import { line, type RequesterEmailFacts, requesterEmail } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export type NewAddressFacts = RequesterEmailFacts & { code: string; codeMinutes: number };

/** A code to a new email address. The address may be a stranger's, so the email says nothing about the request. */
export const newAddressEmail = (facts: NewAddressFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.new-address.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [
      line(t("emails.new-address.asked")),
      line(t("emails.new-address.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      { kind: "link", label: t("emails.new-address.link"), url: facts.followUrl },
      line(t("emails.new-address.ignore")),
    ],
  });
