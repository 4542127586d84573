import { MOST_SINGLE } from "@/lib/domain/clock/reminder";
import { OF_DAYS, type WantKind } from "@/lib/domain/notifications/notification";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { Member } from "@/lib/requests/record/members";
import { mailChoicesOf } from "./mail-preference";
import { type Line, markMailed, tellPages, wakeLines, writeLines } from "./notification";

/** What staff are told of one request. */
export type Notice = {
  requestId: string;
  /** Whose notifications it is in. */
  wanted: readonly Member[];
  /** Who gets an email of its own, if that is how they chose it; each of them is in `wanted`. */
  mailed: readonly Member[];
  post: (member: Member) => Promise<void>;
};

/**
 * Tells staff of many requests at once that a time is near or past: in their notifications, and by single emails to those who
 * chose them, the most urgent first. What has had no email after this is in the next digest. The statements are as many
 * for five hundred requests as for one, and two for each email, of which a member gets a limited number within a day.
 */
export async function tellMany(
  ctx: Context,
  tx: Tx,
  kind: WantKind,
  notices: readonly Notice[],
): Promise<void> {
  const lines = notices.flatMap(({ requestId, wanted }) =>
    wanted.map(({ userId }) => ({ requestId, userId })),
  );
  if (lines.length === 0) return;
  if (!OF_DAYS.includes(kind)) await wakeLines(ctx, tx, lines);
  await writeLines(ctx, tx, { kind, lines, everyTime: true });
  await tellPages(ctx, tx, lines);
  const mailed = notices.flatMap(({ mailed }) => mailed.map(({ userId }) => userId));
  if (mailed.length === 0) return;
  const choices = await mailChoicesOf(ctx, tx, [...new Set(mailed)]);
  const room = await roomOf(ctx, tx, kind, [...new Set(mailed)]);
  const sent: Line[] = [];
  for (const { requestId, mailed, post } of notices) {
    for (const member of mailed) {
      const { userId } = member;
      const left = room.get(userId) ?? 0;
      if (choices(userId)[kind] !== "at-once" || left === 0) continue;
      room.set(userId, left - 1);
      await post(member);
      sent.push({ requestId, userId });
    }
  }
  await markMailed(ctx, tx, kind, sent);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many single emails of this kind each of these members may still get. Days that come near share one number. */
async function roomOf(
  ctx: Context,
  tx: Tx,
  kind: WantKind,
  users: readonly string[],
): Promise<Map<string, number>> {
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const counted = OF_DAYS.includes(kind) ? OF_DAYS : [kind];
  const rows = await tx.$queryRaw<{ userId: string; sent: number }[]>`
    select user_id as "userId", count(*)::int as "sent" from attention
     where desk_id = ${ctx.desk.id} and user_id = any(${[...users]}::text[]) and done_at is null
       and kind = any(${[...counted]}::text[]) and mailed_at > ${since}
     group by user_id`;
  const sent = new Map(rows.map((row) => [row.userId, row.sent]));
  return new Map(users.map((id) => [id, Math.max(0, MOST_SINGLE - (sent.get(id) ?? 0))]));
}
