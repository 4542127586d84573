import {
  ASSIGNEE_KINDS,
  DATE_KINDS,
  type NotificationKind,
} from "@/lib/domain/notifications/notification";
import { rowOf } from "@/lib/domain/request/steps";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { type Sql, sql, type Tx } from "@/lib/platform/database/db";
import { newId } from "@/lib/platform/keys/crypto";
import { publishUpdate } from "@/lib/platform/live/publish";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import type { Consequence } from "./consequence";

/** The event that tells the open pages of one member that their number of notifications changed. */
export const NOTIFICATIONS_EVENT = "notifications";

type About = Pick<LoadedRequest, "id">;

/** A request and a member who is notified about it. */
export type Recipient = { requestId: string; userId: string };

const linesOf = ({ id }: About, users: Iterable<string>): Recipient[] =>
  [...new Set(users)].map((userId) => ({ requestId: id, userId }));
const requestsOf = (lines: readonly Recipient[]) => lines.map(({ requestId }) => requestId);
const usersOf = (lines: readonly Recipient[]) => lines.map(({ userId }) => userId);

/** The open pages of these members show the new number as soon as the transaction commits. */
export async function publishCounts(
  ctx: Context,
  tx: Tx,
  lines: readonly Recipient[],
): Promise<void> {
  if (lines.length === 0) return;
  const notes = lines.map(({ requestId, userId }) => ({
    desk: ctx.desk.id,
    chain: requestId,
    event: NOTIFICATIONS_EVENT,
    actor: userId,
  }));
  await publishUpdate(tx, ...notes);
}

export const publishCountsOf = (
  ctx: Context,
  tx: Tx,
  request: About,
  users: Iterable<string>,
): Promise<void> => publishCounts(ctx, tx, linesOf(request, users));

type Writing = {
  kind: NotificationKind;
  lines: readonly Recipient[];
  /** Each cause gets an email of its own, also where the member has not opened the request since an earlier email. */
  everyTime?: boolean;
};

/**
 * Writes notifications of one kind with one statement, in id order, so that two transactions cannot deadlock. A
 * notification that is still open is renewed. Returns the members who have not been emailed about it since they last
 * opened the request.
 */
export async function writeNotifications(
  ctx: Context,
  tx: Tx,
  { kind, lines: given, everyTime = false }: Writing,
): Promise<Set<string>> {
  const key = ({ requestId, userId }: Recipient) => `${requestId} ${userId}`;
  const lines = given.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const rows = await tx.$queryRaw<{ user_id: string; owed: boolean }[]>`
    insert into notification (id, desk_id, user_id, request_id, kind, by_id, at, snoozed_until)
    select given.id, ${ctx.desk.id}, given.user_id, given.request_id, ${kind}, ${teamMemberId(ctx) || null}, ${ctx.now},
           (select max(a.snoozed_until) from notification a
             where a.request_id = given.request_id and a.user_id = given.user_id and a.done_at is null
               and a.snoozed_until > ${ctx.now})
      from unnest(${lines.map(() => newId("att"))}::text[], ${usersOf(lines)}::text[],
                  ${requestsOf(lines)}::text[]) as given(id, user_id, request_id)
    on conflict (request_id, user_id, kind) where done_at is null do update
       set at = excluded.at, by_id = excluded.by_id, seen_at = null, snoozed_until = excluded.snoozed_until,
           mailed_at = case when notification.seen_at is null and not ${everyTime}::boolean
                            then notification.mailed_at end
    returning user_id, mailed_at is null as owed`;
  return new Set(rows.filter(({ owed }) => owed).map(({ user_id }) => user_id));
}

/**
 * Notifies these members about a request, in the transaction of the cause, except for the member who caused it. The same
 * cause again renews a notification that is still open. Snoozed notifications of the request are shown again, except
 * where a date comes near: that was known when they were snoozed. Returns the members who have not been emailed about it
 * since they last opened the request.
 */
export async function notifyMembers(
  ctx: Context,
  tx: Tx,
  request: About,
  { kind, users }: { kind: NotificationKind; users: readonly string[] },
): Promise<Set<string>> {
  const me = teamMemberId(ctx);
  const wanted = users.filter((id) => id !== me);
  if (wanted.length === 0) return new Set();
  const lines = linesOf(request, wanted);
  if (!DATE_KINDS.includes(kind)) await unsnooze(ctx, tx, lines);
  const owed = await writeNotifications(ctx, tx, { kind, lines });
  await publishCounts(ctx, tx, lines);
  return owed;
}

/** Records that these members were emailed about these requests. */
export async function markEmailed(
  ctx: Context,
  tx: Tx,
  kind: NotificationKind,
  lines: readonly Recipient[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    update notification a set mailed_at = ${ctx.now}
      from unnest(${requestsOf(lines)}::text[], ${usersOf(lines)}::text[]) as sent(request_id, user_id)
     where a.request_id = sent.request_id and a.user_id = sent.user_id and a.kind = ${kind}
       and a.done_at is null`;
}

/** Shows the snoozed notifications of these members again. */
export async function unsnooze(ctx: Context, tx: Tx, lines: readonly Recipient[]): Promise<void> {
  await tx.$executeRaw`
    update notification a set ${awake(ctx)}
      from unnest(${requestsOf(lines)}::text[], ${usersOf(lines)}::text[]) as given(request_id, user_id)
     where a.request_id = given.request_id and a.user_id = given.user_id
       and a.done_at is null and a.snoozed_until > ${ctx.now}`;
}

/** Shows the snoozed notifications of a request again, for everyone. Returns the members who had snoozed it. */
async function unsnoozeAll(ctx: Context, tx: Tx, request: About): Promise<string[]> {
  const woken = await tx.$queryRaw<{ user_id: string }[]>`
    update notification set ${awake(ctx)}
     where request_id = ${request.id} and done_at is null and snoozed_until > ${ctx.now}
    returning user_id`;
  return woken.map(({ user_id }) => user_id);
}

const awake = ({ now }: Context): Sql =>
  sql`snoozed_until = null, at = case when kind = 'back' then ${now}::timestamptz else at end`;

/**
 * Resolves the notifications that a step makes unnecessary. Where the requester did something that staff have to see,
 * snoozed notifications are shown again.
 */
export const resolveNotifications: Consequence = async (
  ctx,
  tx,
  { before: request, step, seq, news },
) => {
  const { own, all } = rowOf(step).resolves;
  const touched = news ? await unsnoozeAll(ctx, tx, request) : [];
  if (own.length + all.length > 0) {
    const resolved = await tx.$queryRaw<{ user_id: string }[]>`
      update notification set done_at = ${ctx.now}, done_seq = ${seq}
       where request_id = ${request.id} and done_at is null
         and (kind = any(${all}::text[])
           or (user_id = ${teamMemberId(ctx)} and kind = any(${own}::text[])
               and (snoozed_until is null or snoozed_until <= ${ctx.now})))
      returning user_id`;
    touched.push(...resolved.map(({ user_id }) => user_id));
  }
  await publishCountsOf(ctx, tx, request, touched);
  return undefined;
};

/** Resolves all notifications of these kinds: there is nothing left to do about them. */
export async function resolveForEveryone(
  ctx: Context,
  tx: Tx,
  request: About,
  kinds: readonly NotificationKind[],
): Promise<void> {
  const ended = await tx.$queryRaw<{ user_id: string }[]>`
    update notification set done_at = ${ctx.now}
     where request_id = ${request.id} and done_at is null and kind = any(${[...kinds]}::text[])
    returning user_id`;
  await publishCountsOf(
    ctx,
    tx,
    request,
    ended.map(({ user_id }) => user_id),
  );
}

/**
 * The member opened the request, so they know who mentioned them and what was assigned to them. Rows that another
 * transaction holds are skipped instead of waited for: the page reports again after five seconds.
 */
export async function markSeen(ctx: Context, tx: Tx, request: About): Promise<void> {
  const me = teamMemberId(ctx);
  const seen = await tx.$queryRaw<{ gone: boolean }[]>`
    update notification
       set seen_at = ${ctx.now}, done_at = case when kind in ('mention', 'assigned') then ${ctx.now}::timestamptz end
     where id in (
       select id from notification
        where request_id = ${request.id} and user_id = ${me} and done_at is null
          and (seen_at is null or kind in ('mention', 'assigned'))
          and (snoozed_until is null or snoozed_until <= ${ctx.now})
          for update skip locked)
    returning done_at is not null as gone`;
  if (seen.some(({ gone }) => gone)) await publishCountsOf(ctx, tx, request, [me]);
}

/**
 * The assignee changed: moves the open notifications of the previous assignee to the new one. Returns the kinds that
 * nobody inherited. A missed target stays with the admins who were notified about it, too.
 */
export async function moveToAssignee(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "assigneeId">,
  heir: string | null,
): Promise<NotificationKind[]> {
  const left = await tx.$queryRaw<{ user_id: string; kind: NotificationKind; at: Date }[]>`
    update notification set done_at = ${ctx.now}
     where request_id = ${request.id} and done_at is null and user_id is distinct from ${heir}
       and kind = any(${[...ASSIGNEE_KINDS]}::text[])
       and (kind <> 'target' or user_id = ${request.assigneeId})
    returning user_id, kind, at`;
  await publishCountsOf(
    ctx,
    tx,
    request,
    left.map(({ user_id }) => user_id),
  );
  const newest = left.sort((a, b) => a.at.getTime() - b.at.getTime());
  const waiting = new Map(newest.map(({ kind, at }) => [kind, at]));
  waiting.delete("assigned");
  if (!heir) return [...waiting.keys()];
  await tx.notification.createMany({
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
  await publishCountsOf(ctx, tx, request, waiting.size > 0 ? [heir] : []);
  return [];
}

const KEPT_DAYS = 30;

/** Resolved notifications are deleted after a month. The log keeps what happened. */
export const deleteResolved = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.notification.deleteMany({
      where: { deskId: desk.id, doneAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } },
    }),
  );

/**
 * The step with this log entry is undone: reopens the notifications that it resolved, unless the member got a newer one of
 * the same kind since.
 */
export async function reopenResolved(
  ctx: Context,
  tx: Tx,
  request: About,
  seq: number,
): Promise<void> {
  const open = await tx.$queryRaw<{ user_id: string }[]>`
    update notification a set done_at = null, done_seq = null
     where a.request_id = ${request.id} and a.done_seq = ${seq}
       and not exists (select 1 from notification o where o.request_id = a.request_id
         and o.user_id = a.user_id and o.kind = a.kind and o.done_at is null)
    returning a.user_id`;
  await publishCountsOf(
    ctx,
    tx,
    request,
    open.map(({ user_id }) => user_id),
  );
}
