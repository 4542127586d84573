import { type OwnTargets, ownTargetsIn } from "@/lib/desks/targets";
import { markOf, type OwedTarget, owedOf, presses, setsNone } from "@/lib/domain/clock/target";
import type { Context } from "@/lib/platform/context";
import { sql, type Tx } from "@/lib/platform/db";
import { type LockedRow, logSteps } from "@/lib/requests/advance/advance-many";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { type Notice, notifyMany } from "@/lib/requests/consequences/notify-many";
import { staffFacts } from "@/lib/requests/consequences/notify-staff";
import { queueStaffEmail } from "@/lib/requests/record/email-to-staff";
import { collectFailures } from "@/lib/requests/record/failures";
import { assigneeAndDelegate, type Member, membersOf } from "@/lib/requests/record/members";
import { clockStamp } from "./recompute";
import { nextChangeOf, type TargetRow, targetRows, viewsOf } from "./targets";

/** So many requests are one transaction. */
const BATCH = 500;
/** Time alone changes nothing any more. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/**
 * Tells staff of every SLA target that is near or was missed. Only requests are read in which something happened, or
 * whose day has come. Computed from the rows: run twice, by several workers, or after a day's outage, each is told once.
 * Answers with the ids it told of.
 */
export async function tellTargets(ctx: Context): Promise<string[]> {
  const own = await ctx.db((tx) => ownTargetsIn(tx, ctx.desk.id));
  if (own.version === 0) return [];
  await lookAtAllAfterChange(ctx, own);
  const failures = collectFailures(ctx, "targets");
  const told: string[] = [];
  for (let after = ""; ; ) {
    const ids = await waiting(ctx, after);
    told.push(...(await failures.attemptBatch(ids, (some) => tellOf(ctx, own, some))));
    const last = ids.at(-1);
    if (!last || ids.length < BATCH) break;
    after = last;
  }
  failures.end();
  return told;
}

/** Other terms, calendars or time zones may have moved every day: all open requests are looked at again. */
async function lookAtAllAfterChange(ctx: Context, own: OwnTargets): Promise<void> {
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

async function waiting(ctx: Context, after: string): Promise<string[]> {
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
type Standing = {
  row: Row;
  /** What was not told yet. */
  owed: OwedTarget[];
  /** Something is near or missed, and still to be done. */
  presses: boolean;
  next: Date;
};

/** A batch in one transaction. A request that somebody works on at this moment is left for the next round. */
const tellOf = (ctx: Context, own: OwnTargets, ids: readonly string[]): Promise<string[]> =>
  ctx.db(async (tx) => {
    const standings = (await lockRows(ctx, tx, ids)).map((row) => standing(ctx, own, row));
    for (const { row, presses } of standings) {
      if (row.listed && !presses) await resolveForEveryone(ctx, tx, row, ["target"]);
    }
    await lookAgain(tx, standings);
    const told = standings.filter(({ owed }) => owed.length > 0);
    if (told.length === 0) return [];
    await tx.targetMark.createMany({
      data: told.flatMap(({ row, owed }) =>
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
    await logSteps(ctx, tx, "target", told.flatMap(missesOf));
    const members = await membersOf(ctx, tx);
    const notices = told.map((one) => noticeOf(ctx, tx, members, one));
    await notifyMany(ctx, tx, "target", notices);
    return told.map(({ row }) => row.id);
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

function standing(ctx: Context, { terms, changedAt }: OwnTargets, row: Row): Standing {
  if (setsNone(terms)) return { row, owed: [], presses: false, next: NEVER };
  const by = { policy: ctx.desk.policy, now: ctx.now };
  const views = viewsOf(by, terms, row);
  const next = nextChangeOf(by, terms, row);
  return {
    row,
    owed: owedOf(views, changedAt).filter((one) => !row.told.includes(markOf(one))),
    presses: views.some(presses),
    next: next === null ? NEVER : new Date(next),
  };
}

const lookAgain = (tx: Tx, standings: readonly Standing[]): Promise<unknown> =>
  tx.$executeRaw`
    update "request" r set "targets_at" = given.next
      from unnest(${standings.map(({ row }) => row.id)}::text[],
                  ${standings.map(({ next }) => next.toISOString())}::timestamptz[]) as given(id, next)
     where r."id" = given.id`;

/** A missed target is evidence, a warning is not. */
const missesOf = ({ row, owed }: Standing) =>
  owed
    .filter(({ milestone }) => milestone === "miss")
    .map(({ target, dueOn }) => ({ request: row, facts: { target, dueOn } }));

/** The assignee is told, and the admins as well of what was missed. Without an assignee, the admins, by the digest. */
function noticeOf(ctx: Context, tx: Tx, members: Member[], { row, owed }: Standing): Notice {
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
