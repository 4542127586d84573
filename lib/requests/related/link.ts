import { z } from "zod";
import type { Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestReference } from "@/lib/domain/request/input";
import type { Outcome, State } from "@/lib/domain/request/state";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advanceIn } from "@/lib/requests/advance/advance";
import { lockPair } from "@/lib/requests/record/lock-two";

export const linkSchema = z.object({ reference: requestReference });

export type Link = z.infer<typeof linkSchema>;

type Ends = { oneId: string; otherId: string };

/**
 * Links two requests of a desk, on both pages and in both logs. Idempotent. Throws `invalid` for an unknown reference.
 */
export const linkRequests = (ctx: Context, reference: string, input: Link): Promise<void> =>
  stepForBoth(ctx, "link", [reference, input.reference], async (tx, ends) => {
    const { count } = await tx.requestLink.createMany({
      data: [{ ...ends, deskId: ctx.desk.id, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    return count > 0;
  });

export const unlinkRequests = (ctx: Context, reference: string, input: Link): Promise<void> =>
  stepForBoth(ctx, "unlink", [reference, input.reference], async (tx, ends) => {
    const { count } = await tx.requestLink.deleteMany({ where: ends });
    return count > 0;
  });

async function stepForBoth(
  ctx: Context,
  step: "link" | "unlink",
  references: [string, string],
  work: (tx: Tx, ends: Ends) => Promise<boolean>,
): Promise<void> {
  requireStep(ctx.actor, step);
  await ctx.db(async (tx) => {
    const [here, there] = await lockPair(ctx, tx, references).catch(notFoundInField);
    const [oneId = "", otherId = ""] = [here.id, there.id].sort();
    if (!(await work(tx, { oneId, otherId }))) return;
    for (const [at, to] of [
      [here, there],
      [there, here],
    ] as const) {
      const decide = () => ({ facts: { reference: to.reference } });
      await advanceIn(ctx, tx, step, { where: { id: at.id }, decide });
    }
  });
}

/** The error belongs to the field with the reference, not to the page. */
function notFoundInField(error: unknown): never {
  if (error instanceof Problem && error.code === "not-found") {
    const unknown = message("problem.request.unknownReference");
    throw new Problem("invalid", unknown, { reference: unknown });
  }
  throw error;
}

/** A request that staff linked. */
export type Related = { reference: string; right: Right; state: State; outcome: Outcome | null };

export const relatedOf = (tx: Tx, id: string): Promise<Related[]> =>
  tx.$queryRaw<Related[]>`
    select r."reference", r."right", r."state", r."outcome"
      from "request_link" l
      join "request" r on r."id" = case when l."one_id" = ${id} then l."other_id" else l."one_id" end
     where l."one_id" = ${id} or l."other_id" = ${id}
     order by l."created_at", l."one_id", l."other_id"`;
