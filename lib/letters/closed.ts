import type { Translate } from "@/lib/words/translator";
import {
  line,
  mergedRequestParts,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "./letter";
import type { RenderedEmail } from "./render";

export type ClosedFacts = RequesterEmailFacts & { reason: string };

export const closedLetter = (facts: ClosedFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.closed.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.closed.told")),
      ...mergedRequestParts(facts, t),
      line(t("letters.closed.reason")),
      quotation(facts.reason),
      line(t("letters.closed.again")),
      requestPageButton(facts, t("letters.closed.link")),
    ],
  });
