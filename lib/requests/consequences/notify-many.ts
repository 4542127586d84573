import { MOST_SINGLE } from "@/lib/domain/clock/reminder";
import { DATE_KINDS, type NotificationKind } from "@/lib/domain/notifications/notification";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import type { Member } from "@/lib/requests/record/members";
import { emailPreferencesOf } from "./email-preference";
import {
  markEmailed,
  publishCounts,
  type Recipient,
  unsnooze,
  writeNotifications,
} from "./notification";

/** The notifications and emails about one request. */
export type Notice = {
  requestId: string;
  /** Who gets a notification. */
  notified: readonly Member[];
  /** Who also gets a single email, if their preferences say so. Each of them is in `notified`. */
  emailed: readonly Member[];
  send: (member: Member) => Promise<void>;
};

/**
 * Notifies staff of many requests at once whose time is near or past, and sends single emails to the members who chose
 * them, the most urgent first. A notification without an email is in the next digest. The number of statements is the same
 * for five hundred requests as for one, plus two for each email, and a member gets a limited number of emails in a day.
 */
export async function notifyMany(
  ctx: Context,
  tx: Tx,
  kind: NotificationKind,
  notices: readonly Notice[],
): Promise<void> {
  const lines = notices.flatMap(({ requestId, notified }) =>
    notified.map(({ userId }) => ({ requestId, userId })),
  );
  if (lines.length === 0) return;
  if (!DATE_KINDS.includes(kind)) await unsnooze(ctx, tx, lines);
  await writeNotifications(ctx, tx, { kind, lines, everyTime: true });
  await publishCounts(ctx, tx, lines);
  const receivers = new Set(notices.flatMap(({ emailed }) => emailed.map(({ userId }) => userId)));
  if (receivers.size === 0) return;
  const choices = await emailPreferencesOf(ctx, tx, [...receivers]);
  const allowed = await emailsLeft(ctx, tx, kind, [...receivers]);
  const sent: Recipient[] = [];
  for (const { requestId, emailed, send } of notices) {
    for (const member of emailed) {
      const { userId } = member;
      const left = allowed.get(userId) ?? 0;
      if (choices(userId)[kind] !== "at-once" || left === 0) continue;
      allowed.set(userId, left - 1);
      await send(member);
      sent.push({ requestId, userId });
    }
  }
  await markEmailed(ctx, tx, kind, sent);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many single emails of this kind each of these members may still get today. The kinds about dates share one number. */
async function emailsLeft(
  ctx: Context,
  tx: Tx,
  kind: NotificationKind,
  users: readonly string[],
): Promise<Map<string, number>> {
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const counted = DATE_KINDS.includes(kind) ? DATE_KINDS : [kind];
  const rows = await tx.$queryRaw<{ userId: string; sent: number }[]>`
    select user_id as "userId", count(*)::int as "sent" from notification
     where desk_id = ${ctx.desk.id} and user_id = any(${[...users]}::text[]) and done_at is null
       and kind = any(${[...counted]}::text[]) and mailed_at > ${since}
     group by user_id`;
  const sent = new Map(rows.map((row) => [row.userId, row.sent]));
  return new Map(users.map((id) => [id, Math.max(0, MOST_SINGLE - (sent.get(id) ?? 0))]));
}
