import type { Right } from "@/lib/domain/law/right";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type ReminderFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  right: Right;
  /** Below zero once overdue. */
  daysLeft: number;
  dueOn: string;
  requestUrl: string;
  settingsUrl: string;
  /** Sent to an admin because whoever has the request let it run late. */
  escalated: boolean;
};

export function reminderLetter(facts: ReminderFacts, words: Words): Letter {
  const { reference, daysLeft, requestUrl } = facts;
  const late = daysLeft < 0;
  const days = Math.abs(daysLeft);
  return staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: words(late ? "letters.reminder.subjectOverdue" : "letters.reminder.subject", {
      reference,
      days,
    }),
    parts: [
      line(words(late ? "letters.reminder.overdue" : "letters.reminder.left", { reference, days })),
      ...(facts.escalated ? [line(words("letters.reminder.escalated"))] : []),
      {
        kind: "facts",
        rows: [
          [words("letters.reminder.asked"), words(`rights.${facts.right}.title`)],
          [words("letters.reminder.due"), formatDay(words, facts.dueOn)],
        ],
      },
      { kind: "button", label: words("letters.reminder.link"), url: requestUrl },
    ],
  });
}
