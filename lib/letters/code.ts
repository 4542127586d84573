import type { Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type CodeFacts = Common & { code: string; codeMinutes: number };

/** A fresh code, to follow a request or to download its answer. */
export const codeLetter = (facts: CodeFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.code.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.code.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      line(words("letters.code.where")),
      follow(facts, words("letters.code.link")),
      line(words("letters.code.ignore")),
    ],
  });
