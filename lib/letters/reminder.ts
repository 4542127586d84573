import type { Right } from "@/lib/domain/law/right";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

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

export function reminderLetter(facts: ReminderFacts, t: Translate): RenderedEmail {
  const { reference, daysLeft, requestUrl } = facts;
  const late = daysLeft < 0;
  const days = Math.abs(daysLeft);
  return staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t(late ? "letters.reminder.subjectOverdue" : "letters.reminder.subject", {
      reference,
      days,
    }),
    parts: [
      line(t(late ? "letters.reminder.overdue" : "letters.reminder.left", { reference, days })),
      ...(facts.escalated ? [line(t("letters.reminder.escalated"))] : []),
      {
        kind: "facts",
        rows: [
          [t("letters.reminder.asked"), t(`rights.${facts.right}.title`)],
          [t("letters.reminder.due"), formatDay(t, facts.dueOn)],
        ],
      },
      { kind: "button", label: t("letters.reminder.link"), url: requestUrl },
    ],
  });
}
