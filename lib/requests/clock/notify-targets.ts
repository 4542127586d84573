import { type SlaTargets, slaTargetsIn } from "@/lib/desks/sla-targets";
import {
  dueTargetNotifications,
  hasNoTargets,
  needsAttention,
  type TargetNotification,
  targetNotificationKey,
} from "@/lib/domain/clock/target";
import type { Context } from "@/lib/platform/context";
import { sql, type Tx } from "@/lib/platform/database/db";
import { type LockedRow, logSteps } from "@/lib/requests/advance/advance-many";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { type Notice, notifyMany } from "@/lib/requests/consequences/notify-many";
import { staffFacts } from "@/lib/requests/consequences/notify-staff";
import { queueStaffEmail } from "@/lib/requests/record/email-to-staff";
import { collectFailures } from "@/lib/requests/record/failures";
import { assigneeAndDelegate, type Member, membersOf } from "@/lib/requests/record/members";
import { clockStamp } from "./recompute";
import { nextChangeOf, type TargetRow, targetRows, viewsOf } from "./targets";

/** How many requests one transaction handles. */
const BATCH = 500;
/** For requests on which the passage of time alone changes nothing any more. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/**
 * Notifies staff of every SLA target that is near or was missed, and returns the ids of the requests. Reads only
 * requests that changed or whose day has come. The result depends only on the rows: run twice, by several workers or
 * after a day's outage, each warning and each miss causes one notification.
 */
export async function notifyTargets(ctx: Context): Promise<string[]> {
  const own = await ctx.db((tx) => slaTargetsIn(tx, ctx.desk.id));
  if (own.version === 0) return [];
  await checkAllAfterChange(ctx, own);
  const failures = collectFailures(ctx, "targets");
  const notified: string[] = [];
  for (let after = ""; ; ) {
    const ids = await dueForCheck(ctx, after);
    notified.push(...(await failures.attemptBatch(ids, (some) => notifyBatch(ctx, own, some))));
    const last = ids.at(-1);
    if (!last || ids.length < BATCH) break;
    after = last;
  }
  failures.end();
  return notified;
}

/** Other terms, calendars or time zones may have moved every date, so all open requests are checked again. */
async function checkAllAfterChange(ctx: Context, own: SlaTargets): Promise<void> {
  const deskId = ctx.desk.id;
  const stamp = `${own.version}:${clockStamp(ctx.desk.policy)}`;
  const known = await ctx.db((tx) =>
    tx.targetTerms.findUniqueOrThrow({ where: { deskId }, select: { stamp: true } }),
  );
  if (known.stamp === stamp) return;
  for (let count = BATCH; count === BATCH; ) {
    count = await ctx.db(
      (tx) => tx.$executeRaw`
        update "request" set "targets_at" = null where "id" in (
          select "id" from "request"
           where "desk_id" = ${deskId} and "state" = 'open' and "targets_at" is not null
           order by "id" limit ${BATCH} for update)`,
    );
  }
  await ctx.db((tx) => tx.targetTerms.update({ where: { deskId }, data: { stamp } }));
}

async function dueForCheck(ctx: Context, after: string): Promise<string[]> {
  const rows = await ctx.db(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select "id" from "request"
       where "desk_id" = ${ctx.desk.id} and "state" = 'open' and "id" > ${after}
         and ("targets_at" is null or "targets_at" <= ${ctx.now})
       order by "id" limit ${BATCH}`,
  );
  return rows.map(({ id }) => id);
}

type Row = TargetRow & LockedRow & { assigneeId: string | null };
type Checked = {
  row: Row;
  /** Warnings and misses that staff have not been notified of yet. */
  owed: TargetNotification[];
  /** A target is near or missed, and not met yet. */
  isPressing: boolean;
  next: Date;
};

/** Notifies staff of a batch in one transaction. A request that is locked at this moment is left for the next sweep. */
const notifyBatch = (ctx: Context, own: SlaTargets, ids: readonly string[]): Promise<string[]> =>
  ctx.db(async (tx) => {
    const checked = (await lockRows(ctx, tx, ids)).map((row) => check(ctx, own, row));
    for (const { row, isPressing } of checked) {
      if (row.listed && !isPressing) await resolveForEveryone(ctx, tx, row, ["target"]);
    }
    await storeNextCheck(tx, checked);
    const notified = checked.filter(({ owed }) => owed.length > 0);
    if (notified.length === 0) return [];
    await tx.targetMark.createMany({
      data: notified.flatMap(({ row, owed }) =>
        owed.map(({ target, dueOn, milestone }) => ({
          deskId: ctx.desk.id,
          requestId: row.id,
          target,
          dueOn,
          milestone,
          createdAt: ctx.now,
        })),
      ),
    });
    await logSteps(ctx, tx, "target", notified.flatMap(missesOf));
    const members = await membersOf(ctx, tx);
    const notices = notified.map((one) => noticeOf(ctx, tx, members, one));
    await notifyMany(ctx, tx, "target", notices);
    return notified.map(({ row }) => row.id);
  });

async function lockRows(ctx: Context, tx: Tx, ids: readonly string[]): Promise<Row[]> {
  const locked = await tx.$queryRaw<(LockedRow & { assigneeId: string | null })[]>`
    select "id", "state", "outcome", "version", "assignee_id" as "assigneeId" from "request"
     where "desk_id" = ${ctx.desk.id} and "id" = any(${[...ids]}::text[]) and "state" = 'open'
     order by "id" for update skip locked`;
  const rows = await targetRows(
    tx,
    ctx.desk.id,
    sql`r."id" = any(${locked.map(({ id }) => id)}::text[])`,
    BATCH,
  );
  const lockOf = new Map(locked.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const lock = lockOf.get(row.id);
    return lock ? [{ ...row, ...lock }] : [];
  });
}

function check(ctx: Context, { terms, changedAt }: SlaTargets, row: Row): Checked {
  if (hasNoTargets(terms)) return { row, owed: [], isPressing: false, next: NEVER };
  const by = { policy: ctx.desk.policy, now: ctx.now };
  const views = viewsOf(by, terms, row);
  const next = nextChangeOf(by, terms, row);
  return {
    row,
    owed: dueTargetNotifications(views, changedAt).filter(
      (one) => !row.told.includes(targetNotificationKey(one)),
    ),
    isPressing: views.some(needsAttention),
    next: next === null ? NEVER : new Date(next),
  };
}

const storeNextCheck = (tx: Tx, checked: readonly Checked[]): Promise<unknown> =>
  tx.$executeRaw`
    update "request" r set "targets_at" = checked.next
      from unnest(${checked.map(({ row }) => row.id)}::text[],
                  ${checked.map(({ next }) => next.toISOString())}::timestamptz[]) as checked(id, next)
     where r."id" = checked.id`;

/** The log has missed targets as evidence, but no warnings. */
const missesOf = ({ row, owed }: Checked) =>
  owed
    .filter(({ milestone }) => milestone === "miss")
    .map(({ target, dueOn }) => ({ request: row, facts: { target, dueOn } }));

/**
 * The assignee and the delegate are notified and emailed, and the admins as well of a missed target. Without an
 * assignee, only the admins are notified, and the digest is their only email.
 */
function noticeOf(ctx: Context, tx: Tx, members: Member[], { row, owed }: Checked): Notice {
  const admins = members.filter(({ role }) => role === "admin");
  const first = assigneeAndDelegate(ctx, members, row.assigneeId);
  const missed = owed.some(({ milestone }) => milestone === "miss");
  const above = missed ? admins.filter((member) => !first.includes(member)) : [];
  const assigned = first.length > 0;
  return {
    requestId: row.id,
    notified: assigned ? [...first, ...above] : admins,
    emailed: assigned ? [...first, ...above] : [],
    send: (member) =>
      queueStaffEmail(ctx, tx, member, {
        kind: "target",
        requestId: row.id,
        facts: {
          ...staffFacts(ctx, row, member),
          targets: owed.map(({ target, dueOn, milestone }) => ({
            target,
            dueOn,
            missed: milestone === "miss",
          })),
          escalated: above.includes(member),
        },
      }),
  };
}
