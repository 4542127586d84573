import { sayArticle } from "@/lib/words/fixed";
import type { Words } from "@/lib/words/words";
import { type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type CannotIdentifyFacts = Common & {
  /** What was looked for and where, in the desk's words. */
  explanation: string;
  /** Where the law says that more may be sent (GDPR art. 11(2)). */
  article: string | null;
};

/** GDPR art. 11(2): the person is told that nothing could be linked to them, and how to send more. */
export const cannotIdentifyLetter = (facts: CannotIdentifyFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.cannot-identify.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.cannot-identify.told")),
      line(words("letters.cannot-identify.looked")),
      said(facts.explanation),
      line(
        facts.article
          ? words("letters.cannot-identify.moreBy", { article: sayArticle(words, facts.article) })
          : words("letters.cannot-identify.more"),
      ),
      follow(facts, words("letters.cannot-identify.link")),
    ],
  });
