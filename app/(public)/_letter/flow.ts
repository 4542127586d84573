import type { Form } from "@/lib/domain/form/form";
import type { Answers, StepName } from "@/lib/domain/intake/step-description";
import { describeStep, stepSchema, stepsFor } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";

/** What a desk asks: by its policy, and by the form of its own questions. */
export type Asks = { policy: Policy; form: Form };

/** The first question that still wants a good answer; `null` where all have one. */
export const firstOpenStep = ({ policy, form }: Asks, answers: Answers): StepName | null =>
  stepsFor(policy, answers).find((step) => {
    const description = describeStep(policy, step, answers, (key) => key, form);
    return !stepSchema(description).safeParse(answers).success;
  }) ?? null;

/**
 * Where the form goes after `step`: on in order; while an answer is being changed, to whatever the
 * change made open again, such as a right that is not on offer at another place, else to the check.
 */
export function stepAfter(
  asks: Asks,
  step: StepName,
  answers: Answers,
  changing: boolean,
): StepName | "check" {
  if (changing) return firstOpenStep(asks, answers) ?? "check";
  const steps = stepsFor(asks.policy, answers);
  return steps[steps.indexOf(step) + 1] ?? firstOpenStep(asks, answers) ?? "check";
}

/** The question before `step`, for the way back; `null` before the first. */
export function stepBefore(policy: Policy, step: StepName, answers: Answers): StepName | null {
  const steps = stepsFor(policy, answers);
  return steps[steps.indexOf(step) - 1] ?? null;
}
