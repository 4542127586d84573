import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";
import { formatDue } from "@/lib/words/words";

export type ReopenedFacts = RequesterEmailFacts & {
  dueOn: string | null;
  /** How many files of the earlier response can no longer be downloaded. */
  withdrawn: number;
};

export function reopenedEmail(facts: ReopenedFacts, t: Translate): RenderedEmail {
  const due = facts.dueOn === null ? null : formatDue(t, facts.dueOn, facts.desk.zone);
  return requesterEmail(facts, t, {
    subject: t("emails.reopened.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.reopened.told")),
      ...(due === null ? [] : [line(t("emails.reopened.due", { due }))]),
      ...(facts.withdrawn > 0
        ? [line(t("emails.reopened.withdrawn", { count: facts.withdrawn }))]
        : []),
      requestPageButton(facts, t("emails.reopened.link")),
    ],
  });
}
