import type { Words } from "@/lib/words/words";
import { type Common, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type NewAddressFacts = Common & { code: string; codeMinutes: number };

/** A code to an address that somebody named: it may be a stranger's, so it says nothing but that. */
export const newAddressLetter = (facts: NewAddressFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.new-address.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [
      line(words("letters.new-address.asked")),
      line(words("letters.new-address.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      { kind: "link", label: words("letters.new-address.link"), url: facts.followUrl },
      line(words("letters.new-address.ignore")),
    ],
  });
