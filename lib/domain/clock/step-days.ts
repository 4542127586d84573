import type { Deadline } from "./deadline-terms";

/** The last civil day on which a decision is in time, each by its own rule; `null` where none is set. */
export type StepDays = {
  answer: string | null;
  /**
   * A refusal is told within the first period, an extension notwithstanding (GDPR art. 12(4)), and so is
   * that there will be no answer at all.
   */
  refuse: string | null;
  extend: string | null;
  /** A question asked later changes nothing. */
  ask: string | null;
};

/** By when each decision on a request has to be taken. */
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
