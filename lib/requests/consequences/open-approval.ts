import type { ApprovalKind } from "@/lib/domain/decision/approval";
import { actorCode } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Approval, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId, seal } from "@/lib/platform/keys/crypto";
import { destroyFiles } from "@/lib/requests/record/files/stored-objects";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";
import type { Consequence } from "./consequence";
import { resolveForEveryone } from "./notification";
import { notifyApprovalReturned } from "./notify-approval";

export const approvalContext = (approvalId: string): string => `approval:${approvalId}:sealed`;

type Of = Pick<LoadedRequest, "id">;

/** The files of the response that awaits approval, unless they were deleted. */
export const proposedFiles = ({ id }: Of) => ({
  requestId: id,
  purpose: "proposed",
  state: { not: "deleted" },
});

/** The approval that a request awaits, or the rejected one that can be requested again. There is at most one. */
export const openApproval = (tx: Tx, { id }: Of): Promise<Approval | null> =>
  tx.approval.findFirst({
    where: { requestId: id, OR: [{ state: "waiting" }, { sealed: { not: null } }] },
    orderBy: { proposedAt: "desc" },
  });

/**
 * Stores what the actor requests approval of, in place of every earlier request for approval. The step that this is part of
 * raises the version, and only that version can be approved.
 */
export async function requestApproval(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { kind, summary }: { kind: ApprovalKind; summary: string | null },
): Promise<string> {
  const id = newId("app");
  await withdraw(ctx, tx, request);
  await tx.approval.create({
    data: {
      id,
      deskId: ctx.desk.id,
      requestId: request.id,
      kind,
      state: "waiting",
      proposedBy: teamMemberId(ctx),
      proposedAt: ctx.now,
      version: request.version + 1,
      sealed: summary === null ? null : seal(requireKey(request), summary, approvalContext(id)),
    },
  });
  return id;
}

/** Ends every open approval, and deletes the text of the response. */
async function withdraw(ctx: Context, tx: Tx, { id }: Of): Promise<void> {
  const where = { requestId: id };
  await tx.approval.updateMany({
    where: { ...where, state: "waiting" },
    data: { state: "withdrawn", decidedAt: ctx.now },
  });
  await tx.approval.updateMany({
    where: { ...where, sealed: { not: null } },
    data: { sealed: null },
  });
}

/** Destroys the files of the response that awaits approval. Returns whether there were any. */
export async function destroyProposedFiles(ctx: Context, tx: Tx, request: Of): Promise<boolean> {
  const gone = { state: "deleted", name: null };
  return (await destroyFiles(ctx, tx, proposedFiles(request), gone)).length > 0;
}

/**
 * The request moved on without the approval: it lapses, and the text and the files of the response are destroyed. Returns
 * whether there were files.
 */
export async function lapseApproval(ctx: Context, tx: Tx, request: Of): Promise<boolean> {
  const open = await openApproval(tx, request);
  if (!open) return false;
  await withdraw(ctx, tx, request);
  await resolveForEveryone(ctx, tx, request, ["second-look", "returned"]);
  if (open.state === "waiting") {
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: request.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "proposal-lapsed",
      facts: { approval: open.id },
    });
  }
  return destroyProposedFiles(ctx, tx, request);
}

/**
 * An open approval lapses where the step moves the request to another state. Where the request only changed, the answer
 * can no longer be approved as it was proposed, so the member who requested the approval is notified.
 */
export const updateOpenApproval: Consequence = async (ctx, tx, { before, after }) => {
  if (before.state !== after.state) return { orphaned: await lapseApproval(ctx, tx, before) };
  if (before.version === after.version) return undefined;
  const open = await openApproval(tx, before);
  if (open?.state !== "waiting" || open.version !== before.version) return undefined;
  await resolveForEveryone(ctx, tx, before, ["second-look"]);
  await notifyApprovalReturned(ctx, tx, before, open.proposedBy);
  return undefined;
};
