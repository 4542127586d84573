import { sayArticle } from "@/lib/words/fixed";
import { formatDay, formatDue, type Words } from "@/lib/words/words";
import { type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ExtendedFacts = Common & {
  receivedOn: string;
  /** The new day of the answer. */
  dueOn: string;
  reason: string;
  lawArticle: string | null;
};

/** GDPR art. 12(3): the person is told of an extension, and why, within the first period. */
export function extendedLetter(facts: ExtendedFacts, words: Words): Letter {
  const due = formatDue(words, facts.dueOn, facts.desk.zone);
  return subjectLetter(facts, words, {
    subject: words("letters.extended.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.extended.told")),
      line(words("letters.extended.due", { due })),
      line(words("letters.extended.reason")),
      said(facts.reason),
      ...(facts.lawArticle
        ? [
            line(
              words("letters.extended.article", { article: sayArticle(words, facts.lawArticle) }),
            ),
          ]
        : []),
      {
        kind: "facts",
        rows: [
          [words("letters.frame.reference"), facts.reference],
          [words("letters.frame.received"), formatDay(words, facts.receivedOn)],
          [words("letters.frame.answerBy"), due],
        ],
      },
      follow(facts, words("letters.extended.link")),
    ],
  });
}
