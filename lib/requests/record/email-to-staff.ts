import { dueMilestone } from "@/lib/domain/clock/reminder";
import { EMAILS, type EmailFacts } from "@/lib/emails/emails";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { addToOutbox, repeatableId } from "@/lib/platform/email/outbox";
import { env } from "@/lib/platform/env";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { translatorFor } from "@/lib/words/words";
import type { Member } from "./members";

type StaffKind = "reminder" | "target" | "digest" | "subject-replied" | "urgent" | "wanted";

export const deskUrl = (slug: string): string => `${env().APP_URL}/desk/${slug}`;
export const requestUrl = (slug: string, reference: string): string =>
  `${deskUrl(slug)}/requests/${reference}`;
/** The page where a member sets their email preferences. */
export const settingsUrl = (slug: string): string => `${deskUrl(slug)}/account`;

type StaffEmail<K extends StaffKind> = {
  kind: K;
  requestId: string | null;
  facts: EmailFacts[K];
  /** What the email is about, where its facts do not say it and a repeat must be the same email. */
  cause?: string;
};

/** Writes an email to a team member and queues its job. It holds references and dates, and no personal data. */
export async function queueStaffEmail<K extends StaffKind>(
  ctx: Context,
  tx: Tx,
  member: Member,
  email: StaffEmail<K>,
): Promise<void> {
  const write = EMAILS[email.kind] as (facts: unknown, words: unknown) => Rendered;
  await addToOutbox(tx, {
    deskId: ctx.desk.id,
    requestId: email.requestId,
    recipientId: member.userId,
    key: null,
    kind: email.kind,
    mail: {
      ...write(email.facts, translatorFor(member.language)),
      to: member.user.email,
      secrets: [],
    },
    now: ctx.now,
    priority: PRIORITY.bulk,
    automatic: ctx.actor.kind === "system",
    id: repeatableIdOf(member, email),
  });
}

/**
 * The id of a reminder, an alert or a digest is computed from its recipient and what it is about. So it stays one email
 * however often it is written, for example by a copy that was restored from a backup.
 */
function repeatableIdOf<K extends StaffKind>(
  { userId }: Member,
  { kind, requestId, facts, cause }: StaffEmail<K>,
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

type AnyLetter = { [K in StaffKind]: { kind: K; facts: EmailFacts[K] } }[StaffKind];

type Rendered = { subject: string; text: string; html: string };
