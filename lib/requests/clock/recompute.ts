import { queueRecomputation } from "@/lib/desks/clock-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import { lawsOf, type Policy } from "@/lib/domain/policy/policy";
import type { Facts } from "@/lib/domain/request/event";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import { sha256 } from "@/lib/platform/crypto";
import { HOLIDAYS_RELEASE, ZONES_RELEASE } from "@/lib/platform/holidays";
import { advanceIf } from "@/lib/requests/advance/advance";
import {
  clockColumns,
  clockDigest,
  clockOf,
  datesOf,
  pausedColumn,
} from "@/lib/requests/record/compute-clock";
import { collectFailures, type Failures } from "@/lib/requests/record/failures";
import { eachPending, type Pending } from "./pending";

/** Raised when the engine itself comes to other dates from the same law, calendar and zone. */
const ENGINE = 1;

const lawDigest = Buffer.from(sha256(canonical(LAWS))).toString("base64url");

/** Names all that the dates of a desk's requests rest on: another stamp, and they are computed anew. */
export function clockStamp(policy: Policy): string {
  const { zone, region, extraHolidays, lawOf, lawOfRight, houseDays, ackHours, rights } = policy;
  const promises = { zone, region, extraHolidays, lawOf, lawOfRight, houseDays, ackHours, rights };
  const { internalDays } = policy;
  const all = [
    ENGINE,
    lawDigest,
    HOLIDAYS_RELEASE,
    ZONES_RELEASE,
    canonical(promises),
    internalDays,
  ];
  return Buffer.from(sha256(all.join("\n"))).toString("base64url");
}

/** The laws of a pending request by a policy, unless staff decided them. */
export const lawsUnder = (policy: Policy, request: Pending) =>
  request.lawsAt ? request.laws : lawsOf(policy, request.right, request.residence);

/** Computes one request anew; a date that moves is an entry in its log. Answers whether one did. */
export const recomputeRequest = (ctx: Context, id: string): Promise<boolean> =>
  advanceIf(ctx, "recompute", { id }, (request) => {
    const { policy } = ctx.desk;
    const laws = lawsUnder(policy, request);
    const clock = clockOf(policy, { ...request, laws }, ctx.now);
    const before = clockDigest(request.deadline);
    if (clockDigest(clock) === before && laws.join() === request.laws.join()) return null;
    const facts: Facts = {
      from: request.dueOn,
      to: clock.targetOn,
      laws,
      lawVersion: clock.lawVersion,
      calendarVersion: clock.calendarVersion,
      zoneVersion: clock.zoneVersion ?? null,
    };
    return {
      change: { ...clockColumns(clock), ...pausedColumn(clock, request.pausedAt, ctx.now), laws },
      facts,
    };
  });

/** Whether the dates of a request, computed now, are others than those that are stored. */
export function isStale(policy: Policy, request: Pending, now: Date): boolean {
  const laws = lawsUnder(policy, request);
  const dates = datesOf(policy, { ...request, laws }, now);
  return clockDigest(dates) !== request.clockDigest;
}

// A form that was on its way while the policy changed is computed by the one before: looked for once more.
const SETTLE_MS = 60_000;

/**
 * Computes the desk's pending requests anew where law data, calendars, time zones or promises changed since
 * the last time. Goes on where an interrupted run stopped, works until `until` at most, and answers whether
 * all is done. Only what moves is written.
 */
export async function recomputeDesk(ctx: Context, until: () => boolean): Promise<boolean> {
  const run = await beginRun(ctx);
  if (!run) return true;
  let { cursor, seen, moved } = run;
  const save = (finishedAt: Date | null) =>
    ctx.db((tx) =>
      tx.recomputation.update({
        where: { deskId: ctx.desk.id },
        data: { cursor, seen, moved, finishedAt },
      }),
    );
  const failures = collectFailures(ctx, "recompute");
  for await (const batch of eachPending(ctx, cursor)) {
    moved += await recomputeStale(ctx, batch, failures);
    seen += batch.length;
    cursor = batch.at(-1)?.id ?? cursor;
    await save(null);
    if (!until()) continue;
    failures.end();
    return false;
  }
  await save(ctx.now);
  failures.end();
  return true;
}

const AT_ONCE = 4;

/** Computes anew those of a batch whose dates would be others; how many moved. */
async function recomputeStale(
  ctx: Context,
  batch: readonly Pending[],
  failures: Failures,
): Promise<number> {
  const stale = batch.filter((request) => isStale(ctx.desk.policy, request, ctx.now));
  let moved = 0;
  const take = async () => {
    for (let request = stale.pop(); request; request = stale.pop()) {
      const { id } = request;
      if (await failures.attempt(id, () => recomputeRequest(ctx, id))) moved += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return moved;
}

type Run = { stamp: string; startedAt: Date; finishedAt: Date | null };

/** Whether the last run is of these laws, calendars, zones and promises, and went through. */
function isDone({ desk, now }: Context, run: Run): boolean {
  const settled = desk.changedAt.getTime() + SETTLE_MS;
  const again = run.startedAt.getTime() < settled && now.getTime() >= settled;
  return run.stamp === clockStamp(desk.policy) && run.finishedAt !== null && !again;
}

/** Whether all pending requests of the desk are computed by what is in force now. */
export const isComputed = (ctx: Context): Promise<boolean> =>
  ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId: ctx.desk.id } });
    return run !== null && isDone(ctx, run);
  });

/** The run to go on with; a new one where there is none, `null` where all is done. */
function beginRun(ctx: Context) {
  const { id: deskId, policy } = ctx.desk;
  const stamp = clockStamp(policy);
  const anew = { stamp, cursor: "", seen: 0, moved: 0, startedAt: ctx.now, finishedAt: null };
  return ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId } });
    if (run && isDone(ctx, run)) return null;
    if (run && run.stamp === stamp && !run.finishedAt) return run;
    return tx.recomputation.upsert({
      where: { deskId },
      create: { deskId, ...anew },
      update: anew,
    });
  });
}

/** Silence may end a wait by itself, as with a Swiss fee: requests whose clock stands still are looked at. */
export async function recomputePaused(ctx: Context): Promise<void> {
  const failures = collectFailures(ctx, "recompute-paused");
  for await (const batch of eachPending(ctx, "", { paused: true })) {
    await recomputeStale(ctx, batch, failures);
  }
  failures.end();
}

const SLICE_MS = 20_000;

/** One slice of the work as a job; the next one is queued while something is left. */
export async function recomputeSlice(ctx: Context): Promise<void> {
  const end = Date.now() + SLICE_MS;
  if (await recomputeDesk(ctx, () => Date.now() >= end)) return;
  await ctx.db((tx) => queueRecomputation(tx, ctx.desk.id));
}

/** How far the computing anew has come since the last change, or `null` where it is done. */
export const recomputationOf = (ctx: Context): Promise<{ seen: number; moved: number } | null> =>
  ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId: ctx.desk.id } });
    return run && !run.finishedAt ? { seen: run.seen, moved: run.moved } : null;
  });
