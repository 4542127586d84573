import type { Right } from "@/lib/domain/right";
import { formatDay, type Words } from "@/lib/words/words";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type FulfilledFacts = Common & {
  right: Right;
  summary: string | null;
  files: number;
  /** The last day of the download. */
  expiresOn: string | null;
};

/** What was done. Files never travel by mail: the letter leads to a page that asks for a fresh code. */
export function fulfilledLetter(facts: FulfilledFacts, words: Words): Letter {
  const { right, summary, files, expiresOn } = facts;
  return subjectLetter(facts, words, {
    subject: words("letters.fulfilled.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.fulfilled.told", { verbNoun: words(`rights.${right}.verbNoun`) })),
      ...answersToo(facts, words),
      ...(summary ? [line(words("letters.fulfilled.summary")), said(summary)] : []),
      ...(files > 0 ? [line(words("letters.fulfilled.files", { count: files }))] : []),
      ...(files > 0 && expiresOn
        ? [line(words("letters.fulfilled.until", { day: formatDay(words, expiresOn) }))]
        : []),
      follow(facts, words("letters.fulfilled.link")),
    ],
  });
}
