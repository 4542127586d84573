import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail } from "./letter";
import type { Part, RenderedEmail } from "./render";

export type ConfirmFacts = RequesterEmailFacts & {
  confirmUrl: string;
  code: string;
  codeMinutes: number;
  linkDays: number;
};

/** An email with a link and a code. It names neither requester nor right, because the address may be a stranger's. */
export const confirmLetter = (facts: ConfirmFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.confirm.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [line(t("letters.confirm.asked")), ...confirmParts(facts, t)],
  });

/** The link and the code, and what happens if they are not used. */
export const confirmParts = (facts: ConfirmFacts, t: Translate): Part[] => [
  line(t("letters.confirm.open", { days: facts.linkDays })),
  { kind: "button", label: t("letters.confirm.link"), url: facts.confirmUrl },
  line(t("letters.confirm.code", { minutes: facts.codeMinutes })),
  { kind: "code", code: facts.code },
  line(t("letters.confirm.clock")),
  line(t("letters.confirm.ignore")),
];
