import type { Words } from "@/lib/words/words";
import { type Common, line, subjectLetter } from "./letter";
import type { Letter, Part } from "./render";

export type ConfirmFacts = Common & {
  confirmUrl: string;
  code: string;
  codeMinutes: number;
  linkDays: number;
};

/** One letter with a link and a code; it names nobody and no right, for the address may be a stranger's. */
export const confirmLetter = (facts: ConfirmFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.confirm.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [line(words("letters.confirm.asked")), ...confirmParts(facts, words)],
  });

/** The link and the code, and what happens without them. */
export const confirmParts = (facts: ConfirmFacts, words: Words): Part[] => [
  line(words("letters.confirm.open", { days: facts.linkDays })),
  { kind: "button", label: words("letters.confirm.link"), url: facts.confirmUrl },
  line(words("letters.confirm.code", { minutes: facts.codeMinutes })),
  { kind: "code", code: facts.code },
  line(words("letters.confirm.clock")),
  line(words("letters.confirm.ignore")),
];
