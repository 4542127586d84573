import { z } from "zod";
import { type ApprovalKind, responseNeedsApproval } from "@/lib/domain/decision/approval";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion } from "@/lib/domain/request/input";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advance } from "@/lib/requests/advance/advance";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { notifyApprovalRequested } from "@/lib/requests/consequences/notify-approval";
import {
  destroyProposedFiles,
  openApproval,
  proposedFiles,
  requestApproval,
} from "@/lib/requests/consequences/open-approval";
import { addFiles, type Upload } from "@/lib/requests/record/files/files";
import { removeOrphans } from "@/lib/requests/record/files/stored-objects";
import { requireVerified } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, noSuchRequest, requireKey } from "@/lib/requests/record/load-request";
import { requireTasksDone } from "@/lib/requests/record/required-tasks";
import { type Fulfil, fulfilRequest, requireContent } from "./answer";

export const requestErasureApprovalSchema = z.object({ version: requestVersion });

/** Sends the response or, where the desk or the form requires it, requests approval. Returns which of the two. */
export async function respondOrRequestApproval(
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<"fulfil" | "propose"> {
  requireStep(ctx.actor, "fulfil");
  const { right, keptFiles } = await ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
      select: { id: true, right: true },
    });
    if (!row) throw noSuchRequest();
    const keptFiles = input.kept === "yes" ? await tx.file.count({ where: proposedFiles(row) }) : 0;
    return { right: row.right as LoadedRequest["right"], keptFiles };
  });
  const files = uploads.length + keptFiles;
  if (!input.ask && keptFiles === 0 && !responseNeedsApproval(ctx.desk.policy, { right, files })) {
    await fulfilRequest(ctx, reference, input, uploads);
    return "fulfil";
  }
  await requestResponseApproval(ctx, reference, input, uploads);
  return "propose";
}

/** Requests approval of a response. Nobody outside of the desk sees any of it before another member approves it. */
export async function requestResponseApproval(
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<LoadedRequest> {
  const after = await advance(
    ctx,
    "propose",
    { reference },
    async (request, tx) => {
      requireStep(ctx.actor, "fulfil");
      if (request.state !== "open") throw notNow();
      requireVerified(request);
      await requireTasksDone(tx, request);
      await requireNoneWaiting(tx, request);
      if (input.kept !== "yes") await destroyProposedFiles(ctx, tx, request);
      await addFiles(ctx, tx, request, { uploads, purpose: "proposed" });
      const files = await tx.file.findMany({ where: proposedFiles(request), select: { id: true } });
      requireContent({ summary: input.summary, files: files.length });
      const approval = await requestApproval(ctx, tx, request, {
        kind: "answer",
        summary: input.summary,
      });
      await notifyApprovers(ctx, tx, request, "answer");
      return { facts: { approval, kind: "answer", files: files.map(({ id }) => id) } };
    },
    { version: input.version },
  );
  await removeOrphans(ctx);
  return after;
}

/** Requests approval of the erasure of a closed request's personal data. */
export const requestErasureApproval = async (
  ctx: Context,
  reference: string,
  { version }: z.infer<typeof requestErasureApprovalSchema>,
): Promise<LoadedRequest> => {
  requireStep(ctx.actor, "erase");
  return advance(
    ctx,
    "propose",
    { reference },
    async (request, tx) => {
      if (request.state !== "closed") throw notNow();
      requireKey(request);
      await requireNoneWaiting(tx, request);
      const approval = await requestApproval(ctx, tx, request, { kind: "erase", summary: null });
      await notifyApprovers(ctx, tx, request, "erase");
      return { facts: { approval, kind: "erase" } };
    },
    { version },
  );
};

async function notifyApprovers(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  kind: ApprovalKind,
): Promise<void> {
  await resolveForEveryone(ctx, tx, request, ["returned"]);
  await notifyApprovalRequested(ctx, tx, request, kind);
}

async function requireNoneWaiting(tx: Tx, request: LoadedRequest): Promise<void> {
  const before = await openApproval(tx, request);
  if (before?.state !== "waiting" || before.version !== request.version) return;
  throw new Problem("conflict", message("problem.approval.alreadyRequested"));
}

const notNow = (): Problem => new Problem("conflict", message("problem.approval.notNow"));
