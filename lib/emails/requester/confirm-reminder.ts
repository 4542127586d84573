import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";

export type ConfirmReminderFacts = RequesterEmailFacts & {
  confirmUrl: string;
  /** When the link expires. */
  until: Date;
};

/** Like the first email, it names neither requester nor right, because the address may be a stranger's. */
export function confirmReminderEmail(facts: ConfirmReminderFacts, t: Translate): RenderedEmail {
  const { reference, desk } = facts;
  // A policy without a place has no public time zone.
  const until = formatInstant(t, facts.until, desk.zone ?? "UTC");
  return requesterEmail(facts, t, {
    subject: t("emails.confirm-reminder.subject", { reference }),
    unnamed: true,
    parts: [
      line(t("emails.confirm-reminder.waits")),
      line(t("emails.confirm-reminder.how", { until })),
      {
        kind: "button",
        label: t("emails.confirm-reminder.link"),
        url: facts.confirmUrl,
      },
      line(t("emails.confirm-reminder.otherwise")),
      requestPageButton(facts, t("emails.confirm-reminder.newLink")),
      line(t("emails.confirm-reminder.ignore")),
    ],
  });
}
