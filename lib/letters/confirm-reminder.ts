import { formatInstant, type Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ConfirmReminderFacts = Common & {
  confirmUrl: string;
  /** When the link expires. */
  until: Date;
};

/** Like the first email it names nobody and no right, because the address may be a stranger's. */
export function confirmReminderLetter(facts: ConfirmReminderFacts, words: Words): Letter {
  const { reference, desk } = facts;
  // Where the policy states no place, no zone of it is named.
  const until = formatInstant(words, facts.until, desk.zone ?? "UTC");
  return subjectLetter(facts, words, {
    subject: words("letters.confirm-reminder.subject", { reference }),
    unnamed: true,
    parts: [
      line(words("letters.confirm-reminder.waits")),
      line(words("letters.confirm-reminder.how", { until })),
      {
        kind: "button",
        label: words("letters.confirm-reminder.link"),
        url: facts.confirmUrl,
      },
      line(words("letters.confirm-reminder.otherwise")),
      follow(facts, words("letters.confirm-reminder.newLink")),
      line(words("letters.confirm-reminder.ignore")),
    ],
  });
}
