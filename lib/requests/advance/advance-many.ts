import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { Outcome, State } from "@/lib/domain/request/state";
import { mayStepFrom, requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { appendEntries } from "@/lib/platform/evidence";

/** Steps that write an entry in the log and leave the row of the request as it is. */
type NoteStep = "remind" | "target";

/** A request as far as a step without a change needs it, its row locked in this transaction. */
export type Locked = { id: string; state: string; outcome: string | null; version: number };

/**
 * `advance` for many requests at once and a step that changes none of them: permission, step table and log entries. The
 * caller has locked the rows. A request whose state does not allow the step is an error.
 */
export async function noteMany(
  ctx: Context,
  tx: Tx,
  step: NoteStep,
  notes: readonly { request: Locked; facts: Facts }[],
): Promise<void> {
  requireStep(ctx.actor, step);
  const entries = notes.map(({ request, facts }) => {
    const { id, version } = request;
    const state = request.state as State;
    if (!mayStepFrom(step, { state, outcome: request.outcome as Outcome | null })) {
      throw new Error(`The request ${id} is ${state}: it cannot take the step ${step}.`);
    }
    return {
      deskId: ctx.desk.id,
      chain: id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: step,
      facts: { ...facts, state, version },
    };
  });
  await appendEntries(tx, entries);
}
