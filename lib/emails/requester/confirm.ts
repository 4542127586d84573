import type { Part, RenderedEmail } from "@/lib/emails/render";
import { line, type RequesterEmailFacts, requesterEmail } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export type ConfirmFacts = RequesterEmailFacts & {
  confirmUrl: string;
  code: string;
  codeMinutes: number;
  linkDays: number;
};

/** An email with a link and a code. It names neither requester nor right, because the address may be a stranger's. */
export const confirmEmail = (facts: ConfirmFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.confirm.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [line(t("emails.confirm.asked")), ...confirmParts(facts, t)],
  });

/** The link and the code, and what happens if they are not used. */
export const confirmParts = (facts: ConfirmFacts, t: Translate): Part[] => [
  line(t("emails.confirm.open", { days: facts.linkDays })),
  { kind: "button", label: t("emails.confirm.link"), url: facts.confirmUrl },
  line(t("emails.confirm.code", { minutes: facts.codeMinutes })),
  { kind: "code", code: facts.code },
  line(t("emails.confirm.clock")),
  line(t("emails.confirm.ignore")),
];
