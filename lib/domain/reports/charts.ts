import type { Day } from "@/lib/domain/calendar/civil";
import type { LawId } from "@/lib/domain/laws/laws";
import { LAWS } from "@/lib/domain/laws/laws";
import { DUE_SOON_DAYS } from "@/lib/domain/request/view";
import type { Backlog, Figures, Part } from "./report";
import type { Step } from "./weeks";

/** What was received and what ended in each week or month of a period. */
export type Flow = {
  step: Step;
  points: { from: Day; received: number; completed: number }[];
};

/** How many responses took a number of days. `late`: after the due date. */
export type TimeCount = { days: number; inTime: number; late: number };

/** The requests that are due on a day. */
export type DueCount = { day: Day; open: number; unconfirmed: number };

/** The figures that only the charts show. */
export type ReportCharts = { flow: Flow; times: TimeCount[]; due: DueCount[] };

/** How many days from today the due dates are shown for. */
export const DUE_DAYS = 30;

/** The open requests that are due soon: from today until `DUE_SOON_DAYS` from now. */
export const dueSoonOf = (due: readonly DueCount[]): number =>
  due.slice(0, DUE_SOON_DAYS + 1).reduce((sum, { open }) => sum + open, 0);

/** The pending requests of an age band, each in one part. */
export function backlogParts(band: Backlog) {
  const all = band.open + band.unconfirmed;
  const { overdue, paused } = band;
  return { all, overdue, paused, inTime: all - overdue - paused };
}

/** The period of a law for most rights, as a number of days on the axis: a month is 30 days, a working week seven. */
export type Limit = {
  unit: "month" | "day" | "business-day";
  n: number;
  days: number;
  laws: LawId[];
};

const MOST_LIMITS = 3;
const DAYS_OF = { month: 30, day: 1, "business-day": 1.4 } as const;

/** The limits of the laws of a report, the most used first, each with the laws that share it. At most `MOST_LIMITS`. */
export function limitsOf(laws: readonly Part<LawId>[]): Limit[] {
  const limits: Limit[] = [];
  for (const { key, figures } of laws) {
    if (figures.onTime + figures.late === 0) continue;
    const rule = LAWS[key].versions.at(-1)?.rules.access;
    if (!rule?.period) continue;
    const { unit, n } = rule.period;
    const same = limits.find((limit) => limit.unit === unit && limit.n === n);
    if (same) same.laws.push(key);
    else limits.push({ unit, n, days: n * DAYS_OF[unit], laws: [key] });
  }
  return limits.slice(0, MOST_LIMITS).sort((one, other) => one.days - other.days);
}

/** The responses that took `from` to `upTo` days, both included; `upTo` is `null` for the last bin, which has no end. */
export type Bin = { from: number; upTo: number | null; inTime: number; late: number };

const WIDTHS = [1, 2, 3, 5, 7, 10, 14, 30];
const MOST_BINS = 24;
/** Days beyond this are one bin, so that a single very old request does not flatten all others. */
const FAR = 120;

/** Bins of equal width from day 0 on, which reach at least to `least` days. Empty where there is no response. */
export function binsOf(times: readonly TimeCount[], least: number): Bin[] {
  if (times.length === 0) return [];
  const longest = Math.max(...times.map(({ days }) => days));
  const top = Math.min(Math.max(longest, Math.ceil(least)), Math.max(FAR, Math.ceil(least))) + 1;
  const width = WIDTHS.find((days) => top / days <= MOST_BINS) ?? Math.ceil(top / MOST_BINS);
  const count = Math.ceil(top / width);
  const bins = Array.from({ length: count }, (_, at): Bin => {
    const isOpen = at === count - 1 && longest >= count * width;
    return { from: at * width, upTo: isOpen ? null : (at + 1) * width - 1, inTime: 0, late: 0 };
  });
  for (const { days, inTime, late } of times) {
    const bin = bins[Math.min(Math.floor(days / width), count - 1)];
    if (!bin) continue;
    bin.inTime += inTime;
    bin.late += late;
  }
  return bins;
}

/** The mean days of each stage; `null` where no response has known stages. They add up to the mean time to respond. */
export function stagesOf(figures: Figures) {
  const { staged, verificationDays, workDays, holdDays } = figures;
  if (staged === 0) return null;
  const mean = (days: number) => Math.round((days * 10) / staged) / 10;
  return { verification: mean(verificationDays), work: mean(workDays), hold: mean(holdDays) };
}

/** How requests ended, in the order in which they are drawn. */
export const ENDINGS = [
  "fulfilled",
  "partlyFulfilled",
  "nothingHeld",
  "refused",
  "closed",
  "withdrawn",
] as const satisfies readonly (keyof Figures)[];
export type Ending = (typeof ENDINGS)[number];

export const endedOf = (figures: Figures): number =>
  ENDINGS.reduce((sum, ending) => sum + figures[ending], 0);
