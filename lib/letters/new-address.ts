import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail } from "./letter";
import type { RenderedEmail } from "./render";

export type NewAddressFacts = RequesterEmailFacts & { code: string; codeMinutes: number };

/** A code to a new email address. The address may be a stranger's, so the email says nothing about the request. */
export const newAddressLetter = (facts: NewAddressFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.new-address.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [
      line(t("letters.new-address.asked")),
      line(t("letters.new-address.code", { minutes: facts.codeMinutes })),
      { kind: "code", code: facts.code },
      { kind: "link", label: t("letters.new-address.link"), url: facts.followUrl },
      line(t("letters.new-address.ignore")),
    ],
  });
