import type { AuthorityProof } from "@/lib/domain/identity/acting";
import type { Right } from "@/lib/domain/law/right";
import type { Policy } from "@/lib/domain/policy/policy";
import { isolate } from "@/lib/emails/plain-text";
import type { Part, RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";

export type AcknowledgmentFacts = RequesterEmailFacts & {
  right: Right;
  receivedOn: string;
  dueOn: string | null;
  /** `null` where no law applies. */
  lawName: string | null;
  /** The due date is a policy deadline. The law named next to it sets none, or a later one. */
  promised: boolean;
  officer: Policy["contact"]["officer"];
  /** The address is not verified and does not have to be. It may be a stranger's. */
  unverified: boolean;
  /** The proofs of authority that are still missing. */
  proofs: readonly AuthorityProof[];
  /** The account to sign in with before data is given out. */
  account: string | null;
};

/** Confirms what was received, and the date of the response. */
export function acknowledgmentEmail(facts: AcknowledgmentFacts, t: Translate): RenderedEmail {
  const { right, receivedOn, dueOn, desk } = facts;
  const due = dueOn === null ? null : formatDue(t, dueOn, desk.zone);
  return requesterEmail(facts, t, {
    subject: t("emails.acknowledgment.subject", { reference: facts.reference }),
    unnamed: facts.unverified,
    parts: [
      line(t("emails.acknowledgment.asked", { verbNoun: t(`rights.${right}.verbNoun`) })),
      line(
        due === null ? t("emails.acknowledgment.dueOpen") : t("emails.acknowledgment.due", { due }),
      ),
      {
        kind: "facts",
        rows: [
          [t("emails.frame.reference"), facts.reference],
          [t("emails.frame.asked"), t(`rights.${right}.title`)],
          [t("emails.frame.received"), formatDay(t, receivedOn)],
          ...(due === null ? [] : [[t("emails.frame.answerBy"), due] as const]),
          ...basisRows(facts, t),
          ...contactRow(facts, t),
        ],
      },
      ...proofParts(facts, t),
      line(t("emails.acknowledgment.later")),
      requestPageButton(facts, t("emails.acknowledgment.link")),
      ...(facts.unverified ? [line(t("emails.acknowledgment.notYou"))] : []),
    ],
  });
}

/** What the requester has to prove before data is given out. */
function proofParts({ proofs, account }: AcknowledgmentFacts, t: Translate): Part[] {
  const parts: Part[] = [];
  if (account) {
    parts.push(line(t("emails.acknowledgment.account", { account: isolate(account) })));
  }
  if (proofs.length > 0) {
    parts.push(line(t("emails.acknowledgment.proofs")));
    for (const proof of proofs) parts.push(line(`• ${t(`acting.proofs.${proof}`)}`));
  }
  return parts;
}

/** The law that applies, and the policy where the due date is a policy deadline. */
function basisRows(
  { lawName, promised }: AcknowledgmentFacts,
  t: Translate,
): (readonly [string, string])[] {
  return [
    ...(promised ? [[t("emails.frame.dateFrom"), t("emails.frame.ourPolicy")] as const] : []),
    ...(lawName ? [[t("emails.frame.law"), translateText(t, lawName)] as const] : []),
  ];
}

function contactRow({ officer }: AcknowledgmentFacts, t: Translate): (readonly [string, string])[] {
  if (!officer) return [];
  const values = { name: isolate(officer.name), title: isolate(officer.title) };
  return [[t("emails.acknowledgment.contact"), t("emails.acknowledgment.person", values)]];
}
