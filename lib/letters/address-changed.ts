import type { Translate } from "@/lib/words/translator";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

/** Tells the old email address that it was changed, without the new one. */
export const addressChangedLetter = (facts: Common, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.address-changed.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.address-changed.told")),
      line(
        facts.desk.contact.email
          ? t("letters.address-changed.notYou")
          : t("letters.address-changed.notYouBare"),
      ),
      follow(facts, t("letters.address-changed.link")),
    ],
  });
