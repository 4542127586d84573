import type { Translate } from "@/lib/words/translator";
import { type Common, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type NewAddressFacts = Common & { code: string; codeMinutes: number };

/** A code to a new email address. The address may be a stranger's, so the email says nothing about the request. */
export const newAddressLetter = (facts: NewAddressFacts, t: Translate): Letter =>
  subjectLetter(facts, t, {
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
