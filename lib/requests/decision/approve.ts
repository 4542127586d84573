import { z } from "zod";
import type { ApprovalState } from "@/lib/domain/decision/approval";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion, requiredText } from "@/lib/domain/request/input";
import { requireRecentSignIn } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Approval, Tx } from "@/lib/platform/database/db";
import { open } from "@/lib/platform/keys/crypto";
import { advance, advanceIn } from "@/lib/requests/advance/advance";
import { changesSince } from "@/lib/requests/advance/changes";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { notifyApprovalReturned } from "@/lib/requests/consequences/notify-approval";
import { approvalContext, proposedFiles } from "@/lib/requests/consequences/open-approval";
import { removeOrphans } from "@/lib/requests/record/files/stored-objects";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";
import { fulfilDecision } from "./answer";
import { eraseInTransaction, requireNotMerged } from "./erase";

const approval = z
  .string({ error: message("problem.reload.page") })
  .regex(/^app_[\w-]+$/, message("problem.reload.page"));

export const approveSchema = z.object({ version: requestVersion, approval });

export const rejectApprovalSchema = z.object({
  version: requestVersion,
  approval,
  reason: requiredText(2000, message("problem.approval.rejectReason")),
});

export type Approve = z.infer<typeof approveSchema>;

/** Approves what another member requested approval of, and does it in the same transaction, in the approver's name. */
export async function approve(
  ctx: Context,
  reference: string,
  { version, approval }: Approve,
): Promise<LoadedRequest> {
  requireStep(ctx.actor, "approve");
  const { after, orphaned } = await ctx.db(async (tx) => {
    const found: { row?: Approval } = {};
    const decide = async (request: LoadedRequest) => {
      found.row = await approvalOfOther(ctx, tx, request, approval);
      await requireUnchanged(ctx, tx, request, found.row);
      await decideOn(ctx, tx, found.row, "approved");
      await resolveForEveryone(ctx, tx, request, ["second-look", "returned"]);
      return { facts: { approval } };
    };
    await advanceIn(ctx, tx, "approve", { where: { reference }, decide, version });
    if (found.row?.kind === "erase") {
      requireRecentSignIn(ctx);
      await requireNotMerged(ctx, tx, reference);
      return { after: await eraseInTransaction(ctx, tx, reference), orphaned: true };
    }
    return advanceIn(ctx, tx, "fulfil", {
      where: { reference },
      decide: (request) => respondAsProposed(ctx, tx, request, found.row),
    });
  });
  if (orphaned) await removeOrphans(ctx);
  return after;
}

/** The response as it was proposed. The days in which its files can be downloaded begin now. */
async function respondAsProposed(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  row: Approval | undefined,
) {
  if (!row?.sealed) throw new Error("A response was approved that has no text.");
  const key = requireKey(request);
  const summary = open(key, row.sealed, approvalContext(row.id)).toString();
  const where = proposedFiles(request);
  const files = await tx.file.findMany({ where, select: { id: true, state: true } });
  if (files.some(({ state }) => state === "infected" || state === "unscannable")) {
    throw new Problem("conflict", message("problem.approval.fileFailedCheck"));
  }
  return fulfilDecision(ctx, tx, request, {
    summary,
    facts: { approval: row.id },
    publishFiles: async (expiresAt) => {
      await tx.file.updateMany({ where, data: { purpose: "result", expiresAt } });
      return files.map(({ id }) => id);
    },
  });
}

/**
 * Rejects an approval. The member who requested it is notified and can go on with the text and the files. The reason
 * stays within the desk.
 */
export const rejectApproval = (
  ctx: Context,
  reference: string,
  { version, approval, reason }: z.infer<typeof rejectApprovalSchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "return-proposal",
    { reference },
    async (request, tx) => {
      const row = await approvalOfOther(ctx, tx, request, approval);
      await decideOn(ctx, tx, row, "returned");
      await addMessage(ctx, tx, request, { kind: "note", text: reason });
      await resolveForEveryone(ctx, tx, request, ["second-look"]);
      await notifyApprovalReturned(ctx, tx, request, row.proposedBy);
      return { facts: { approval } };
    },
    { version },
  );

/** Withdraws the actor's own request for approval. The text and the files stay for the next one. */
export const withdrawApproval = (
  ctx: Context,
  reference: string,
  { version, approval }: Approve,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "drop-proposal",
    { reference },
    async (request, tx) => {
      const row = await waitingApproval(tx, request, approval);
      if (row.proposedBy !== teamMemberId(ctx)) {
        throw new Problem("forbidden", message("problem.approval.othersRequest"));
      }
      await decideOn(ctx, tx, row, "withdrawn");
      await resolveForEveryone(ctx, tx, request, ["second-look", "returned"]);
      return { facts: { approval } };
    },
    { version },
  );

async function waitingApproval(tx: Tx, request: LoadedRequest, id: string): Promise<Approval> {
  const row = await tx.approval.findFirst({ where: { id, requestId: request.id } });
  if (row?.state === "waiting") return row;
  throw new Problem("conflict", message("problem.approval.notWaiting"));
}

/** The waiting approval that another member requested and the actor may decide on. */
async function approvalOfOther(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  id: string,
): Promise<Approval> {
  const row = await waitingApproval(tx, request, id);
  if (row.kind === "erase") requireStep(ctx.actor, "erase");
  if (row.proposedBy !== teamMemberId(ctx)) return row;
  throw new Problem("forbidden", message("problem.approval.ownRequest"));
}

const decideOn = (
  ctx: Context,
  tx: Tx,
  { id }: Approval,
  state: Exclude<ApprovalState, "waiting">,
) => {
  const data = { state, decidedBy: teamMemberId(ctx), decidedAt: ctx.now };
  return tx.approval.updateMany({ where: { id }, data });
};

async function requireUnchanged(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { version }: Approval,
) {
  if (version === request.version) return;
  const { zone } = ctx.desk.policy;
  const changes = await changesSince(tx, request.id, { version, zone });
  throw new Problem("conflict", message("problem.approval.requestChanged", { changes }));
}
