import { sayArticle } from "@/lib/words/article";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";
import { type Common, follow, line, said, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ExtendedFacts = Common & {
  receivedOn: string;
  /** The extended deadline. */
  dueOn: string;
  reason: string;
  lawArticle: string | null;
};

/** GDPR art. 12(3): tells the requester about an extension and its reason, within the first period. */
export function extendedLetter(facts: ExtendedFacts, t: Translate): Letter {
  const due = formatDue(t, facts.dueOn, facts.desk.zone);
  return subjectLetter(facts, t, {
    subject: t("letters.extended.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.extended.told")),
      line(t("letters.extended.due", { due })),
      line(t("letters.extended.reason")),
      said(facts.reason),
      ...(facts.lawArticle
        ? [line(t("letters.extended.article", { article: sayArticle(t, facts.lawArticle) }))]
        : []),
      {
        kind: "facts",
        rows: [
          [t("letters.frame.reference"), facts.reference],
          [t("letters.frame.received"), formatDay(t, facts.receivedOn)],
          [t("letters.frame.answerBy"), due],
        ],
      },
      follow(facts, t("letters.extended.link")),
    ],
  });
}
