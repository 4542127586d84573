import { z } from "zod";
import { type ApprovalKind, answerNeedsTwo } from "@/lib/domain/decision/approval";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion } from "@/lib/domain/request/input";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { advance } from "@/lib/requests/advance/advance";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { notifyApprovalRequested } from "@/lib/requests/consequences/notify-approval";
import {
  destroyProposedFiles,
  openApproval,
  proposedFiles,
  requestApproval,
} from "@/lib/requests/consequences/open-approval";
import { addFiles, type Upload } from "@/lib/requests/record/files";
import { requireVerified } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, noSuchRequest, requireKey } from "@/lib/requests/record/load-request";
import { requireTasksDone } from "@/lib/requests/record/required-tasks";
import { removeOrphans } from "@/lib/requests/record/stored-objects";
import { type Fulfil, fulfilRequest, requireContent } from "./answer";

export const proposeErasureSchema = z.object({ version: requestVersion });

export type ProposeErasure = z.infer<typeof proposeErasureSchema>;

/** The answer goes out, or waits for a second person where the desk, or the form itself, wants one. */
export async function answerOrPropose(
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<"fulfil" | "propose"> {
  requireStep(ctx.actor, "fulfil");
  const { right, kept } = await ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
      select: { id: true, right: true },
    });
    if (!row) throw noSuchRequest();
    const kept = input.kept === "yes" ? await tx.file.count({ where: proposedFiles(row) }) : 0;
    return { right: row.right as LoadedRequest["right"], kept };
  });
  const files = uploads.length + kept;
  if (!input.ask && kept === 0 && !answerNeedsTwo(ctx.desk.policy, { right, files })) {
    await fulfilRequest(ctx, reference, input, uploads);
    return "fulfil";
  }
  await proposeAnswer(ctx, reference, input, uploads);
  return "propose";
}

/** An answer as it would go out: nobody outside of the desk sees anything of it before somebody else approves it. */
export async function proposeAnswer(
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<LoadedRequest> {
  const held = await advance(
    ctx,
    "propose",
    { reference },
    async (request, tx) => {
      requireStep(ctx.actor, "fulfil");
      if (request.state !== "open") throw notNow();
      requireVerified(request);
      await requireTasksDone(tx, request);
      await requireNoneWaits(tx, request);
      if (input.kept !== "yes") await destroyProposedFiles(ctx, tx, request);
      await addFiles(ctx, tx, request, { uploads, purpose: "proposed" });
      const files = await tx.file.findMany({ where: proposedFiles(request), select: { id: true } });
      requireContent({ summary: input.summary, files: files.length });
      const approval = await requestApproval(ctx, tx, request, {
        kind: "answer",
        summary: input.summary,
      });
      await ask(ctx, tx, request, "answer");
      return { facts: { approval, kind: "answer", files: files.map(({ id }) => id) } };
    },
    { version: input.version },
  );
  await removeOrphans(ctx);
  return held;
}

/** The personal data of a closed request would be erased. */
export const proposeErasure = async (
  ctx: Context,
  reference: string,
  { version }: ProposeErasure,
): Promise<LoadedRequest> => {
  requireStep(ctx.actor, "erase");
  return advance(
    ctx,
    "propose",
    { reference },
    async (request, tx) => {
      if (request.state !== "closed") throw notNow();
      requireKey(request);
      await requireNoneWaits(tx, request);
      const approval = await requestApproval(ctx, tx, request, { kind: "erase", summary: null });
      await ask(ctx, tx, request, "erase");
      return { facts: { approval, kind: "erase" } };
    },
    { version },
  );
};

async function ask(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  kind: ApprovalKind,
): Promise<void> {
  await resolveForEveryone(ctx, tx, request, ["returned"]);
  await notifyApprovalRequested(ctx, tx, request, kind);
}

async function requireNoneWaits(tx: Tx, request: LoadedRequest): Promise<void> {
  const before = await openApproval(tx, request);
  if (before?.state !== "waiting" || before.version !== request.version) return;
  throw new Problem("conflict", message("problem.approval.alreadyRequested"));
}

const notNow = (): Problem => new Problem("conflict", message("problem.approval.notNow"));
