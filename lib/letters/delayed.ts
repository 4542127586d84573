import { formatDay, formatDue, type Words } from "@/lib/words/words";
import { type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type DelayedFacts = Common & {
  receivedOn: string;
  /** The day that a law or the policy gave; `null` where neither does. */
  dueOn: string | null;
  /** The law's own last day, which no notice moves; `null` where it sets none. */
  lawOn: string | null;
  expectedOn: string;
  reason: string;
};

/** Tells of a delay where no law gives more time: why, and when the response is expected. */
export function delayedLetter(facts: DelayedFacts, words: Words): Letter {
  const { desk, dueOn, lawOn, expectedOn, receivedOn, reason, reference } = facts;
  const expected = formatDay(words, expectedOn);
  return subjectLetter(facts, words, {
    subject: words("letters.delayed.subject", { reference }),
    parts: [
      line(
        dueOn === null
          ? words("letters.delayed.toldOpen")
          : words("letters.delayed.told", { due: formatDue(words, dueOn, desk.zone) }),
      ),
      line(words("letters.delayed.expected", { day: expected })),
      line(words("letters.delayed.reason")),
      said(reason),
      ...(lawOn === null
        ? []
        : [line(words("letters.delayed.law", { day: formatDay(words, lawOn) }))]),
      {
        kind: "facts",
        rows: [
          [words("letters.frame.reference"), reference],
          [words("letters.frame.received"), formatDay(words, receivedOn)],
          [words("letters.delayed.expectedOn"), expected],
        ],
      },
      follow(facts, words("letters.extended.link")),
    ],
  });
}
