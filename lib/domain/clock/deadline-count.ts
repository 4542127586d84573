import { addBusinessDays, type Calendar, rollForward } from "@/lib/domain/calendar/calendar";
import { addMonths, type Day } from "@/lib/domain/calendar/civil";
import type { Period, Rule } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Case, WaitDays } from "./deadline-input";

const SATURDAY = 6;
const REFLECTION_DAYS = 10;

function needed(calendar: Calendar | null): Calendar {
  if (calendar !== null) return calendar;
  throw new Problem("invalid", message("problem.clock.needsCalendar"), {
    calendar: message("problem.clock.chooseRegion"),
  });
}

/** The last day of a period by its own count: no waits, no roll. */
export function countOut(start: Day, period: Omit<Period, "safe">, calendar: Calendar | null): Day {
  if (period.unit === "month") return addMonths(start, period.n);
  if (period.unit === "day") return start + period.n;
  return addBusinessDays(start, period.n, needed(calendar));
}

/** The same period by its earlier reading. */
export function countSafely(start: Day, period: Period, calendar: Calendar | null): Day {
  const { safe } = period;
  if (safe === undefined) return countOut(start, period, calendar);
  if (typeof safe === "object") return countOut(start, { ...period, n: safe.n }, calendar);
  if (safe === "receipt-is-day-one") return countOut(start, period, calendar) - 1;
  const known = needed(calendar);
  const weekend = known.weekend.filter((day) => day !== SATURDAY);
  return addBusinessDays(start, period.n, known, weekend);
}

/** The law's own roll; not every law has one. */
export function roll(day: Day, rule: Rule, calendar: Calendar | null): Day {
  return rule.roll === null ? day : rollForward(day, needed(calendar), rule.roll.weekend);
}

export type Start = { start: Day; open: WaitDays | null; withdrawn: boolean; late: WaitDays[] };

/** Where the period begins: receipt, or the later day a law restarts it on. */
export function startOf({ rule, received, waits, calendar, asOf }: Case): Start {
  const found: Start = { start: received, open: null, withdrawn: false, late: [] };
  for (const [at, wait] of waits.entries()) {
    if (wait.model !== "restart" && wait.model !== "reflection") continue;
    // A question asked after the period has ended cannot revive it; days that did not count are no part of it.
    const before = stretchesOf(waits.slice(0, at), false);
    if (
      rule.period !== null &&
      wait.asked > skip(found.start, countOut(found.start, rule.period, calendar), before).end
    ) {
      found.late.push(wait);
      continue;
    }
    const { answered } = wait;
    if (wait.model === "reflection") {
      const ends = wait.asked + REFLECTION_DAYS;
      const silent = answered === null ? asOf !== null && asOf > ends : answered > ends;
      if (silent) found.withdrawn = true;
      else if (answered === null) found.open ??= wait;
      else found.start = Math.max(found.start, ends);
    } else if (answered === null) found.open ??= wait;
    else found.start = Math.max(found.start, answered);
  }
  return found;
}

/** Days out of the count, from `from` up to, not including, `to`; null is not answered yet. */
export type Stretch = { from: Day; to: Day | null };

/** The stretches that do not count, merged, so that a day under two questions is out once. */
export function stretchesOf(waits: readonly WaitDays[], safely: boolean): Stretch[] {
  const merged: { from: Day; to: Day | null }[] = [];
  for (const { model, asked, answered } of waits) {
    if (model !== "suspend" && model !== "skip-inclusive") continue;
    const both = model === "skip-inclusive" && !safely ? 1 : 0;
    const to = answered === null ? null : answered + both;
    const last = merged.at(-1);
    if (last === undefined || (last.to !== null && last.to < asked)) {
      merged.push({ from: asked, to });
    } else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return merged;
}

/** `left` is null unless the count stands still in an unanswered wait. */
export type End = { end: Day; left: number | null };

/** Moves an end behind the days that do not count; a stretch that begins after it changes nothing. */
export function skip(start: Day, nominal: Day, stretches: readonly Stretch[]): End {
  let end = nominal;
  for (const { from, to } of stretches) {
    const first = Math.max(from, start + 1);
    if (first > end) continue;
    if (to === null) return { end, left: end - first + 1 };
    end += Math.max(0, to - first);
  }
  return { end, left: null };
}
