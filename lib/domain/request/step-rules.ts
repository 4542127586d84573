import { message, messagesIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Actor, may, notAllowed } from "./role";
import type { Outcome, State } from "./state";
import { rowOf, type Step } from "./steps";

type StateAndOutcome = { state: State; outcome: Outcome | null };

export const mayStep = (step: Step, state: State): boolean => rowOf(step).from.includes(state);

/** The same with the outcome: a merged request leaves some steps to the request that it was merged into. */
export const mayStepFrom = (step: Step, { state, outcome }: StateAndOutcome): boolean =>
  mayStep(step, state) && (outcome === "merged" ? !rowOf(step).bySurvivor : step !== "unmerge");

/** The state after `step`. Throws a conflict where the state does not allow it. */
export function stepFrom(
  step: Step,
  { state, outcome }: StateAndOutcome,
): { state: State; outcome?: Outcome | null } {
  if (!mayStepFrom(step, { state, outcome })) {
    throw new Problem(
      "conflict",
      message("problem.request.wrongState", {
        state: messagesIn(message(`problem.state.${state}`)),
      }),
    );
  }
  const row = rowOf(step);
  return { state: row.to ?? state, outcome: row.outcome };
}

/** Whether the actor's role allows the step, regardless of the state of the request. */
export const mayTake = (actor: Actor, step: Step): boolean =>
  rowOf(step).by.some((permission) => may(actor, permission));

export function requireStep(actor: Actor, step: Step): void {
  if (!mayTake(actor, step)) throw notAllowed();
}
