import type { Right } from "@/lib/domain/law/right";
import { isolate } from "@/lib/emails/plain-text";
import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  mergedRequestParts,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { type Disclosure, disclosureParts } from "./disclosure";
import { type Routes, routeParts } from "./routes";

export type FulfilledFacts = RequesterEmailFacts &
  Routes & {
    right: Right;
    summary: string | null;
    files: number;
    /** The last day of the download. */
    expiresOn: string | null;
    /** The data inventory of the policy. Only an access response contains it. */
    disclosure: Disclosure | null;
    /** What the policy says about copies in backups, where data was deleted. */
    backups: string | null;
  };

/**
 * The response: what was done, and where to complain (GDPR art. 15(1)(f)). Files are never attached. The email links to
 * a page that asks for a new code.
 */
export function fulfilledEmail(facts: FulfilledFacts, t: Translate): RenderedEmail {
  const { right, summary, files, expiresOn, disclosure, backups } = facts;
  return requesterEmail(facts, t, {
    subject: t("emails.fulfilled.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.fulfilled.told", { verbNoun: t(`rights.${right}.verbNoun`) })),
      ...mergedRequestParts(facts, t),
      ...(summary ? [line(t("emails.fulfilled.summary")), quotation(summary)] : []),
      ...(files > 0 ? [line(t("emails.fulfilled.files", { count: files }))] : []),
      ...(files > 0 && expiresOn
        ? [line(t("emails.fulfilled.until", { day: formatDay(t, expiresOn) }))]
        : []),
      ...(backups ? [line(t("emails.fulfilled.backups", { text: isolate(backups) }))] : []),
      ...(disclosure ? disclosureParts(disclosure, t) : []),
      line(t("emails.fulfilled.routes")),
      ...routeParts(facts, t),
      requestPageButton(facts, t("emails.fulfilled.link")),
    ],
  });
}
