import { LAWS } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { deadlineOf, findDates } from "./deadline-dates";
import { type Case, caseOf } from "./deadline-input";
import { reasonsFor } from "./deadline-reasons";
import type { Deadline, DeadlineInput, Reason } from "./deadline-terms";

export type {
  Deadline,
  DeadlineInput,
  OtherDeadline,
  Reason,
  ReasonCode,
  Wait,
} from "./deadline-terms";

function datesOf(input: DeadlineInput, facts: Case) {
  const found = findDates(facts);
  const deadline: Deadline = { law: input.law, ...deadlineOf(facts, found), reasons: [] };
  return { found, deadline };
}

/** The deadline of one request under one law, with the reasons for each date. */
export function computeDeadline(input: DeadlineInput): Deadline {
  const facts = caseOf(input);
  const { found, deadline } = datesOf(input, facts);
  return { ...deadline, reasons: reasonsFor(facts, found, deadline) };
}

/** The same dates without the reasons, for lists and recomputation in bulk. */
export function computeDates(input: DeadlineInput): Deadline {
  return datesOf(input, caseOf(input)).deadline;
}

const STATES = { running: 0, paused: 1, withdrawn: 2 } as const;

/** Whether `a` governs over `b`. The instants are UTC in one format, so they sort as text. */
function takesPrecedence(a: Deadline, b: Deadline): boolean {
  const far = "9999";
  const keys = ({ state, targetEndAt, dueEndAt, daysLeft, internalOn }: Deadline) => [
    STATES[state],
    // An internal date gives way to every date from a law or the policy.
    internalOn === undefined ? (targetEndAt ?? far) : far,
    daysLeft ?? Number.POSITIVE_INFINITY,
    dueEndAt ?? far,
  ];
  const other = keys(b);
  for (const [i, key] of keys(a).entries()) {
    const against = other[i];
    if (against !== undefined && key !== against) return key < against;
  }
  return false;
}

/** The deadline that governs: the earliest. A date goes before no date, and a running clock before a paused one. */
export function governingDeadline(deadlines: Deadline[]): Deadline {
  const [first, ...others] = deadlines;
  if (first === undefined) {
    throw new Problem("invalid", message("problem.law.none"), {
      laws: message("problem.law.atLeastOne"),
    });
  }
  return others.reduce((found, next) => (takesPrecedence(next, found) ? next : found), first);
}

/** The earlier of two dates or UTC instants in the same format. */
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/**
 * The deadline of one request under all laws that apply: the dates of the one that governs, the earliest acknowledgment
 * and outer limit of all, and a summary of the others.
 */
export function combineDeadlines(deadlines: Deadline[]): Deadline {
  const found = governingDeadline(deadlines);
  if (deadlines.length === 1) return found;
  const others = deadlines.filter((deadline) => deadline !== found);
  const ackDueAt = deadlines.map((deadline) => deadline.ackDueAt).reduce(earlier);
  const outerDueOn = deadlines.map((deadline) => deadline.outerDueOn).reduce(earlier);
  return {
    ...found,
    ...(ackDueAt !== undefined && { ackDueAt }),
    ...(outerDueOn !== undefined && { outerDueOn }),
    beside: others.map(({ law, state, dueOn, targetOn }) => ({ law, state, dueOn, targetOn })),
    reasons: found.reasons.length === 0 ? [] : [...found.reasons, ...choiceReasons(found, others)],
  };
}

function choiceReasons({ law }: Deadline, others: readonly Deadline[]): Reason[] {
  const source = message("source.earliestDay");
  const also = others.map(
    (other): Reason => ({
      code: "also-applies",
      on: other.targetOn,
      source: other.reasons.find(({ code }) => code === "period")?.source ?? LAWS[other.law].name,
      params: { law: LAWS[other.law].name },
    }),
  );
  return [...also, { code: "governs", on: null, source, params: { law: LAWS[law].name } }];
}
