import { formatDay, formatDue, type Words } from "@/lib/words/words";
import { type ConfirmFacts, confirmParts } from "./confirm";
import { line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type ReceiptFacts = ConfirmFacts & {
  receivedOn: string;
  /** `null` where neither a law nor the policy sets a day. */
  dueOn: string | null;
};

/**
 * Acknowledges a receipt to an address that nobody has verified, and asks to verify it. It names nobody, no right and
 * nothing of what was written: the address may be a stranger's.
 */
export function receiptLetter(facts: ReceiptFacts, words: Words): Letter {
  const due = facts.dueOn === null ? null : formatDue(words, facts.dueOn, facts.desk.zone);
  return subjectLetter(facts, words, {
    subject: words("letters.receipt.subject", { reference: facts.reference }),
    unnamed: true,
    parts: [
      line(words("letters.receipt.told")),
      {
        kind: "facts",
        rows: [
          [words("letters.frame.reference"), facts.reference],
          [words("letters.frame.received"), formatDay(words, facts.receivedOn)],
          ...(due === null ? [] : [[words("letters.receipt.actBy"), due] as const]),
        ],
      },
      ...(due === null ? [line(words("letters.acknowledgment.dueOpen"))] : []),
      ...confirmParts(facts, words),
    ],
  });
}
