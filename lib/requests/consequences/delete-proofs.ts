import { actorCode } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { enqueue } from "@/lib/platform/jobs/queue";
import { destroyFiles, removeOrphans } from "@/lib/requests/record/files/stored-objects";
import { type LoadedRequest, lockRequest } from "@/lib/requests/record/load-request";
import { mergedIds } from "@/lib/requests/record/merged";
import type { Consequence } from "./consequence";

const DECIDED: readonly State[] = ["answered", "closed"];

// A merged request is not decided yet: its documents are deleted with the decision on the request that it is merged into.
const isDecided = ({ state, outcome }: LoadedRequest): boolean =>
  DECIDED.includes(state) && outcome !== "merged";

/**
 * Copies of identity documents serve the decision alone, so they are deleted with it, those of merged requests included
 * (GDPR art. 5(1)(c), (e)). Where the decision can be undone, a job deletes them when it no longer can.
 */
export const deleteProofsIfDecided: Consequence = async (
  ctx,
  tx,
  { before, after, undoableUntil },
) => {
  if (DECIDED.includes(before.state) || !isDecided(after)) return undefined;
  if (!undoableUntil) return { orphaned: await deleteProofs(ctx, tx, before.id) };
  const payload = { desk: ctx.desk.id, request: before.id };
  const key = `forget-proofs:${before.id}`;
  await enqueue(tx, "forget-proofs", payload, { key, runAt: undoableUntil });
  return undefined;
};

/** The job of a decision that could be undone: deletes its identity documents, unless it was undone. */
export async function deleteProofsAfterUndo(ctx: Context, requestId: string): Promise<void> {
  const orphaned = await ctx.db(async (tx) => {
    const request = await lockRequest(ctx, tx, { id: requestId });
    return isDecided(request) && deleteProofs(ctx, tx, request.id);
  });
  if (orphaned) await removeOrphans(ctx);
}

/** Deletes the identity documents of a request and of all that are merged into it. Returns whether there were any. */
async function deleteProofs(ctx: Context, tx: Tx, requestId: string): Promise<boolean> {
  let deleted = false;
  for (const id of [requestId, ...(await mergedIds(tx, requestId))]) {
    if (await deleteOwnProofs(ctx, tx, id)) deleted = true;
  }
  return deleted;
}

async function deleteOwnProofs(ctx: Context, tx: Tx, requestId: string): Promise<boolean> {
  const where = { requestId, purpose: "proof", state: { not: "deleted" } };
  const files = await destroyFiles(ctx, tx, where, { state: "deleted" });
  if (files.length === 0) return false;
  await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: requestId,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: "proofs-deleted",
    facts: { files },
  });
  return true;
}
