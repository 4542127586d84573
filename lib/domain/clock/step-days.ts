import type { Deadline } from "./deadline-terms";

/** The last civil day for each decision; `null` where there is none. */
export type StepDays = {
  answer: string | null;
  /**
   * A refusal, or the notice that no action will be taken, is due within the first period even after an extension
   * (GDPR art. 12(4)).
   */
  refuse: string | null;
  extend: string | null;
  /** The last day on which a question can pause the clock. */
  ask: string | null;
};

export function stepDays(deadline: Deadline): StepDays {
  const { targetOn, safeDueOn, dueOn, noticeDueOn, extendedDueOn, outerDueOn } = deadline;
  const limits = [safeDueOn, dueOn, outerDueOn].filter((on) => typeof on === "string");
  return {
    answer: targetOn,
    refuse: limits.sort()[0] ?? targetOn,
    extend: noticeDueOn,
    ask: extendedDueOn ?? dueOn,
  };
}
