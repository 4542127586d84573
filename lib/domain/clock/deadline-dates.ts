import { type Day, dateOf, instantOf, instantText } from "@/lib/domain/calendar/civil";
import { endOfDay, legalDay } from "@/lib/domain/calendar/zone";
import type { Period } from "@/lib/domain/law/law";
import {
  countOut,
  countSafely,
  roll,
  type Start,
  skip,
  startOf,
  stretchesOf,
} from "./deadline-count";
import type { Case } from "./deadline-input";
import type { Deadline } from "./deadline-terms";

const HOUR_MS = 3_600_000;

/** The ends of a period: without waits, with waits, after the roll, and under the safe reading if there is one. */
type Span = { nominal: Day; counted: Day; due: Day | null; safe: Day | null; left: number | null };

export type Found = {
  start: Start;
  first: Span | null;
  /** The whole extended period, even if no extension was announced. */
  longer: Span | null;
  noticeDue: Day | null;
  /** The day in the notice, where the law leaves the new date open. It never shortens the first period. */
  named: Day | null;
  extensionValid: boolean | null;
  house: { uncapped: Day; due: Day } | null;
  outer: Day | null;
  /** The desk's internal date, where it is the only date. */
  internal: Day | null;
  target: Day | null;
  daysLeft: number | null;
};

function spanOf(facts: Case, { start, open, withdrawn }: Start, period: Period): Span {
  const { rule, calendar, waits } = facts;
  const nominal = countOut(start, period, calendar);
  const { end, left } = skip(start, nominal, stretchesOf(waits, false));
  const waiting = open === null ? left : nominal - start;
  const span = { nominal, counted: end, safe: null, left: waiting };
  if (withdrawn || waiting !== null) return { ...span, due: null };
  const due = roll(end, rule, calendar);
  const skips = waits.some((wait) => wait.model === "skip-inclusive");
  if (period.safe === undefined && !skips) return { ...span, due };
  const safely = countSafely(start, period, calendar);
  const safe = roll(skip(start, safely, stretchesOf(waits, true)).end, rule, calendar);
  return { ...span, due, safe };
}

function longerOf(facts: Case, start: Start): Span | null {
  const { extension, period } = facts.rule;
  if (extension === null || extension.n === null || period === null) return null;
  // A safe reading of the days also applies to the longer period. A safe reading with another `n` does not.
  const safe = typeof period.safe === "string" ? { safe: period.safe } : {};
  return spanOf(facts, start, { unit: extension.unit, n: extension.n, ...safe });
}

function noticeDueOf({ rule, requested, calendar }: Case, first: Span | null): Day | null {
  if (rule.extension === null || rule.period === null || first === null) return null;
  if (rule.extension.noticeBy === "due" || first.due === null) return first.due;
  return roll(countOut(requested, rule.period, calendar), rule, calendar);
}

/** The end of a period that the policy or the desk sets. It can be paused together with the law's clock. */
const ownEnd = ({ houseWaits, waits }: Case, start: Day, days: number): Day =>
  skip(start, start + days, houseWaits ? stretchesOf(waits, false) : []).end;

/** The policy deadline. It starts with the law's period and is capped at the limits of the law. */
function houseOf(facts: Case, { start }: Start, limits: (Day | null)[]) {
  if (facts.houseDays === null) return null;
  const uncapped = ownEnd(facts, start, facts.houseDays);
  return { uncapped, due: earliest([uncapped, ...limits]) ?? uncapped };
}

/** The desk's internal date, for requests without a date from a law or the policy. */
function internalOf(facts: Case, { start }: Start): Day | null {
  return facts.internalDays === null ? null : ownEnd(facts, start, facts.internalDays);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  let first: Day | null = null;
  for (const day of days) if (day !== null && (first === null || day < first)) first = day;
  return first;
}

function validity(
  { noticed, rule }: Case,
  noticeDue: Day | null,
  withdrawn: boolean,
): boolean | null {
  if (noticed === null) return null;
  if (rule.extension === null || withdrawn) return false;
  // While the clock is paused, the time for the notice has not run out either.
  return noticeDue === null || noticed <= noticeDue;
}

/** All dates of a case as day numbers. */
export function findDates(facts: Case): Found {
  const { rule, until } = facts;
  const start = startOf(facts);
  const first = rule.period === null ? null : spanOf(facts, start, rule.period);
  const longer = longerOf(facts, start);
  const noticeDue = noticeDueOf(facts, first);
  const extensionValid = validity(facts, noticeDue, start.withdrawn);
  const outer = rule.outer === null ? null : facts.received + rule.outer.n;
  const paused = first !== null && first.left !== null;
  const limits = [first?.due ?? null, first?.safe ?? null, outer];
  const house = paused || start.withdrawn ? null : houseOf(facts, start, limits);
  const named = until === null ? null : Math.max(until, first?.due ?? until);
  const base = {
    start,
    first,
    longer,
    noticeDue,
    named,
    extensionValid,
    house,
    outer,
    internal: null,
  };
  if (start.withdrawn) return { ...base, target: null, daysLeft: null };
  if (paused) return { ...base, target: null, daysLeft: first.left };
  if (extensionValid === true) {
    if (longer !== null && longer.left !== null) {
      return { ...base, target: null, daysLeft: longer.left };
    }
    // The requester was told the new date in time, so it replaces the policy deadline.
    const extended = longer === null ? named : (longer.safe ?? longer.due);
    if (extended !== null) return { ...base, target: extended, daysLeft: null };
  }
  const target = earliest([house?.due ?? null, ...limits]);
  const internal = target === null ? internalOf(facts, start) : null;
  return { ...base, internal, target: target ?? internal, daysLeft: null };
}

type Acknowledgment = Pick<Deadline, "ackDueOn" | "ackDueAt" | "safeAckDueOn">;

function acknowledgmentOf(facts: Case): Acknowledgment {
  const { rule, received, receivedAt, zone, calendar, ackHours } = facts;
  const promise = ackHours === null ? null : receivedAt + ackHours * HOUR_MS;
  const { ack } = rule;
  if (ack === null) return promise === null ? {} : { ackDueAt: instantText(promise) };
  if (ack.unit === "hour") {
    const at = receivedAt + ack.n * HOUR_MS;
    const by = promise === null ? at : Math.min(at, promise);
    return { ackDueOn: dateOf(legalDay(at, zone)), ackDueAt: instantText(by) };
  }
  const period: Period = { unit: ack.unit, n: ack.n, ...(ack.safe && { safe: ack.safe }) };
  const last = countOut(received, period, calendar);
  const due = ack.rolls ? roll(last, rule, calendar) : last;
  const safe = ack.safe === undefined ? null : countSafely(received, period, calendar);
  const end = endOfDay(safe ?? due, zone);
  const promised = promise !== null && promise < instantOf(end, "ackHours");
  return {
    ackDueOn: dateOf(due),
    ackDueAt: promised ? instantText(promise) : end,
    ...(safe !== null && { safeAckDueOn: dateOf(safe) }),
  };
}

function usesCalendar({ rule, calendar }: Case): string | null {
  const counts = rule.period?.unit === "business-day" || rule.ack?.unit === "business-day";
  return calendar !== null && (counts || rule.roll !== null) ? calendar.version : null;
}

const textOf = (day: Day | null | undefined) => (day == null ? null : dateOf(day));

function extensionOf({ zone }: Case, found: Found): Partial<Deadline> {
  if (found.extensionValid === null) return {};
  if (!found.extensionValid) return { extensionValid: false };
  const day = found.longer === null ? found.named : found.longer.due;
  if (day === null) return { extensionValid: true };
  const safe = found.longer?.safe ?? null;
  return {
    extensionValid: true,
    extendedDueOn: dateOf(day),
    extendedEndAt: endOfDay(day, zone),
    ...(safe !== null && { safeExtendedDueOn: dateOf(safe) }),
  };
}

/** The dates in the form of `Deadline`: civil dates, and instants in UTC. */
export function deadlineOf(facts: Case, found: Found): Omit<Deadline, "law" | "reasons"> {
  const { zone, version, received, rule } = facts;
  const { first, house, target, start } = found;
  const due = first?.due ?? null;
  const safe = first?.safe ?? null;
  const state = start.withdrawn ? "withdrawn" : found.daysLeft === null ? "running" : "paused";
  return {
    lawVersion: version.version,
    calendarVersion: usesCalendar(facts),
    state,
    receivedOn: dateOf(received),
    startOn: dateOf(start.start),
    dueOn: textOf(due),
    dueEndAt: due === null ? null : endOfDay(due, zone),
    noticeDueOn: textOf(found.noticeDue),
    extendableTo: textOf(found.longer?.due),
    ...extensionOf(facts, found),
    ...acknowledgmentOf(facts),
    ...(found.outer !== null && { outerDueOn: dateOf(found.outer) }),
    ...(safe !== null && { safeDueOn: dateOf(safe) }),
    houseDueOn: textOf(house?.due),
    houseUncappedOn: textOf(house?.uncapped),
    houseLate: house !== null && due !== null && house.uncapped > due,
    ...(found.internal !== null && { internalOn: dateOf(found.internal) }),
    targetOn: textOf(target),
    targetEndAt: target === null ? null : endOfDay(target, zone),
    ...(rule.atOnce !== null && { stopOn: dateOf(received) }),
    ...(found.daysLeft !== null && { daysLeft: found.daysLeft }),
  };
}
