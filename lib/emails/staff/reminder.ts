import type { Right } from "@/lib/domain/law/right";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

export type ReminderFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  right: Right;
  /** Negative once the request is overdue. */
  daysLeft: number;
  dueOn: string;
  requestUrl: string;
  settingsUrl: string;
  /** Sent to an admin because no team member has acted on the request. */
  escalated: boolean;
};

export function reminderEmail(facts: ReminderFacts, t: Translate): RenderedEmail {
  const { reference, daysLeft, requestUrl } = facts;
  const late = daysLeft < 0;
  const days = Math.abs(daysLeft);
  return staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t(late ? "emails.reminder.subjectOverdue" : "emails.reminder.subject", {
      reference,
      days,
    }),
    parts: [
      line(t(late ? "emails.reminder.overdue" : "emails.reminder.left", { reference, days })),
      ...(facts.escalated ? [line(t("emails.reminder.escalated"))] : []),
      {
        kind: "facts",
        rows: [
          [t("emails.reminder.asked"), t(`rights.${facts.right}.title`)],
          [t("emails.reminder.due"), formatDay(t, facts.dueOn)],
        ],
      },
      { kind: "button", label: t("emails.reminder.link"), url: requestUrl },
    ],
  });
}
