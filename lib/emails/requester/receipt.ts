import type { RenderedEmail } from "@/lib/emails/render";
import { line, requesterEmail } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";
import { type ConfirmFacts, confirmParts } from "./confirm";

export type ReceiptFacts = ConfirmFacts & {
  receivedOn: string;
  /** `null` where neither a law nor the policy sets a due date. */
  dueOn: string | null;
};

/**
 * Acknowledges receipt to an unverified email address and asks to verify it. The email names neither requester nor
 * right and quotes nothing, because the address may be a stranger's.
 */
export function receiptEmail(facts: ReceiptFacts, t: Translate): RenderedEmail {
  const due = facts.dueOn === null ? null : formatDue(t, facts.dueOn, facts.desk.zone);
  return requesterEmail(facts, t, {
    subject: t("emails.receipt.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [
      line(t("emails.receipt.told")),
      {
        kind: "facts",
        rows: [
          [t("emails.frame.reference"), facts.reference],
          [t("emails.frame.received"), formatDay(t, facts.receivedOn)],
          ...(due === null ? [] : [[t("emails.receipt.actBy"), due] as const]),
        ],
      },
      ...(due === null ? [line(t("emails.acknowledgment.dueOpen"))] : []),
      ...confirmParts(facts, t),
    ],
  });
}
