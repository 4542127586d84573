import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail } from "./letter";
import type { RenderedEmail } from "./render";

export type CodeFacts = RequesterEmailFacts & {
  openUrl: string;
  openMinutes: number;
  code: string;
  codeMinutes: number;
};

/** A new link and code, to open a request or to download its response. */
export const codeLetter = (facts: CodeFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.code.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.code.open", { minutes: facts.openMinutes })),
      { kind: "button", label: t("letters.code.link"), url: facts.openUrl },
      line(t("letters.code.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      line(t("letters.code.ignore")),
    ],
  });
