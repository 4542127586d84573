import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import { formatArticle } from "@/lib/words/article";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";

export type ExtendedFacts = RequesterEmailFacts & {
  receivedOn: string;
  /** The extended deadline. */
  dueOn: string;
  reason: string;
  lawArticle: string | null;
};

/** GDPR art. 12(3): tells the requester about an extension and its reason, within the first period. */
export function extendedEmail(facts: ExtendedFacts, t: Translate): RenderedEmail {
  const due = formatDue(t, facts.dueOn, facts.desk.zone);
  return requesterEmail(facts, t, {
    subject: t("emails.extended.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.extended.told")),
      line(t("emails.extended.due", { due })),
      line(t("emails.extended.reason")),
      quotation(facts.reason),
      ...(facts.lawArticle
        ? [line(t("emails.extended.article", { article: formatArticle(t, facts.lawArticle) }))]
        : []),
      {
        kind: "facts",
        rows: [
          [t("emails.frame.reference"), facts.reference],
          [t("emails.frame.received"), formatDay(t, facts.receivedOn)],
          [t("emails.frame.answerBy"), due],
        ],
      },
      requestPageButton(facts, t("emails.extended.link")),
    ],
  });
}
