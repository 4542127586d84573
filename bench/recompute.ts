import type pg from "pg";
import { changeClockTerms } from "@/lib/desks/clock-terms";
import { clockTermsOf } from "@/lib/domain/policy/clock-terms";
import { contextFor } from "@/lib/platform/context";
import { recomputationOf, recomputeDesk } from "@/lib/requests/clock/recompute";

const COPIES = 20_000;
const SYSTEM = { kind: "system" } as const;

/**
 * Fills a desk with copies of one of its pending requests, without their encrypted parts, because only dates are
 * computed.
 */
async function fill(owner: pg.Pool, desk: string): Promise<void> {
  const { rowCount } = await owner.query(
    `insert into request (id, desk_id, reference, "right", law, laws, state, channel, locale, residence,
       received_at, due_on, due_at, ack_due_at, deadline, clock_digest, idempotency_key)
     select 'req_bench' || n, desk_id, 'bench' || n, "right", law, laws, 'open', channel, locale, residence,
       received_at, due_on, due_at, ack_due_at, deadline, clock_digest, 'bench' || n
       from (select * from request where desk_id = $1 and state = 'open' limit 1) one,
            generate_series(1, $2) n`,
    [desk, COPIES],
  );
  if (rowCount !== COPIES) throw new Error("There is no open request to make copies of.");
  await owner.query("vacuum analyze request");
}

/**
 * Measures how many pending requests of one desk are recomputed in a second: `unchanged` where no date moves, `moved`
 * where each date moves and is written with its log entry. The desk is not restored, so this is measured last.
 */
export async function measureRecomputation(
  owner: pg.Pool,
  { slug, seconds }: { slug: string; seconds: number },
): Promise<{ unchanged: number; moved: number }> {
  const ctx = await contextFor({ slug }, SYSTEM, new Date());
  await fill(owner, ctx.desk.id);
  const began = performance.now();
  await recomputeDesk(ctx, () => false);
  const unchanged = (COPIES * 1000) / (performance.now() - began);
  const admin = { kind: "staff", id: "bench", role: "admin" } as const;
  const before = await contextFor({ slug }, admin, new Date());
  await changeClockTerms(
    before,
    { ...clockTermsOf(before.desk.policy), houseDays: 7 },
    { seenAt: before.desk.changedAt.toISOString() },
  );
  const changed = await contextFor({ slug }, SYSTEM, new Date());
  const start = performance.now();
  await recomputeDesk(changed, () => performance.now() - start > seconds * 1000);
  const run = await recomputationOf(changed);
  return { unchanged, moved: ((run?.moved ?? 0) * 1000) / (performance.now() - start) };
}
