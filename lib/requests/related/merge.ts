import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestReference, requestVersion } from "@/lib/domain/request/input";
import { isPending, type State } from "@/lib/domain/request/state";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import { lockKey, type Tx } from "@/lib/platform/database/db";
import { advanceIn } from "@/lib/requests/advance/advance";
import { editConflict } from "@/lib/requests/advance/conflict";
import { clockColumns, clockOf, pausedColumn } from "@/lib/requests/record/compute-clock";
import { type LoadedRequest, lockRequest } from "@/lib/requests/record/load-request";
import { lockPair } from "@/lib/requests/record/lock-two";
import { mergeTarget } from "@/lib/requests/record/merged";
import { areDuplicates, planMerge } from "./duplicates";

/** `with` is the reference of the other request, whichever of the two stays. */
export const mergeSchema = z.object({ version: requestVersion, with: requestReference });

export const unmergeSchema = z.object({ merged: requestReference });

export type Merge = z.infer<typeof mergeSchema>;

export type Unmerge = z.infer<typeof unmergeSchema>;

/**
 * Merges two pending requests of one requester for one right, so that one response answers both. Nothing of the request
 * that ends is moved or changed: it keeps its messages, files, tasks and tags, and its earlier state is stored. Returns
 * the reference of the request that stays. Throws a conflict where they cannot be merged.
 */
export async function mergeRequests(
  ctx: Context,
  reference: string,
  input: Merge,
): Promise<string> {
  requireStep(ctx.actor, "merge");
  return ctx.db(async (tx) => {
    await lockMerges(ctx, tx);
    const [here, there] = await lockPair(ctx, tx, [reference, input.with]);
    const { version } = input;
    if (here.version !== version) {
      throw await editConflict(ctx, tx, "merge", { request: here, version });
    }
    if (!areDuplicates(here, there)) {
      throw new Problem("conflict", message("problem.merge.notPossible"));
    }
    const { stays, ends, hindrance } = planMerge(here, there);
    if (hindrance) throw new Problem("conflict", hindrance);
    await advanceIn(ctx, tx, "merge", {
      where: { id: ends.id },
      decide: () => ({
        change: { mergedIntoId: stays.id, mergedFrom: ends.state, closedAt: ctx.now },
        facts: { into: stays.reference, from: ends.dueOn, to: stays.dueOn },
      }),
    });
    await advanceIn(ctx, tx, "take-in", {
      where: { id: stays.id },
      decide: () => ({ facts: { reference: ends.reference } }),
    });
    return stays.reference;
  });
}

// Two merges at once could form a circle.
const lockMerges = (ctx: Context, tx: Tx): Promise<unknown> => lockKey(tx, `merge:${ctx.desk.id}`);

/**
 * Unmerges a request: it gets its earlier state and assignee back, and its clock is computed from its own date of
 * receipt. Throws a conflict once the other request has ended, because its response answered both.
 */
export async function unmergeRequest(ctx: Context, _: string, { merged }: Unmerge): Promise<void> {
  requireStep(ctx.actor, "unmerge");
  await ctx.db(async (tx) => {
    await lockMerges(ctx, tx);
    const stays = await lockMergeTarget(ctx, tx, merged);
    await advanceIn(ctx, tx, "unmerge", {
      where: { reference: merged },
      decide: (request) => {
        const clock = clockOf(ctx.desk.policy, request, ctx.now);
        return {
          state: (request.mergedFrom ?? "open") as State,
          change: {
            ...clockColumns(clock),
            ...pausedColumn(clock, request.pausedAt, ctx.now),
            mergedIntoId: null,
            mergedFrom: null,
            closedAt: null,
          },
          facts: { from: stays.reference, to: clock.targetOn },
        };
      },
    });
    await advanceIn(ctx, tx, "let-go", {
      where: { id: stays.id },
      decide: () => ({ facts: { reference: merged } }),
    });
  });
}

/** Locks the request that this one is merged into. Throws a conflict where it has ended, or this one is not merged. */
async function lockMergeTarget(ctx: Context, tx: Tx, reference: string): Promise<LoadedRequest> {
  const row = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { mergedIntoId: true },
  });
  const found = row && (await mergeTarget(tx, row));
  if (!found) {
    throw new Problem("conflict", message("problem.merge.notMerged"));
  }
  const stays = await lockRequest(ctx, tx, { id: found.id });
  if (isPending(stays.state)) return stays;
  throw new Problem("conflict", message("problem.merge.ended", { reference: stays.reference }));
}
