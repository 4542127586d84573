import { type SnoozeInput, snoozeUntil } from "@/lib/domain/notifications/snooze";
import { requirePermission } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { newId } from "@/lib/platform/keys/crypto";
import { emailPreferencesOf } from "@/lib/requests/consequences/email-preference";
import { publishCountsOf } from "@/lib/requests/consequences/notification";
import { notificationEmail } from "@/lib/requests/consequences/notify-staff";
import { idOf, lockRow } from "@/lib/requests/record/load-request";
import { membersOf } from "@/lib/requests/record/members";

/**
 * Hides a request and its notifications from the signed-in member until the chosen time, or until the requester writes.
 */
export async function snoozeRequest(
  ctx: Context,
  reference: string,
  input: SnoozeInput,
): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  const until = snoozeUntil(input, { now: ctx.now, zone: ctx.desk.policy.zone });
  await ctx.db(async (tx) => {
    const request = await idOf(ctx, tx, reference);
    // Every writer of notifications locks the request first, so that two transactions cannot deadlock.
    await lockRow(tx, request);
    await tx.$executeRaw`
      insert into notification (id, desk_id, user_id, request_id, kind, by_id, at, snoozed_until)
      values (${newId("att")}, ${ctx.desk.id}, ${me}, ${request}, 'back', ${me}, ${ctx.now}, ${until})
      on conflict (request_id, user_id, kind) where done_at is null do update
         set at = excluded.at, seen_at = null, mailed_at = null`;
    await tx.notification.updateMany({
      where: { requestId: request, userId: me, doneAt: null },
      data: { snoozedUntil: until },
    });
    await publishCountsOf(ctx, tx, { id: request }, [me]);
  });
}

/** Ends the snooze: shows the notifications again, and cancels the one for the end of the snooze. */
export async function unsnoozeRequest(ctx: Context, reference: string): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  await ctx.db(async (tx) => {
    const request = await idOf(ctx, tx, reference);
    await lockRow(tx, request);
    const mine = { requestId: request, userId: me, doneAt: null };
    await tx.notification.updateMany({
      where: { ...mine, kind: "back", snoozedUntil: { gt: ctx.now } },
      data: { doneAt: ctx.now },
    });
    await tx.notification.updateMany({ where: mine, data: { snoozedUntil: null } });
    await publishCountsOf(ctx, tx, { id: request }, [me]);
  });
}

/** When the signed-in member's snooze of the request ends; `null` where they did not snooze it. */
export async function readSnoozeEnd(ctx: Context, reference: string): Promise<Date | null> {
  requirePermission(ctx.actor, "request.read");
  const row = await ctx.db((tx) =>
    tx.notification.findFirst({
      where: {
        request: { deskId: ctx.desk.id, reference },
        userId: teamMemberId(ctx),
        kind: "back",
        doneAt: null,
        snoozedUntil: { gt: ctx.now },
      },
      select: { snoozedUntil: true },
    }),
  );
  return row?.snoozedUntil ?? null;
}

/** The number of notifications in one transaction. */
const BATCH = 200;

/**
 * Emails members who chose emails at once when a request that they snoozed is back. Lists show the request again
 * without this. Idempotent, also with several workers: there is one email for each return. Returns the number of
 * emails.
 */
export async function emailEndedSnoozes(ctx: Context): Promise<number> {
  let emailed = 0;
  for (let after = ""; ; ) {
    const due = await ctx.db(async (tx) => {
      const rows = await lockReturns(ctx, tx, after);
      emailed += await emailThese(ctx, tx, rows);
      return rows;
    });
    const last = due.at(-1);
    if (!last || due.length < BATCH) return emailed;
    after = last.id;
  }
}

type Return = { id: string; user_id: string; request_id: string };

const lockReturns = (ctx: Context, tx: Tx, after: string): Promise<Return[]> =>
  tx.$queryRaw<Return[]>`
    select id, user_id, request_id from notification
     where desk_id = ${ctx.desk.id} and kind = 'back' and done_at is null and mailed_at is null
       and (snoozed_until is null or snoozed_until <= ${ctx.now}) and id > ${after}
     order by id limit ${BATCH} for update skip locked`;

async function emailThese(ctx: Context, tx: Tx, due: readonly Return[]): Promise<number> {
  if (due.length === 0) return 0;
  const members = await membersOf(ctx, tx);
  const preferences = await emailPreferencesOf(
    ctx,
    tx,
    due.map(({ user_id }) => user_id),
  );
  const atOnce = due.filter(({ user_id }) => preferences(user_id).back === "at-once");
  for (const { user_id, request_id } of atOnce) {
    const member = members.find(({ userId }) => userId === user_id);
    if (!member) continue;
    const request = await tx.request.findUniqueOrThrow({
      where: { id: request_id },
      select: { id: true, reference: true },
    });
    await notificationEmail(ctx, tx, request, "back")(member);
  }
  await tx.notification.updateMany({
    where: { id: { in: atOnce.map(({ id }) => id) } },
    data: { mailedAt: ctx.now },
  });
  return atOnce.length;
}
