import type { ProofOf } from "@/lib/domain/identity/acting";
import type { Right } from "@/lib/domain/law/right";
import type { Policy } from "@/lib/domain/policy/policy";
import { sayFixed } from "@/lib/words/fixed";
import { formatDay, formatDue, type Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import { isolate } from "./plain";
import type { Letter, Part } from "./render";

export type AcknowledgmentFacts = Common & {
  right: Right;
  receivedOn: string;
  dueOn: string | null;
  /** `null` where no law applies. */
  lawName: string | null;
  /** The date is one that the policy promises: the law named beside it sets none, or a later one. */
  promised: boolean;
  officer: Policy["contact"]["officer"];
  /** Nobody confirmed the address, nor has to: it may be a stranger's. */
  unproven: boolean;
  /** What shows that the person may act for somebody else, and was not seen yet. */
  proofs: readonly ProofOf[];
  /** The account to sign in with before data is given out. */
  account: string | null;
};

/** Says what was received and by which day the answer comes. */
export function acknowledgmentLetter(facts: AcknowledgmentFacts, words: Words): Letter {
  const { right, receivedOn, dueOn, desk } = facts;
  const due = dueOn === null ? null : formatDue(words, dueOn, desk.zone);
  return subjectLetter(facts, words, {
    subject: words("letters.acknowledgment.subject", { reference: facts.reference }),
    unnamed: facts.unproven,
    parts: [
      line(words("letters.acknowledgment.asked", { verbNoun: words(`rights.${right}.verbNoun`) })),
      line(
        due === null
          ? words("letters.acknowledgment.dueOpen")
          : words("letters.acknowledgment.due", { due }),
      ),
      {
        kind: "facts",
        rows: [
          [words("letters.frame.reference"), facts.reference],
          [words("letters.frame.asked"), words(`rights.${right}.title`)],
          [words("letters.frame.received"), formatDay(words, receivedOn)],
          ...(due === null ? [] : [[words("letters.frame.answerBy"), due] as const]),
          ...basisRows(facts, words),
          ...contactRow(facts, words),
        ],
      },
      ...wanted(facts, words),
      line(words("letters.acknowledgment.later")),
      follow(facts, words("letters.acknowledgment.link")),
      ...(facts.unproven ? [line(words("letters.acknowledgment.notYou"))] : []),
    ],
  });
}

/** What we need to see before the answer can be given. */
function wanted({ proofs, account }: AcknowledgmentFacts, words: Words): Part[] {
  const parts: Part[] = [];
  if (account) {
    parts.push(line(words("letters.acknowledgment.account", { account: isolate(account) })));
  }
  if (proofs.length > 0) {
    parts.push(line(words("letters.acknowledgment.proofs")));
    for (const proof of proofs) parts.push(line(`• ${words(`acting.proofs.${proof}`)}`));
  }
  return parts;
}

/** The law that applies; and the policy, where the date is its promise and not the law's. */
function basisRows(
  { lawName, promised }: AcknowledgmentFacts,
  words: Words,
): (readonly [string, string])[] {
  return [
    ...(promised
      ? [[words("letters.frame.dateFrom"), words("letters.frame.ourPolicy")] as const]
      : []),
    ...(lawName ? [[words("letters.frame.law"), sayFixed(words, lawName)] as const] : []),
  ];
}

function contactRow({ officer }: AcknowledgmentFacts, words: Words): (readonly [string, string])[] {
  if (!officer) return [];
  const person = { name: isolate(officer.name), title: isolate(officer.title) };
  return [
    [words("letters.acknowledgment.contact"), words("letters.acknowledgment.person", person)],
  ];
}
