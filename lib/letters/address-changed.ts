import type { Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

/** To the address that was: who reads there learns that it changed, and not to what. */
export const addressChangedLetter = (facts: Common, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.address-changed.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.address-changed.told")),
      line(
        facts.desk.contact.email
          ? words("letters.address-changed.notYou")
          : words("letters.address-changed.notYouBare"),
      ),
      follow(facts, words("letters.address-changed.link")),
    ],
  });
