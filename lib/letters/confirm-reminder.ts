import type { Translate } from "@/lib/words/translator";
import { formatInstant } from "@/lib/words/words";
import { line, type RequesterEmailFacts, requesterEmail, requestPageButton } from "./letter";
import type { RenderedEmail } from "./render";

export type ConfirmReminderFacts = RequesterEmailFacts & {
  confirmUrl: string;
  /** When the link expires. */
  until: Date;
};

/** Like the first email, it names neither requester nor right, because the address may be a stranger's. */
export function confirmReminderLetter(facts: ConfirmReminderFacts, t: Translate): RenderedEmail {
  const { reference, desk } = facts;
  // A policy without a place has no public time zone.
  const until = formatInstant(t, facts.until, desk.zone ?? "UTC");
  return requesterEmail(facts, t, {
    subject: t("letters.confirm-reminder.subject", { reference }),
    unnamed: true,
    parts: [
      line(t("letters.confirm-reminder.waits")),
      line(t("letters.confirm-reminder.how", { until })),
      {
        kind: "button",
        label: t("letters.confirm-reminder.link"),
        url: facts.confirmUrl,
      },
      line(t("letters.confirm-reminder.otherwise")),
      requestPageButton(facts, t("letters.confirm-reminder.newLink")),
      line(t("letters.confirm-reminder.ignore")),
    ],
  });
}
