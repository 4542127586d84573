import type { Translate } from "@/lib/words/translator";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export const withdrawnLetter = (facts: Common, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.withdrawn.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.withdrawn.told")),
      line(t("letters.withdrawn.again")),
      follow(facts, t("letters.withdrawn.link")),
    ],
  });
