import { MOST_SINGLE } from "@/lib/domain/reminder";
import { OF_DAYS, type WantKind } from "@/lib/domain/want";
import type { Context } from "@/lib/platform/context";
import { newId } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { CHANNEL } from "@/lib/platform/tell";
import { mailChoicesOf } from "./mail-choice";
import type { Member } from "./staff-post";
import { WANTS_EVENT } from "./want";

/** What staff are told of one request. */
export type Notice = {
  requestId: string;
  /** Whose notifications it is in. */
  wanted: readonly Member[];
  /** Who gets an email of its own, if that is how they chose it; each of them is in `wanted`. */
  mailed: readonly Member[];
  post: (member: Member) => Promise<void>;
};

type Line = { requestId: string; userId: string };

/**
 * Tells staff of many requests that a day is near or past: in their notifications, and by single emails to those who
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
  await list(ctx, tx, kind, lines);
  await tellPages(ctx, tx, lines);
  const mailed = notices.flatMap(({ mailed }) => mailed.map(({ userId }) => userId));
  if (mailed.length === 0) return;
  const choices = await mailChoicesOf(ctx, tx, [...new Set(mailed)]);
  const room = await roomOf(ctx, tx, [...new Set(mailed)]);
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
  await markSent(ctx, tx, kind, sent);
}

const requestsOf = (lines: readonly Line[]) => lines.map(({ requestId }) => requestId);
const usersOf = (lines: readonly Line[]) => lines.map(({ userId }) => userId);

/** One line for each member and request, in one order, so that two causes at once never wait for each other. */
async function list(ctx: Context, tx: Tx, kind: WantKind, given: readonly Line[]): Promise<void> {
  const key = ({ requestId, userId }: Line) => `${requestId} ${userId}`;
  const lines = given.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  await tx.$executeRaw`
    insert into attention (id, desk_id, user_id, request_id, kind, by_id, at, snoozed_until)
    select given.id, ${ctx.desk.id}, given.user_id, given.request_id, ${kind}, null, ${ctx.now},
           (select max(a.snoozed_until) from attention a
             where a.request_id = given.request_id and a.user_id = given.user_id and a.done_at is null
               and a.snoozed_until > ${ctx.now})
      from unnest(${lines.map(() => newId("att"))}::text[], ${usersOf(lines)}::text[],
                  ${requestsOf(lines)}::text[]) as given(id, user_id, request_id)
    on conflict (request_id, user_id, kind) where done_at is null do update
       set at = excluded.at, by_id = null, seen_at = null, snoozed_until = excluded.snoozed_until,
           mailed_at = null`;
}

/** Open pages of these members show another count as soon as the transaction commits. */
async function tellPages(ctx: Context, tx: Tx, lines: readonly Line[]): Promise<void> {
  const notes = lines.map(({ requestId, userId }) =>
    JSON.stringify({ desk: ctx.desk.id, chain: requestId, event: WANTS_EVENT, actor: userId }),
  );
  await tx.$executeRaw`select pg_notify(${CHANNEL}, note) from unnest(${notes}::text[]) note`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many single emails of this kind each of these members may still get. */
async function roomOf(
  ctx: Context,
  tx: Tx,
  users: readonly string[],
): Promise<Map<string, number>> {
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const rows = await tx.$queryRaw<{ userId: string; sent: number }[]>`
    select user_id as "userId", count(*)::int as "sent" from attention
     where desk_id = ${ctx.desk.id} and user_id = any(${[...users]}::text[]) and done_at is null
       and kind = any(${[...OF_DAYS]}::text[]) and mailed_at > ${since}
     group by user_id`;
  const sent = new Map(rows.map((row) => [row.userId, row.sent]));
  return new Map(users.map((id) => [id, Math.max(0, MOST_SINGLE - (sent.get(id) ?? 0))]));
}

async function markSent(
  ctx: Context,
  tx: Tx,
  kind: WantKind,
  sent: readonly Line[],
): Promise<void> {
  await tx.$executeRaw`
    update attention a set mailed_at = ${ctx.now}
      from unnest(${requestsOf(sent)}::text[], ${usersOf(sent)}::text[]) as sent(request_id, user_id)
     where a.request_id = sent.request_id and a.user_id = sent.user_id and a.kind = ${kind}
       and a.done_at is null`;
}
