import { sayArticle } from "@/lib/words/article";
import type { Translate } from "@/lib/words/translator";
import { type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type CannotIdentifyFacts = Common & {
  /** What staff searched for and where, in their words. */
  explanation: string;
  /** The article that allows the data subject to send more details (GDPR art. 11(2)). */
  article: string | null;
};

/** GDPR art. 11(2): tells the data subject that no data could be linked to them, and how to send more details. */
export const cannotIdentifyLetter = (facts: CannotIdentifyFacts, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.cannot-identify.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.cannot-identify.told")),
      line(t("letters.cannot-identify.looked")),
      said(facts.explanation),
      line(
        facts.article
          ? t("letters.cannot-identify.moreBy", { article: sayArticle(t, facts.article) })
          : t("letters.cannot-identify.more"),
      ),
      follow(facts, t("letters.cannot-identify.link")),
    ],
  });
