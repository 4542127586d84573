import { dateOf } from "@/lib/domain/calendar/civil";
import { daysUntil, legalDay } from "@/lib/domain/calendar/zone";
import {
  dueMilestone,
  ESCALATE_DAYS,
  escalationKey,
  IDLE_DAYS,
  MILESTONES,
  UNASSIGNED_DAYS,
} from "@/lib/domain/clock/reminder";
import type { Right } from "@/lib/domain/law/right";
import { stepsWhere } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { type LockedRow, logSteps } from "@/lib/requests/advance/advance-many";
import { type Notice, notifyMany } from "@/lib/requests/consequences/notify-many";
import { staffFacts } from "@/lib/requests/consequences/notify-staff";
import { queueStaffEmail } from "@/lib/requests/record/email-to-staff";
import { collectFailures } from "@/lib/requests/record/failures";
import { assigneeAndDelegate, type Member, membersOf } from "@/lib/requests/record/members";

/** How many requests one transaction handles. */
export const BATCH = 500;

/**
 * Reminds staff of every open request of the desk whose due date is near or has passed, and returns the ids of these
 * requests. Unverified requests are not open. The result depends only on the rows: run twice, by several workers or
 * after a day's outage, each milestone causes one reminder.
 */
export async function remindOfDeadlines(ctx: Context): Promise<string[]> {
  const failures = collectFailures(ctx, "remind");
  const reminded: string[] = [];
  for (let after: Cursor = { dueAt: new Date(0), id: "" }; ; ) {
    const due = await dueAfter(ctx, after);
    const ids = due.map(({ id }) => id);
    reminded.push(...(await failures.attemptBatch(ids, (some) => remindMany(ctx, some))));
    const last = due.at(-1);
    if (!last || due.length < BATCH) break;
    after = last;
  }
  failures.end();
  return reminded;
}

type Cursor = { id: string; dueAt: Date };
const DAY_MS = 24 * 60 * 60 * 1000;

/** Requests whose current milestone has caused no reminder yet, the earliest due date first. */
function dueAfter(ctx: Context, { dueAt, id }: Cursor): Promise<Cursor[]> {
  const today = legalDay(ctx.now.getTime(), ctx.desk.policy.zone);
  const last = dateOf(today + Math.max(...MILESTONES));
  // In every zone, that day ends before this instant, so the index is read no further.
  const horizon = new Date(ctx.now.getTime() + (Math.max(...MILESTONES) + 2) * DAY_MS);
  return ctx.db(
    (tx) => tx.$queryRaw<Cursor[]>`
      select r."id", r."due_at" as "dueAt" from "request" r
       where r."desk_id" = ${ctx.desk.id} and r."state" = 'open' and r."due_at" < ${horizon}
         and r."due_on" <= ${last} and (r."due_at", r."id") > (${dueAt}::timestamptz, ${id})
         and not exists (
           select 1 from "reminder" m where m."request_id" = r."id" and m."milestone" = r."due_on" || ':' ||
             case when r."due_on" < ${dateOf(today)} then 'overdue'
                  else (select min(days) from unnest(string_to_array(${MILESTONES.join(",")}, ',')::int[]) days
                         where days >= r."due_on"::date - ${dateOf(today)}::date)::text end)
       order by r."due_at", r."id" limit ${BATCH}`,
  );
}

type Near = LockedRow & {
  reference: string;
  right: string;
  dueOn: string;
  assigneeId: string | null;
  /** Whether a team member has worked on it in the last `IDLE_DAYS` days. */
  acted: boolean;
};
type Due = Near & { daysLeft: number; overdue: boolean; key: string };

const ACTS = stepsWhere(({ isWork }) => isWork === true);

/**
 * Reminds staff of a batch in one transaction, with a number of statements that does not grow with it. A request that
 * another transaction has locked is left for the next sweep, so that neither waits for the other.
 */
const remindMany = (ctx: Context, ids: readonly string[]): Promise<string[]> =>
  ctx.db(async (tx) => {
    const near = await lockNear(ctx, tx, ids);
    const due = near.flatMap((one): Due[] => {
      const daysLeft = daysUntil(one.dueOn, ctx.desk.policy.zone, ctx.now);
      const milestone = dueMilestone(one.dueOn, daysLeft);
      return milestone ? [{ ...one, daysLeft, ...milestone }] : [];
    });
    const written = await writeMilestones(ctx, tx, due);
    const reminded = due
      .filter(({ id, key }) => written.has(`${id} ${key}`))
      .map((one) => ({
        ...one,
        escalated: one.overdue || written.has(`${one.id} ${escalationKey(one.dueOn)}`),
      }))
      .sort((a, b) => a.daysLeft - b.daysLeft);
    await logSteps(
      ctx,
      tx,
      "remind",
      reminded.map((request) => ({ request, facts: { milestone: request.key } })),
    );
    const members = await membersOf(ctx, tx);
    const notices = reminded.map((request) => noticeOf(ctx, tx, members, request));
    await notifyMany(ctx, tx, "due-soon", notices);
    return reminded.map(({ id }) => id);
  });

function lockNear(ctx: Context, tx: Tx, ids: readonly string[]): Promise<Near[]> {
  const since = new Date(ctx.now.getTime() - IDLE_DAYS * DAY_MS);
  return tx.$queryRaw<Near[]>`
    select r."id", r."reference", r."right", r."state", r."outcome", r."version", r."due_on" as "dueOn",
           r."assignee_id" as "assigneeId",
           exists(select 1 from "log_entry" e where e."chain" = r."id" and e."actor" like 'staff:%'
                     and e."event" = any(${[...ACTS]}::text[]) and e."at" > ${since}) as "acted"
      from "request" r
     where r."desk_id" = ${ctx.desk.id} and r."id" = any(${[...ids]}::text[]) and r."state" = 'open'
       and r."due_on" is not null
     order by r."id" for update of r skip locked`;
}

const isIdle = ({ assigneeId, acted, overdue, daysLeft }: Due): boolean =>
  assigneeId !== null && !acted && !overdue && daysLeft <= ESCALATE_DAYS;

/** Stores the milestones and returns those that were not stored before, as `id key`. */
async function writeMilestones(ctx: Context, tx: Tx, due: readonly Due[]): Promise<Set<string>> {
  const marks = due.flatMap((one) => [
    [one.id, one.key] as const,
    ...(isIdle(one) ? [[one.id, escalationKey(one.dueOn)] as const] : []),
  ]);
  const written = await tx.$queryRaw<{ id: string; key: string }[]>`
    insert into "reminder" ("desk_id", "request_id", "milestone", "created_at")
    select ${ctx.desk.id}, mark.id, mark.key, ${ctx.now}
      from unnest(${marks.map(([id]) => id)}::text[], ${marks.map(([, key]) => key)}::text[])
           as mark(id, key)
    on conflict do nothing
    returning "request_id" as "id", "milestone" as "key"`;
  return new Set(written.map(({ id, key }) => `${id} ${key}`));
}

/**
 * The assignee and the delegate are notified and emailed, and admins as well where no team member acted or the date has
 * passed. A request without an assignee is only in the digest and, shortly before its date, in the notifications of the
 * admins.
 */
function noticeOf(
  ctx: Context,
  tx: Tx,
  members: Member[],
  request: Due & { escalated: boolean },
): Notice {
  const { id, assigneeId, daysLeft, escalated } = request;
  const admins = members.filter(({ role }) => role === "admin");
  const first = assigneeAndDelegate(ctx, members, assigneeId);
  const above = escalated ? admins.filter((member) => !first.includes(member)) : [];
  const assigned = first.length > 0;
  const unassigned = daysLeft <= UNASSIGNED_DAYS ? admins : [];
  return {
    requestId: id,
    notified: assigned ? [...first, ...above] : unassigned,
    emailed: assigned ? [...first, ...above] : [],
    send: (member) =>
      queueStaffEmail(ctx, tx, member, {
        kind: "reminder",
        requestId: id,
        facts: {
          ...staffFacts(ctx, request, member),
          right: request.right as Right,
          daysLeft,
          dueOn: request.dueOn,
          escalated: above.includes(member),
        },
      }),
  };
}
