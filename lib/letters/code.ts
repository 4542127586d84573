import type { Words } from "@/lib/words/words";
import { type Common, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type CodeFacts = Common & {
  openUrl: string;
  openMinutes: number;
  code: string;
  codeMinutes: number;
};

/** A fresh link and code, to open a request or to download its answer. */
export const codeLetter = (facts: CodeFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.code.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.code.open", { minutes: facts.openMinutes })),
      { kind: "button", label: words("letters.code.link"), url: facts.openUrl },
      line(words("letters.code.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      line(words("letters.code.ignore")),
    ],
  });
