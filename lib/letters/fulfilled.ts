import type { Right } from "@/lib/domain/law/right";
import { formatDay, type Words } from "@/lib/words/words";
import { type Disclosure, disclosureParts } from "./disclosure";
import { answersToo, type Common, follow, line, said, subjectLetter } from "./letter";
import { isolate } from "./plain";
import type { Letter } from "./render";
import { type Routes, routeParts } from "./routes";

export type FulfilledFacts = Common &
  Routes & {
    right: Right;
    summary: string | null;
    files: number;
    /** The last day of the download. */
    expiresOn: string | null;
    /** What the policy says about the data that is held: part of an access response, and of no other. */
    disclosure: Disclosure | null;
    /** What the policy says about copies in backups, where data was deleted. */
    backups: string | null;
  };

/**
 * What was done, and where to complain (GDPR art. 15(1)(f)). Files never travel by mail: the letter leads to a page
 * that asks for a fresh code.
 */
export function fulfilledLetter(facts: FulfilledFacts, words: Words): Letter {
  const { right, summary, files, expiresOn, disclosure, backups } = facts;
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
      ...(backups ? [line(words("letters.fulfilled.backups", { text: isolate(backups) }))] : []),
      ...(disclosure ? disclosureParts(disclosure, words) : []),
      line(words("letters.fulfilled.routes")),
      ...routeParts(facts, words),
      follow(facts, words("letters.fulfilled.link")),
    ],
  });
}
