import type { Translate } from "@/lib/words/translator";
import { type Common, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type CodeFacts = Common & {
  openUrl: string;
  openMinutes: number;
  code: string;
  codeMinutes: number;
};

/** A new link and code, to open a request or to download its response. */
export const codeLetter = (facts: CodeFacts, t: Translate): Letter =>
  subjectLetter(facts, t, {
    subject: t("letters.code.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.code.open", { minutes: facts.openMinutes })),
      { kind: "button", label: t("letters.code.link"), url: facts.openUrl },
      line(t("letters.code.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      line(t("letters.code.ignore")),
    ],
  });
