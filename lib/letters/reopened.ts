import { formatDue, type Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ReopenedFacts = Common & {
  dueOn: string | null;
  /** How many files of the earlier response can no longer be downloaded. */
  withdrawn: number;
};

export function reopenedLetter(facts: ReopenedFacts, words: Words): Letter {
  const due = facts.dueOn === null ? null : formatDue(words, facts.dueOn, facts.desk.zone);
  return subjectLetter(facts, words, {
    subject: words("letters.reopened.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.reopened.told")),
      ...(due === null ? [] : [line(words("letters.reopened.due", { due }))]),
      ...(facts.withdrawn > 0
        ? [line(words("letters.reopened.withdrawn", { count: facts.withdrawn }))]
        : []),
      follow(facts, words("letters.reopened.link")),
    ],
  });
}
