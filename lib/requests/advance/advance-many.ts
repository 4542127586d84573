import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { Outcome, State } from "@/lib/domain/request/state";
import { mayStepFrom, requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { appendEntries } from "@/lib/platform/evidence/evidence";

/** Steps that write a log entry and do not change the row of the request. */
type LogOnlyStep = "remind" | "target";

/** The columns that such a step needs. The row is locked in this transaction. */
export type LockedRow = { id: string; state: string; outcome: string | null; version: number };

/**
 * `advance` for many requests at once and a step that changes none of them: permission, step table and log entries. The
 * caller has locked the rows and chosen requests whose state allows the step, so another state is an error.
 */
export async function logSteps(
  ctx: Context,
  tx: Tx,
  step: LogOnlyStep,
  notes: readonly { request: LockedRow; facts: Facts }[],
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
