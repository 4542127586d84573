import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { enqueue } from "@/lib/platform/jobs/queue";
import { advanceIn } from "@/lib/requests/advance/advance";
import { lapseApproval } from "@/lib/requests/consequences/open-approval";
import { ENDS_SESSIONS } from "@/lib/requests/record/access-code";
import { removeTags } from "@/lib/requests/record/desk-tags";
import { destroyFiles, removeOrphans } from "@/lib/requests/record/files/stored-objects";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { mergedIds, mergeTarget } from "@/lib/requests/record/merged";

/**
 * Destroys the key and the search hashes of a closed request, so that everything that identifies or quotes a person is
 * unreadable from then on, here and in every later backup. The log stays and still verifies. Requests that were merged
 * into it are erased with it: they have the same requester, and one response answered them all.
 */
export async function eraseRequest(ctx: Context, reference: string): Promise<LoadedRequest> {
  requireStep(ctx.actor, "erase");
  requireRecentSignIn(ctx);
  if (ctx.actor.kind === "staff" && ctx.desk.policy.approval.erase) {
    throw new Problem("forbidden", message("problem.approval.erasureNeeded"));
  }
  const erased = await ctx.db(async (tx) => {
    await requireNotMerged(ctx, tx, reference);
    return eraseInTransaction(ctx, tx, reference);
  });
  await removeOrphans(ctx);
  return erased;
}

/** Erases a request in the caller's transaction. The caller has checked that the erasure is allowed. */
export async function eraseInTransaction(
  ctx: Context,
  tx: Tx,
  reference: string,
): Promise<LoadedRequest> {
  const decide = (request: LoadedRequest) => destroyData(ctx, tx, request);
  const { after } = await advanceIn(ctx, tx, "erase", { where: { reference }, decide });
  for (const id of await mergedIds(tx, after.id)) {
    await advanceIn(ctx, tx, "erase", { where: { id }, decide, asMerged: true });
  }
  return after;
}

/** Throws a conflict for a merged request, which is erased with the request that it was merged into. */
export async function requireNotMerged(ctx: Context, tx: Tx, reference: string): Promise<void> {
  const row = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { mergedIntoId: true },
  });
  const target = row && (await mergeTarget(tx, row));
  if (!target) return;
  throw new Problem("conflict", message("problem.erase.merged", { reference: target.reference }));
}

async function destroyData(ctx: Context, tx: Tx, request: LoadedRequest) {
  const where = { requestId: request.id };
  await tx.searchHash.deleteMany({ where });
  await tx.replyDraft.deleteMany({ where });
  await tx.undoWindow.deleteMany({ where });
  await tx.proof.updateMany({ where, data: { sealed: null } });
  await tx.message.updateMany({ where, data: { sealed: null, sentOnce: null } });
  await tx.email.updateMany({ where, data: { sealed: null } });
  await tx.task.updateMany({ where, data: { sealed: null } });
  await removeTags(ctx, tx, where);
  await lapseApproval(ctx, tx, request);
  await recordErasure(ctx, tx, request.id);
  await destroyFiles(ctx, tx, where, { name: null });
  return { change: { dataKey: null, sealed: null, erasedAt: ctx.now, ...ENDS_SESSIONS } };
}

/** Records, in the transaction of an erasure, that the evidence store needs a copy of it, and queues the job that writes it. */
async function recordErasure(ctx: Context, tx: Tx, requestId: string): Promise<void> {
  const { id: deskId } = ctx.desk;
  await tx.evidenceCopy.create({ data: { deskId, kind: "erasure", requestId, at: ctx.now } });
  await enqueue(tx, "copy-evidence", { desk: deskId }, { key: `copy-evidence:${deskId}` });
}
