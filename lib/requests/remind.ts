import { dayOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";
import { dueMilestone } from "@/lib/domain/reminder";
import type { Context } from "@/lib/platform/context";
import { advanceIf } from "./advance";
import { collectFailures } from "./failures";
import { tellOfDue } from "./tell-staff";

/** Whole days from today to a due day, both in the desk's zone. */
export const daysUntil = (dueOn: string, zone: string, now: Date): number =>
  dayOf(dueOn, "dueOn") - legalDay(now.getTime(), zone);

/**
 * Reminds staff of every deadline of the desk that has come near or passed. Computed from the rows:
 * run twice, by two workers, or after a day's outage, each milestone is told once. Answers with the
 * references it reminded of.
 */
export async function remindOfDeadlines(ctx: Context): Promise<string[]> {
  const failures = collectFailures(ctx, "remind");
  const reminded: string[] = [];
  for await (const { id, reference, dueOn, told } of eachNear(ctx)) {
    if (!dueOn) continue;
    const owed = dueMilestone(dueOn, daysUntil(dueOn, ctx.desk.policy.zone, ctx.now));
    if (!owed || told.includes(owed.key)) continue;
    if (await failures.attempt(id, () => remindOnce(ctx, id))) reminded.push(reference);
  }
  failures.end();
  return reminded;
}

type Near = { id: string; reference: string; dueOn: string | null; dueAt: Date; told: string[] };

const BATCH = 500;

/** Open requests whose day is near or past, with what was told of each: in batches, the earliest day first. */
async function* eachNear(ctx: Context): AsyncGenerator<Near> {
  const horizon = new Date(ctx.now.getTime() + 16 * 24 * 60 * 60 * 1000);
  let after: Pick<Near, "dueAt" | "id"> = { dueAt: new Date(0), id: "" };
  for (;;) {
    const { dueAt, id } = after;
    const rows = await ctx.db(
      (tx) => tx.$queryRaw<Near[]>`
        select r."id", r."reference", r."due_on" as "dueOn", r."due_at" as "dueAt",
               array(select m."milestone" from "reminder" m where m."request_id" = r."id") as "told"
          from "request" r
         where r."desk_id" = ${ctx.desk.id} and r."state" = 'open' and r."due_at" < ${horizon}
           and (r."due_at", r."id") > (${dueAt}::timestamptz, ${id})
         order by r."due_at", r."id" limit ${BATCH}`,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last;
  }
}

/** `false` where another worker reminded first, or where the request changed state meanwhile. */
const remindOnce = (ctx: Context, id: string): Promise<boolean> =>
  advanceIf(ctx, "remind", { id }, async (request, tx) => {
    if (!request.dueOn) return null;
    const daysLeft = daysUntil(request.dueOn, ctx.desk.policy.zone, ctx.now);
    const owed = dueMilestone(request.dueOn, daysLeft);
    if (!owed) return null;
    const { count } = await tx.reminder.createMany({
      data: [{ deskId: ctx.desk.id, requestId: id, milestone: owed.key, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    await tellOfDue(ctx, tx, request, { daysLeft, overdue: owed.overdue });
    return { facts: { milestone: owed.key } };
  });
