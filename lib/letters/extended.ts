import { formatArticle } from "@/lib/words/article";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";
import {
  line,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "./letter";
import type { RenderedEmail } from "./render";

export type ExtendedFacts = RequesterEmailFacts & {
  receivedOn: string;
  /** The extended deadline. */
  dueOn: string;
  reason: string;
  lawArticle: string | null;
};

/** GDPR art. 12(3): tells the requester about an extension and its reason, within the first period. */
export function extendedLetter(facts: ExtendedFacts, t: Translate): RenderedEmail {
  const due = formatDue(t, facts.dueOn, facts.desk.zone);
  return requesterEmail(facts, t, {
    subject: t("letters.extended.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.extended.told")),
      line(t("letters.extended.due", { due })),
      line(t("letters.extended.reason")),
      quotation(facts.reason),
      ...(facts.lawArticle
        ? [line(t("letters.extended.article", { article: formatArticle(t, facts.lawArticle) }))]
        : []),
      {
        kind: "facts",
        rows: [
          [t("letters.frame.reference"), facts.reference],
          [t("letters.frame.received"), formatDay(t, facts.receivedOn)],
          [t("letters.frame.answerBy"), due],
        ],
      },
      requestPageButton(facts, t("letters.extended.link")),
    ],
  });
}
