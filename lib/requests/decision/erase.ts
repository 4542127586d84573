import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { advanceIn } from "@/lib/requests/advance/advance";
import { lapseApproval } from "@/lib/requests/consequences/open-approval";
import { ENDS_SESSIONS } from "@/lib/requests/record/access-code";
import { removeTags } from "@/lib/requests/record/desk-tags";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { mergedIds, mergeTarget } from "@/lib/requests/record/merged";
import { recordErasure } from "@/lib/requests/record/record-erasure";
import { destroyFiles, removeOrphans } from "@/lib/requests/record/stored-objects";

/**
 * Destroys the key and the search hashes of a closed request: what identifies or quotes the person
 * is unreadable from then on, here and in every later backup. The log stays and still verifies. What was
 * handled together with it is erased with it: it is the same person, and one answer answered all.
 */
export async function eraseRequest(ctx: Context, reference: string): Promise<LoadedRequest> {
  requireStep(ctx.actor, "erase");
  requireRecentSignIn(ctx);
  if (ctx.actor.kind === "staff" && ctx.desk.policy.approval.erase) {
    throw new Problem("forbidden", message("problem.approval.erasureNeeded"));
  }
  const erased = await ctx.db(async (tx) => {
    await requireStanding(ctx, tx, reference);
    return eraseIn(ctx, tx, reference);
  });
  await removeOrphans(ctx);
  return erased;
}

/** The same in a transaction of the caller's, who has seen to it that it may be. */
export async function eraseIn(ctx: Context, tx: Tx, reference: string): Promise<LoadedRequest> {
  const decide = (request: LoadedRequest) => forgetPerson(ctx, tx, request);
  const { after } = await advanceIn(ctx, tx, "erase", { where: { reference }, decide });
  for (const id of await mergedIds(tx, after.id)) {
    await advanceIn(ctx, tx, "erase", { where: { id }, decide, asMerged: true });
  }
  return after;
}

/** A merged request is erased with the one that was answered for it. */
export async function requireStanding(ctx: Context, tx: Tx, reference: string): Promise<void> {
  const row = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { mergedIntoId: true },
  });
  const stays = row && (await mergeTarget(tx, row));
  if (!stays) return;
  throw new Problem("conflict", message("problem.erase.merged", { reference: stays.reference }));
}

async function forgetPerson(ctx: Context, tx: Tx, request: LoadedRequest) {
  const where = { requestId: request.id };
  await tx.searchHash.deleteMany({ where });
  await tx.replyDraft.deleteMany({ where });
  await tx.heldAct.deleteMany({ where });
  await tx.proof.updateMany({ where, data: { sealed: null } });
  await tx.message.updateMany({ where, data: { sealed: null, sentOnce: null } });
  await tx.letter.updateMany({ where, data: { sealed: null } });
  await tx.task.updateMany({ where, data: { sealed: null } });
  await removeTags(ctx, tx, where);
  await lapseApproval(ctx, tx, request);
  await recordErasure(ctx, tx, request.id);
  await destroyFiles(ctx, tx, where, { name: null });
  return { change: { dataKey: null, sealed: null, erasedAt: ctx.now, ...ENDS_SESSIONS } };
}
