import { addBusinessDays, type Calendar, rollForward } from "@/lib/domain/calendar/calendar";
import { addMonths, type Day } from "@/lib/domain/calendar/civil";
import type { Period, Rule } from "@/lib/domain/law/law";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Case, WaitDays } from "./deadline-input";

const SATURDAY = 6;
const REFLECTION_DAYS = 10;

function requireCalendar(calendar: Calendar | null): Calendar {
  if (calendar !== null) return calendar;
  throw new Problem("invalid", message("problem.clock.needsCalendar"), {
    calendar: message("problem.clock.chooseRegion"),
  });
}

/** The last day of a period, without waits and without a roll. */
export function countOut(start: Day, period: Omit<Period, "safe">, calendar: Calendar | null): Day {
  if (period.unit === "month") return addMonths(start, period.n);
  if (period.unit === "day") return start + period.n;
  return addBusinessDays(start, period.n, requireCalendar(calendar));
}

/** The last day of a period under its safe, earlier reading. */
export function countSafely(start: Day, period: Period, calendar: Calendar | null): Day {
  const { safe } = period;
  if (safe === undefined) return countOut(start, period, calendar);
  if (typeof safe === "object") return countOut(start, { ...period, n: safe.n }, calendar);
  if (safe === "receipt-is-day-one") return countOut(start, period, calendar) - 1;
  const known = requireCalendar(calendar);
  const weekend = known.weekend.filter((day) => day !== SATURDAY);
  return addBusinessDays(start, period.n, known, weekend);
}

/** Applies the roll of the law. Not every law has one. */
export function roll(day: Day, rule: Rule, calendar: Calendar | null): Day {
  return rule.roll === null ? day : rollForward(day, requireCalendar(calendar), rule.roll.weekend);
}

export type Start = { start: Day; open: WaitDays | null; withdrawn: boolean; late: WaitDays[] };

/** The start of the period: the receipt, or a later day on which the law restarts it. */
export function startOf({ rule, received, waits, calendar, asOf }: Case): Start {
  const found: Start = { start: received, open: null, withdrawn: false, late: [] };
  for (const [at, wait] of waits.entries()) {
    if (wait.model !== "restart" && wait.model !== "reflection") continue;
    // A question after the end of the period cannot restart it. Days that did not count move that end.
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

/** Days that do not count: from `from` up to, but not including, `to`; `null` while the question is unanswered. */
type Stretch = { from: Day; to: Day | null };

/** The stretches that do not count, merged, so that a day under two questions is skipped once. */
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

/** `left`: the days left while an unanswered question pauses the clock; otherwise `null`. */
export type End = { end: Day; left: number | null };

/** Moves an end by the days that do not count. A stretch that begins after the end changes nothing. */
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
