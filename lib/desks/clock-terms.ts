import { type ClockTerms, clockTermsOf, typedTerms } from "@/lib/domain/policy/clock-terms";
import type { Policy } from "@/lib/domain/policy/policy";
import { policySchema } from "@/lib/domain/policy/policy-schema";
import type { Facts } from "@/lib/domain/request/event";
import { requirePermission } from "@/lib/domain/request/role";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { calendarAround } from "@/lib/platform/holidays";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import { storePolicy } from "./store-policy";

/**
 * Queues the job that recomputes the deadlines of the desk's pending requests. Queued again before it starts, it is one
 * job.
 */
export function queueRecomputation(tx: Tx, deskId: string): Promise<void> {
  const key = `recompute:${deskId}`;
  return enqueue(tx, "recompute", { desk: deskId }, { key, priority: PRIORITY.bulk });
}

/** The policy with other clock settings. Throws a Problem with the field `region` for a region without a calendar. */
export function policyWith(policy: Policy, terms: ClockTerms, now: Date): Policy {
  calendarAround(terms.region, now.toISOString(), terms.extraHolidays);
  return policySchema.parse({ ...policy, ...terms });
}

/** The settings that differ, each with the value before and after, as facts of the log entry. */
function changesOf(before: ClockTerms, after: ClockTerms): Facts {
  const names = (Object.keys(after) as (keyof ClockTerms)[]).filter(
    (name) => canonical(before[name]) !== canonical(after[name]),
  );
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.from`, canonical(before[name])],
      [`${name}.to`, canonical(after[name])],
    ]),
  );
}

/**
 * Changes the clock settings of the desk and queues the recomputation of its pending requests. `seenAt` is the time of
 * the last policy change that the admin saw; a later change is a conflict.
 */
export async function changeClockTerms(
  ctx: Context,
  terms: ClockTerms,
  { seenAt }: { seenAt: string },
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  const { id, policy: before } = ctx.desk;
  const policy = policyWith(before, terms, ctx.now);
  const facts = changesOf(clockTermsOf(before), clockTermsOf(policy));
  if (Object.keys(facts).length === 0) return;
  await ctx.db(async (tx) => {
    await storePolicy(ctx, tx, policy, {
      seenAt,
      facts,
      typed: (now) => typedTerms(clockTermsOf(now)),
    });
    await queueRecomputation(tx, id);
  });
}
