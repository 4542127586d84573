import type { RenderedEmail } from "@/lib/emails/render";
import { line, type RequesterEmailFacts, requesterEmail } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export type CodeFacts = RequesterEmailFacts & {
  openUrl: string;
  openMinutes: number;
  code: string;
  codeMinutes: number;
};

/** A new link and code, to open a request or to download its response. */
export const codeEmail = (facts: CodeFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.code.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.code.open", { minutes: facts.openMinutes })),
      { kind: "button", label: t("emails.code.link"), url: facts.openUrl },
      line(t("emails.code.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      line(t("emails.code.ignore")),
    ],
  });
