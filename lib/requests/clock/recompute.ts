import { queueRecomputation } from "@/lib/desks/clock-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import { lawsOf, type Policy } from "@/lib/domain/policy/policy";
import type { Facts } from "@/lib/domain/request/event";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import { HOLIDAYS_RELEASE, ZONES_RELEASE } from "@/lib/platform/holidays";
import { sha256 } from "@/lib/platform/keys/crypto";
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

/** Increased when the engine itself computes other dates from the same laws, calendars and zones. */
const ENGINE = 1;

const lawDigest = Buffer.from(sha256(canonical(LAWS))).toString("base64url");

/** A digest of all that the dates of a desk's requests depend on. A different stamp means that they are recomputed. */
export function clockStamp(policy: Policy): string {
  const { zone, region, extraHolidays, lawOf, lawOfRight, houseDays, ackHours, rights } = policy;
  const terms = { zone, region, extraHolidays, lawOf, lawOfRight, houseDays, ackHours, rights };
  const { internalDays } = policy;
  const all = [ENGINE, lawDigest, HOLIDAYS_RELEASE, ZONES_RELEASE, canonical(terms), internalDays];
  return Buffer.from(sha256(all.join("\n"))).toString("base64url");
}

/** The laws of a pending request: those that staff corrected them to, or else those of the policy. */
export const lawsUnder = (policy: Policy, request: Pending) =>
  request.lawsAt ? request.laws : lawsOf(policy, request.right, request.residence);

/** Recomputes the dates of one request, and logs a change. Returns whether there was one. */
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

/** Whether the dates of a request, computed now, differ from the stored ones. */
export function isStale(policy: Policy, request: Pending, now: Date): boolean {
  const laws = lawsUnder(policy, request);
  const dates = datesOf(policy, { ...request, laws }, now);
  return clockDigest(dates) !== request.clockDigest;
}

// A form that is submitted while the policy changes is still computed by the previous policy, so a second run follows.
const SETTLE_MS = 60_000;

/**
 * Recomputes the desk's pending requests where law data, calendars, time zones or policy terms changed since the last
 * run. Continues where an interrupted run stopped, stops when `until` is true, and writes only what changes. Returns
 * whether all is done.
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

/** Recomputes the requests of a batch whose dates differ. Returns how many changed. */
async function recomputeStale(
  ctx: Context,
  batch: readonly Pending[],
  failures: Failures,
): Promise<number> {
  const stale = batch.filter((request) => isStale(ctx.desk.policy, request, ctx.now));
  let moved = 0;
  const work = async () => {
    for (let request = stale.pop(); request; request = stale.pop()) {
      const { id } = request;
      if (await failures.attempt(id, () => recomputeRequest(ctx, id))) moved += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return moved;
}

type Run = { stamp: string; startedAt: Date; finishedAt: Date | null };

/** Whether the last run used the current laws, calendars, zones and policy terms, and finished. */
function isDone({ desk, now }: Context, run: Run): boolean {
  const settled = desk.changedAt.getTime() + SETTLE_MS;
  const again = run.startedAt.getTime() < settled && now.getTime() >= settled;
  return run.stamp === clockStamp(desk.policy) && run.finishedAt !== null && !again;
}

/** Whether the dates of all pending requests of the desk are up to date. */
export const isComputed = (ctx: Context): Promise<boolean> =>
  ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId: ctx.desk.id } });
    return run !== null && isDone(ctx, run);
  });

/** The interrupted run, or else a new one; `null` where all is done. */
function beginRun(ctx: Context) {
  const { id: deskId, policy } = ctx.desk;
  const stamp = clockStamp(policy);
  const fresh = { stamp, cursor: "", seen: 0, moved: 0, startedAt: ctx.now, finishedAt: null };
  return ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId } });
    if (run && isDone(ctx, run)) return null;
    if (run && run.stamp === stamp && !run.finishedAt) return run;
    return tx.recomputation.upsert({
      where: { deskId },
      create: { deskId, ...fresh },
      update: fresh,
    });
  });
}

/** Recomputes requests whose clock is paused: without an answer, a wait may end by itself, as with a Swiss fee. */
export async function recomputePaused(ctx: Context): Promise<void> {
  const failures = collectFailures(ctx, "recompute-paused");
  for await (const batch of eachPending(ctx, "", { paused: true })) {
    await recomputeStale(ctx, batch, failures);
  }
  failures.end();
}

const SLICE_MS = 20_000;

/** The job: recomputes for `SLICE_MS`, and queues itself again while requests are left. */
export async function recomputeSlice(ctx: Context): Promise<void> {
  const end = Date.now() + SLICE_MS;
  if (await recomputeDesk(ctx, () => Date.now() >= end)) return;
  await ctx.db((tx) => queueRecomputation(tx, ctx.desk.id));
}

/** The progress of the current recomputation, as numbers of requests; `null` where none is left to do. */
export const recomputationOf = (ctx: Context): Promise<{ seen: number; moved: number } | null> =>
  ctx.db(async (tx) => {
    const run = await tx.recomputation.findUnique({ where: { deskId: ctx.desk.id } });
    return run && !run.finishedAt ? { seen: run.seen, moved: run.moved } : null;
  });
