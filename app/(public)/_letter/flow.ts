import type { Policy } from "@/lib/domain/policy";
import {
  type Answers,
  describeStep,
  type StepName,
  stepSchema,
  stepsFor,
} from "@/lib/domain/submission";

/** The first question that still wants a good answer; `null` where all have one. */
export const firstOpenStep = (policy: Policy, answers: Answers): StepName | null =>
  stepsFor(policy).find((step) => {
    const description = describeStep(policy, step, answers, (key) => key);
    return !stepSchema(description).safeParse(answers).success;
  }) ?? null;

/**
 * Where the form goes after `step`: on in order; while an answer is being changed, to whatever the
 * change made open again, such as a right that is not on offer at another place, else to the check.
 */
export function stepAfter(
  policy: Policy,
  step: StepName,
  answers: Answers,
  changing: boolean,
): StepName | "check" {
  if (changing) return firstOpenStep(policy, answers) ?? "check";
  const steps = stepsFor(policy);
  return steps[steps.indexOf(step) + 1] ?? firstOpenStep(policy, answers) ?? "check";
}

/** The question before `step`, for the way back; `null` before the first. */
export function stepBefore(policy: Policy, step: StepName): StepName | null {
  const steps = stepsFor(policy);
  return steps[steps.indexOf(step) - 1] ?? null;
}
