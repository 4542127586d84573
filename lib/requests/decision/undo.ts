import type { UndoInput, UndoOffer } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advance } from "@/lib/requests/advance/advance";
import { reopenResolved } from "@/lib/requests/consequences/notification";
import { restoreStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { findUndoWindow, type UndoWindow } from "@/lib/requests/consequences/undo-window";
import { restoreResponseFiles } from "@/lib/requests/record/files/response-files";
import { destroyFiles } from "@/lib/requests/record/files/stored-objects";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

const TOO_LATE = message("problem.undo.tooLate");
const CHANGED = message("problem.undo.requestChanged");

/**
 * Undoes the actor's own step while its emails are not sent yet. They are never sent, the message and the files of the
 * step are destroyed, the columns get their earlier values, and what was typed becomes a draft. The log keeps both the
 * step and its undo. Throws a conflict where it is too late, or where a colleague changed the request since.
 */
export const undoStep = (
  ctx: Context,
  reference: string,
  { seq }: UndoInput,
): Promise<LoadedRequest> =>
  advance(ctx, "take-back", { reference }, async (request, tx) => {
    const undoable = await findUndoWindow(ctx, tx, request);
    if (!undoable || undoable.actorId !== teamMemberId(ctx) || undoable.seq !== seq) {
      if (await wasUndone(ctx, tx, request, seq)) return null;
      throw new Problem("conflict", TOO_LATE);
    }
    const { state = request.state, ...columns } = undoable.columns;
    const restores = Object.keys(columns).length > 0;
    if (restores && undoable.version !== request.version) throw new Problem("conflict", CHANGED);
    await cancelEmails(tx, undoable);
    await destroyWritten(ctx, tx, undoable);
    if (undoable.form === "reopen") await restoreResponseFiles(tx, request);
    await tx.undoWindow.delete({ where: { requestId: request.id } });
    await restoreStaffDraft(ctx, tx, request, undoable);
    await reopenResolved(ctx, tx, request, undoable.seq);
    return {
      change: columns as object,
      state: state as State,
      facts: { form: undoable.form, seq },
    };
  });

/** Idempotent: a second undo of the same step has no effect. */
async function wasUndone(
  ctx: Context,
  tx: Tx,
  { id }: LoadedRequest,
  seq: number,
): Promise<boolean> {
  const actor = actorCode(ctx.actor);
  const entries = await tx.logEntry.findMany({ where: { chain: id, event: "take-back", actor } });
  return entries.some(({ facts }) => (facts as { seq?: number }).seq === seq);
}

/** The worker that sends one of these emails locks its row, so that one of the two comes first. */
async function cancelEmails(tx: Tx, { emails }: UndoWindow): Promise<void> {
  const { count } = await tx.email.updateMany({
    where: { id: { in: emails }, state: "queued", attempt: 0 },
    data: { state: "taken-back", sealed: null },
  });
  if (count !== emails.length) throw new Problem("conflict", TOO_LATE);
}

async function destroyWritten(ctx: Context, tx: Tx, { message, files }: UndoWindow): Promise<void> {
  if (message) {
    const gone = { kind: "taken-back", sealed: null, sentOnce: null };
    await tx.message.update({ where: { id: message }, data: gone });
  }
  const gone = { purpose: "taken-back", state: "deleted", name: null };
  await destroyFiles(ctx, tx, { id: { in: files } }, gone);
}

/** The signed-in member's own step on this request that can still be undone; `null` where there is none. */
export async function readUndoOffer(ctx: Context, reference: string): Promise<UndoOffer | null> {
  requirePermission(ctx.actor, "request.read");
  const undoable = await ctx.db((tx) =>
    tx.undoWindow.findFirst({
      where: { actorId: teamMemberId(ctx), until: { gt: ctx.now }, request: { reference } },
      select: { seq: true, until: true },
    }),
  );
  return undoable && { seq: undoable.seq, ms: undoable.until.getTime() - ctx.now.getTime() };
}
