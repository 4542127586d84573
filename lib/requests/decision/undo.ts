import type { TakeBack, TakeBackOffer } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import { type Context, meOf } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { advance } from "@/lib/requests/advance/advance";
import { reopenResolved } from "@/lib/requests/consequences/notification";
import { restoreStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { findUndoWindow, type UndoWindow } from "@/lib/requests/consequences/undo-window";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { restoreResponseFiles } from "@/lib/requests/record/response-files";
import { destroyFiles } from "@/lib/requests/record/stored-objects";

const TOO_LATE = message("problem.undo.tooLate");
const CHANGED = message("problem.undo.requestChanged");

/**
 * Takes back what one did a moment ago, before its letters go out: they are not sent, what was written and the files
 * are destroyed, and the request is what it was. What was typed is begun again. The log keeps both the act and this.
 */
export const takeBack = (
  ctx: Context,
  reference: string,
  { seq }: TakeBack,
): Promise<LoadedRequest> =>
  advance(ctx, "take-back", { reference }, async (request, tx) => {
    const act = await findUndoWindow(ctx, tx, request);
    if (!act || act.actorId !== meOf(ctx) || act.seq !== seq) {
      if (await wasTakenBack(ctx, tx, request, seq)) return null;
      throw new Problem("conflict", TOO_LATE);
    }
    const { state = request.state, ...columns } = act.columns;
    const restores = Object.keys(columns).length > 0;
    if (restores && act.version !== request.version) throw new Problem("conflict", CHANGED);
    await recallLetters(tx, act);
    await destroyWritten(ctx, tx, act);
    if (act.form === "reopen") await restoreResponseFiles(tx, request);
    await tx.heldAct.delete({ where: { requestId: request.id } });
    await restoreStaffDraft(ctx, tx, request, act);
    await reopenResolved(ctx, tx, request, act.seq);
    return { change: columns as object, state: state as State, facts: { form: act.form, seq } };
  });

/** Idempotent: a second press has no effect. */
async function wasTakenBack(
  ctx: Context,
  tx: Tx,
  { id }: LoadedRequest,
  seq: number,
): Promise<boolean> {
  const actor = actorCode(ctx.actor);
  const entries = await tx.logEntry.findMany({ where: { chain: id, event: "take-back", actor } });
  return entries.some(({ facts }) => (facts as { seq?: number }).seq === seq);
}

/** The worker that sends one of them holds its row: one of the two is first. */
async function recallLetters(tx: Tx, { letters }: UndoWindow): Promise<void> {
  const { count } = await tx.letter.updateMany({
    where: { id: { in: letters }, state: "queued", attempt: 0 },
    data: { state: "taken-back", sealed: null },
  });
  if (count !== letters.length) throw new Problem("conflict", TOO_LATE);
}

async function destroyWritten(ctx: Context, tx: Tx, { message, files }: UndoWindow): Promise<void> {
  if (message) {
    const gone = { kind: "taken-back", sealed: null, sentOnce: null };
    await tx.message.update({ where: { id: message }, data: gone });
  }
  const gone = { purpose: "taken-back", state: "deleted", name: null };
  await destroyFiles(ctx, tx, { id: { in: files } }, gone);
}

/** The act of one's own that still waits on this request; `null` where none does. */
export async function readTakeBack(ctx: Context, reference: string): Promise<TakeBackOffer | null> {
  requirePermission(ctx.actor, "request.read");
  const act = await ctx.db((tx) =>
    tx.heldAct.findFirst({
      where: { actorId: meOf(ctx), until: { gt: ctx.now }, request: { reference } },
      select: { seq: true, until: true },
    }),
  );
  return act && { seq: act.seq, ms: act.until.getTime() - ctx.now.getTime() };
}
