import type { Form } from "@/lib/domain/form/form";
import type { Answers, StepName } from "@/lib/domain/intake/step-description";
import { describeStep, stepSchema, stepsFor } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";

/** What decides the questions of a desk: its policy, and the form with its own questions. */
export type Asks = { policy: Policy; form: Form };

/** The first question without a valid answer, or `null` if there is none. */
export const firstOpenStep = ({ policy, form }: Asks, answers: Answers): StepName | null =>
  stepsFor(policy, answers).find((step) => {
    const description = describeStep(policy, step, answers, (key) => key, form);
    return !stepSchema(description).safeParse(answers).success;
  }) ?? null;

/**
 * The page after `step`: the next question in order. While an answer is being changed, it is the first question that
 * the change made invalid, such as a right that is not supported at the new place of residence, or else the review
 * page.
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

/** The question before `step`, for the back link; `null` for the first one. */
export function stepBefore(policy: Policy, step: StepName, answers: Answers): StepName | null {
  const steps = stepsFor(policy, answers);
  return steps[steps.indexOf(step) - 1] ?? null;
}
