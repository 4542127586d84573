import { type SnoozeInput, snoozeUntil } from "@/lib/domain/notifications/snooze";
import { requirePermission } from "@/lib/domain/request/role";
import { type Context, meOf } from "@/lib/platform/context";
import { newId } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { emailPreferencesOf } from "@/lib/requests/consequences/email-preference";
import { publishCountsOf } from "@/lib/requests/consequences/notification";
import { notificationEmail } from "@/lib/requests/consequences/notify-staff";
import { idOf, lockRow } from "@/lib/requests/record/load-request";
import { membersOf } from "@/lib/requests/record/members";

/** Puts a request off for whoever asks, with all that waits there. It is back by itself, and when the person writes. */
export async function snoozeRequest(
  ctx: Context,
  reference: string,
  input: SnoozeInput,
): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = meOf(ctx);
  const until = snoozeUntil(input, { now: ctx.now, zone: ctx.desk.policy.zone });
  await ctx.db(async (tx) => {
    const request = await idOf(ctx, tx, reference);
    // Whoever writes down what wants whom holds the request: one after the other, and never two in wait.
    await lockRow(tx, request);
    await tx.$executeRaw`
      insert into attention (id, desk_id, user_id, request_id, kind, by_id, at, snoozed_until)
      values (${newId("att")}, ${ctx.desk.id}, ${me}, ${request}, 'back', ${me}, ${ctx.now}, ${until})
      on conflict (request_id, user_id, kind) where done_at is null do update
         set at = excluded.at, seen_at = null, mailed_at = null`;
    await tx.attention.updateMany({
      where: { requestId: request, userId: me, doneAt: null },
      data: { snoozedUntil: until },
    });
    await publishCountsOf(ctx, tx, { id: request }, [me]);
  });
}

/** No longer put off: what waits there is back, and the wish to be told again is gone. */
export async function wakeRequest(ctx: Context, reference: string): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = meOf(ctx);
  await ctx.db(async (tx) => {
    const request = await idOf(ctx, tx, reference);
    await lockRow(tx, request);
    const mine = { requestId: request, userId: me, doneAt: null };
    await tx.attention.updateMany({
      where: { ...mine, kind: "back", snoozedUntil: { gt: ctx.now } },
      data: { doneAt: ctx.now },
    });
    await tx.attention.updateMany({ where: mine, data: { snoozedUntil: null } });
    await publishCountsOf(ctx, tx, { id: request }, [me]);
  });
}

/** Until when whoever asks has put the request off; `null` where they have not. */
export async function asleepUntil(ctx: Context, reference: string): Promise<Date | null> {
  requirePermission(ctx.actor, "request.read");
  const row = await ctx.db((tx) =>
    tx.attention.findFirst({
      where: {
        request: { deskId: ctx.desk.id, reference },
        userId: meOf(ctx),
        kind: "back",
        doneAt: null,
        snoozedUntil: { gt: ctx.now },
      },
      select: { snoozedUntil: true },
    }),
  );
  return row?.snoozedUntil ?? null;
}

/** So many notifications are one transaction. */
const BATCH = 200;

/**
 * Emails those who want to be told at once that a request they snoozed is back. In the lists it is back by itself;
 * run twice, or by several workers, each return is told once.
 */
export async function tellOfReturns(ctx: Context): Promise<number> {
  let told = 0;
  for (let after = ""; ; ) {
    const due = await ctx.db(async (tx) => {
      const rows = await lockReturns(ctx, tx, after);
      told += await tellThese(ctx, tx, rows);
      return rows;
    });
    const last = due.at(-1);
    if (!last || due.length < BATCH) return told;
    after = last.id;
  }
}

type Return = { id: string; user_id: string; request_id: string };

const lockReturns = (ctx: Context, tx: Tx, after: string): Promise<Return[]> =>
  tx.$queryRaw<Return[]>`
    select id, user_id, request_id from attention
     where desk_id = ${ctx.desk.id} and kind = 'back' and done_at is null and mailed_at is null
       and (snoozed_until is null or snoozed_until <= ${ctx.now}) and id > ${after}
     order by id limit ${BATCH} for update skip locked`;

async function tellThese(ctx: Context, tx: Tx, due: readonly Return[]): Promise<number> {
  if (due.length === 0) return 0;
  const members = await membersOf(ctx, tx);
  const choices = await emailPreferencesOf(
    ctx,
    tx,
    due.map(({ user_id }) => user_id),
  );
  const now = due.filter(({ user_id }) => choices(user_id).back === "at-once");
  for (const { user_id, request_id } of now) {
    const member = members.find(({ userId }) => userId === user_id);
    if (!member) continue;
    const request = await tx.request.findUniqueOrThrow({
      where: { id: request_id },
      select: { id: true, reference: true },
    });
    await notificationEmail(ctx, tx, request, "back")(member);
  }
  await tx.attention.updateMany({
    where: { id: { in: now.map(({ id }) => id) } },
    data: { mailedAt: ctx.now },
  });
  return now.length;
}
