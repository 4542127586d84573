import { IN_HAND, OF_DAYS, type WantKind } from "@/lib/domain/notifications/notification";
import { rowOf } from "@/lib/domain/request/steps";
import { type Context, meOf } from "@/lib/platform/context";
import { newId } from "@/lib/platform/crypto";
import { type Sql, sql, type Tx } from "@/lib/platform/db";
import { tell } from "@/lib/platform/tell";
import type { Held } from "@/lib/requests/record/load-request";
import type { Consequence } from "./consequence";

/** What open pages of a member are told by: their count, and nobody else's, is out of date. */
export const WANTS_EVENT = "wants";

type About = Pick<Held, "id">;

/** A notification: one request, one member. */
export type Line = { requestId: string; userId: string };

const linesOf = ({ id }: About, users: Iterable<string>): Line[] =>
  [...new Set(users)].map((userId) => ({ requestId: id, userId }));
const requestsOf = (lines: readonly Line[]) => lines.map(({ requestId }) => requestId);
const usersOf = (lines: readonly Line[]) => lines.map(({ userId }) => userId);

/** Open pages of these members show another count as soon as the transaction commits. */
export async function tellPages(ctx: Context, tx: Tx, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const notes = lines.map(({ requestId, userId }) => ({
    desk: ctx.desk.id,
    chain: requestId,
    event: WANTS_EVENT,
    actor: userId,
  }));
  await tell(tx, ...notes);
}

export const tellUsers = (
  ctx: Context,
  tx: Tx,
  request: About,
  users: Iterable<string>,
): Promise<void> => tellPages(ctx, tx, linesOf(request, users));

type Writing = {
  kind: WantKind;
  lines: readonly Line[];
  /** Each cause needs an email of its own: an earlier one that the member has not followed does not count. */
  everyTime?: boolean;
};

/**
 * Writes notifications of one kind with one statement, in one order, so that two transactions cannot deadlock. A line
 * that is open is renewed. Returns the members whom no email has told of it since they last looked.
 */
export async function writeLines(
  ctx: Context,
  tx: Tx,
  { kind, lines: given, everyTime = false }: Writing,
): Promise<Set<string>> {
  const key = ({ requestId, userId }: Line) => `${requestId} ${userId}`;
  const lines = given.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const rows = await tx.$queryRaw<{ user_id: string; owed: boolean }[]>`
    insert into attention (id, desk_id, user_id, request_id, kind, by_id, at, snoozed_until)
    select given.id, ${ctx.desk.id}, given.user_id, given.request_id, ${kind}, ${meOf(ctx) || null}, ${ctx.now},
           (select max(a.snoozed_until) from attention a
             where a.request_id = given.request_id and a.user_id = given.user_id and a.done_at is null
               and a.snoozed_until > ${ctx.now})
      from unnest(${lines.map(() => newId("att"))}::text[], ${usersOf(lines)}::text[],
                  ${requestsOf(lines)}::text[]) as given(id, user_id, request_id)
    on conflict (request_id, user_id, kind) where done_at is null do update
       set at = excluded.at, by_id = excluded.by_id, seen_at = null, snoozed_until = excluded.snoozed_until,
           mailed_at = case when attention.seen_at is null and not ${everyTime}::boolean
                            then attention.mailed_at end
    returning user_id, mailed_at is null as owed`;
  return new Set(rows.filter(({ owed }) => owed).map(({ user_id }) => user_id));
}

/**
 * Writes down that a request wants these members, in the transaction of the cause; never the one whose act it
 * is. The same cause again renews the line that is open. Whatever sleeps wakes, but for a date that comes
 * near: that was known when it was put off. Answers with those whom no mail has told of it since they looked.
 */
export async function want(
  ctx: Context,
  tx: Tx,
  request: About,
  { kind, users }: { kind: WantKind; users: readonly string[] },
): Promise<Set<string>> {
  const me = meOf(ctx);
  const wanted = users.filter((id) => id !== me);
  if (wanted.length === 0) return new Set();
  const lines = linesOf(request, wanted);
  if (!OF_DAYS.includes(kind)) await wakeLines(ctx, tx, lines);
  const owed = await writeLines(ctx, tx, { kind, lines });
  await tellPages(ctx, tx, lines);
  return owed;
}

/** An email has told these members of these requests. */
export async function markMailed(
  ctx: Context,
  tx: Tx,
  kind: WantKind,
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    update attention a set mailed_at = ${ctx.now}
      from unnest(${requestsOf(lines)}::text[], ${usersOf(lines)}::text[]) as sent(request_id, user_id)
     where a.request_id = sent.request_id and a.user_id = sent.user_id and a.kind = ${kind}
       and a.done_at is null`;
}

/** What these members put off is back at once. */
export async function wakeLines(ctx: Context, tx: Tx, lines: readonly Line[]): Promise<void> {
  await tx.$executeRaw`
    update attention a set ${awake(ctx)}
      from unnest(${requestsOf(lines)}::text[], ${usersOf(lines)}::text[]) as given(request_id, user_id)
     where a.request_id = given.request_id and a.user_id = given.user_id
       and a.done_at is null and a.snoozed_until > ${ctx.now}`;
}

/** What anybody put off is back at once. Answers with whom. */
async function wakeAll(ctx: Context, tx: Tx, request: About): Promise<string[]> {
  const woken = await tx.$queryRaw<{ user_id: string }[]>`
    update attention set ${awake(ctx)}
     where request_id = ${request.id} and done_at is null and snoozed_until > ${ctx.now}
    returning user_id`;
  return woken.map(({ user_id }) => user_id);
}

const awake = ({ now }: Context): Sql =>
  sql`snoozed_until = null, at = case when kind = 'back' then ${now}::timestamptz else at end`;

/**
 * Resolves the notifications that a step makes unnecessary. What the requester did also wakes up the notifications that
 * staff snoozed.
 */
export const resolveNotifications: Consequence = async (
  ctx,
  tx,
  { before: request, step, seq, news },
) => {
  const { own, all } = rowOf(step).resolves;
  const touched = news ? await wakeAll(ctx, tx, request) : [];
  if (own.length + all.length > 0) {
    const resolved = await tx.$queryRaw<{ user_id: string }[]>`
      update attention set done_at = ${ctx.now}, done_seq = ${seq}
       where request_id = ${request.id} and done_at is null
         and (kind = any(${all}::text[])
           or (user_id = ${meOf(ctx)} and kind = any(${own}::text[])
               and (snoozed_until is null or snoozed_until <= ${ctx.now})))
      returning user_id`;
    touched.push(...resolved.map(({ user_id }) => user_id));
  }
  await tellUsers(ctx, tx, request, touched);
  return undefined;
};

/** Nothing is left to do about these, for anybody. */
export async function endWants(
  ctx: Context,
  tx: Tx,
  request: About,
  kinds: readonly WantKind[],
): Promise<void> {
  const ended = await tx.$queryRaw<{ user_id: string }[]>`
    update attention set done_at = ${ctx.now}
     where request_id = ${request.id} and done_at is null and kind = any(${[...kinds]}::text[])
    returning user_id`;
  await tellUsers(
    ctx,
    tx,
    request,
    ended.map(({ user_id }) => user_id),
  );
}

/**
 * A member has the request open: they know now who named them and what they were given. What somebody changes
 * at this moment is left alone: the page says that it is there again in five seconds.
 */
export async function seeWants(ctx: Context, tx: Tx, request: About): Promise<void> {
  const me = meOf(ctx);
  const seen = await tx.$queryRaw<{ gone: boolean }[]>`
    update attention
       set seen_at = ${ctx.now}, done_at = case when kind in ('mention', 'assigned') then ${ctx.now}::timestamptz end
     where id in (
       select id from attention
        where request_id = ${request.id} and user_id = ${me} and done_at is null
          and (seen_at is null or kind in ('mention', 'assigned'))
          and (snoozed_until is null or snoozed_until <= ${ctx.now})
          for update skip locked)
    returning done_at is not null as gone`;
  if (seen.some(({ gone }) => gone)) await tellUsers(ctx, tx, request, [me]);
}

/**
 * Another hand has the request, or none: what waited for the one before waits for the new one. Answers with
 * what nobody inherits. A target that admins were told of stays with them, too.
 */
export async function handOver(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "assigneeId">,
  heir: string | null,
): Promise<WantKind[]> {
  const left = await tx.$queryRaw<{ user_id: string; kind: WantKind; at: Date }[]>`
    update attention set done_at = ${ctx.now}
     where request_id = ${request.id} and done_at is null and user_id is distinct from ${heir}
       and kind = any(${[...IN_HAND]}::text[])
       and (kind <> 'target' or user_id = ${request.assigneeId})
    returning user_id, kind, at`;
  await tellUsers(
    ctx,
    tx,
    request,
    left.map(({ user_id }) => user_id),
  );
  const newest = left.sort((a, b) => a.at.getTime() - b.at.getTime());
  const waiting = new Map(newest.map(({ kind, at }) => [kind, at]));
  waiting.delete("assigned");
  if (!heir) return [...waiting.keys()];
  await tx.attention.createMany({
    data: [...waiting].map(([kind, at]) => ({
      id: newId("att"),
      deskId: ctx.desk.id,
      userId: heir,
      requestId: request.id,
      kind,
      at,
      mailedAt: ctx.now,
    })),
    skipDuplicates: true,
  });
  await tellUsers(ctx, tx, request, waiting.size > 0 ? [heir] : []);
  return [];
}

const KEPT_DAYS = 30;

/** What is done goes after a month: the log keeps what happened. */
export const dropDoneWants = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.attention.deleteMany({
      where: { deskId: desk.id, doneAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } },
    }),
  );

/**
 * The act with this log entry is undone: what it settled is open again, where nothing newer of its kind came since.
 */
export async function wantAgain(ctx: Context, tx: Tx, request: About, seq: number): Promise<void> {
  const open = await tx.$queryRaw<{ user_id: string }[]>`
    update attention a set done_at = null, done_seq = null
     where a.request_id = ${request.id} and a.done_seq = ${seq}
       and not exists (select 1 from attention o where o.request_id = a.request_id
         and o.user_id = a.user_id and o.kind = a.kind and o.done_at is null)
    returning a.user_id`;
  await tellUsers(
    ctx,
    tx,
    request,
    open.map(({ user_id }) => user_id),
  );
}
