import type { ApprovalKind } from "@/lib/domain/decision/approval";
import { actorCode } from "@/lib/domain/request/role";
import { type Context, meOf } from "@/lib/platform/context";
import { newId, seal } from "@/lib/platform/crypto";
import type { Approval, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { type Held, requireKey } from "@/lib/requests/record/load-request";
import { destroyFiles } from "@/lib/requests/record/stored-objects";
import type { Consequence } from "./consequence";
import { endWants } from "./notification";
import { tellReturned } from "./notify-proposal";

export const proposalContext = (approvalId: string): string => `approval:${approvalId}:sealed`;

type Of = Pick<Held, "id">;

/** Files that wait with a proposal, as far as they are still there. */
export const proposedFiles = ({ id }: Of) => ({
  requestId: id,
  purpose: "proposed",
  state: { not: "deleted" },
});

/** What waits at a request, or came back and can be proposed again: one at most. */
export const openProposal = (tx: Tx, { id }: Of): Promise<Approval | null> =>
  tx.approval.findFirst({
    where: { requestId: id, OR: [{ state: "waiting" }, { sealed: { not: null } }] },
    orderBy: { proposedAt: "desc" },
  });

/** Writes down what `ctx` proposes in place of all that was proposed before. The step it is part of moves the version. */
export async function putProposal(
  ctx: Context,
  tx: Tx,
  request: Held,
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
      proposedBy: meOf(ctx),
      proposedAt: ctx.now,
      version: request.version + 1,
      sealed: summary === null ? null : seal(requireKey(request), summary, proposalContext(id)),
    },
  });
  return id;
}

/** Nothing waits any more, and nothing of what was written for it stays. */
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

/** Destroys the files of a proposal. Answers with whether there were any. */
export async function dropProposedFiles(ctx: Context, tx: Tx, request: Of): Promise<boolean> {
  const gone = { state: "deleted", name: null };
  return (await destroyFiles(ctx, tx, proposedFiles(request), gone)).length > 0;
}

/**
 * The matter went on without what was proposed: it lapses, with its words and files. Answers with whether files were
 * let go of.
 */
export async function lapseProposals(ctx: Context, tx: Tx, request: Of): Promise<boolean> {
  const open = await openProposal(tx, request);
  if (!open) return false;
  await withdraw(ctx, tx, request);
  await endWants(ctx, tx, request, ["second-look", "returned"]);
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
  return dropProposedFiles(ctx, tx, request);
}

/**
 * An open approval lapses where the step moves the request to another state. Where the request only changed, the answer
 * can no longer be approved as it was proposed, so the member who requested the approval is notified.
 */
export const updateOpenApproval: Consequence = async (ctx, tx, { before, after }) => {
  if (before.state !== after.state) return { orphaned: await lapseProposals(ctx, tx, before) };
  if (before.version === after.version) return undefined;
  const open = await openProposal(tx, before);
  if (open?.state !== "waiting" || open.version !== before.version) return undefined;
  await endWants(ctx, tx, before, ["second-look"]);
  await tellReturned(ctx, tx, before, open.proposedBy);
  return undefined;
};
