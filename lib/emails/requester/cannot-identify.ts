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

export type CannotIdentifyFacts = RequesterEmailFacts & {
  /** What staff searched for and where, in their words. */
  explanation: string;
  /** The article that allows the data subject to send more details (GDPR art. 11(2)). */
  article: string | null;
};

/** GDPR art. 11(2): tells the data subject that no data could be linked to them, and how to send more details. */
export const cannotIdentifyEmail = (facts: CannotIdentifyFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.cannot-identify.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.cannot-identify.told")),
      line(t("emails.cannot-identify.looked")),
      quotation(facts.explanation),
      line(
        facts.article
          ? t("emails.cannot-identify.moreBy", { article: formatArticle(t, facts.article) })
          : t("emails.cannot-identify.more"),
      ),
      requestPageButton(facts, t("emails.cannot-identify.link")),
    ],
  });
