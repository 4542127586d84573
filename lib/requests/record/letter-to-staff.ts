import { dueMilestone } from "@/lib/domain/clock/reminder";
import { LETTERS, type LetterFacts } from "@/lib/letters/letters";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { putLetter, repeatableId } from "@/lib/platform/outbox";
import { PRIORITY } from "@/lib/platform/queue";
import { translatorFor } from "@/lib/words/words";
import type { Member } from "./members";

type StaffKind = "reminder" | "target" | "digest" | "subject-replied" | "urgent" | "wanted";

export const deskUrl = (slug: string): string => `${env().APP_URL}/desk/${slug}`;
export const requestUrl = (slug: string, reference: string): string =>
  `${deskUrl(slug)}/requests/${reference}`;
/** Where a member says what they are mailed about. */
export const settingsUrl = (slug: string): string => `${deskUrl(slug)}/you`;

type ToMember<K extends StaffKind> = {
  kind: K;
  requestId: string | null;
  facts: LetterFacts[K];
  /** What it is about, where its facts do not say it and a repeat has to be the same email. */
  cause?: string;
};

/** Writes one letter to one member of staff, with its job. It holds references and dates, nobody's data. */
export async function postToMember<K extends StaffKind>(
  ctx: Context,
  tx: Tx,
  member: Member,
  letter: ToMember<K>,
): Promise<void> {
  const write = LETTERS[letter.kind] as (facts: unknown, words: unknown) => Rendered;
  await putLetter(tx, {
    deskId: ctx.desk.id,
    requestId: letter.requestId,
    recipientId: member.userId,
    key: null,
    kind: letter.kind,
    mail: {
      ...write(letter.facts, translatorFor(member.language)),
      to: member.user.email,
      secrets: [],
    },
    now: ctx.now,
    priority: PRIORITY.bulk,
    automatic: ctx.actor.kind === "system",
    id: repeatableIdOf(member, letter),
  });
}

/**
 * A reminder, an alert or a digest is the same email however often it is written, as in a copy that was restored from
 * a backup: its id names its reader and what it is about.
 */
function repeatableIdOf<K extends StaffKind>(
  { userId }: Member,
  { kind, requestId, facts, cause }: ToMember<K>,
): string | undefined {
  const about = { kind, facts } as AnyLetter;
  const of = [userId, requestId ?? "", about.kind];
  switch (about.kind) {
    case "reminder": {
      const { dueOn, daysLeft } = about.facts;
      return repeatableId(...of, dueOn, dueMilestone(dueOn, daysLeft)?.key ?? "");
    }
    case "target":
      return repeatableId(...of, JSON.stringify(about.facts.targets));
    case "digest":
      return repeatableId(...of, about.facts.day);
    default:
      return cause === undefined ? undefined : repeatableId(...of, cause);
  }
}

type AnyLetter = { [K in StaffKind]: { kind: K; facts: LetterFacts[K] } }[StaffKind];

type Rendered = { subject: string; text: string; html: string };
