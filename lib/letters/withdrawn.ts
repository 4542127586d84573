import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail, requestPageButton } from "./letter";
import type { RenderedEmail } from "./render";

export const withdrawnLetter = (facts: RequesterEmailFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.withdrawn.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.withdrawn.told")),
      line(t("letters.withdrawn.again")),
      requestPageButton(facts, t("letters.withdrawn.link")),
    ],
  });
