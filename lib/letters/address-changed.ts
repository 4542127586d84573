import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail, requestPageButton } from "./letter";
import type { RenderedEmail } from "./render";

/** Tells the old email address that it was changed, without the new one. */
export const addressChangedLetter = (facts: RequesterEmailFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.address-changed.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.address-changed.told")),
      line(
        facts.desk.contact.email
          ? t("letters.address-changed.notYou")
          : t("letters.address-changed.notYouBare"),
      ),
      requestPageButton(facts, t("letters.address-changed.link")),
    ],
  });
