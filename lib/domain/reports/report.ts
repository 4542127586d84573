import { addMonths, type Day, dateOf, dayOf, partsOf } from "@/lib/domain/calendar/civil";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";

/** From one civil day of the desk's zone to another, both of them within it. */
export type Period = { from: Day; until: Day };

/** What a report is most often wanted of. California wants the figures of the last calendar year (11 CCR § 7102). */
export const NAMED_PERIODS = [
  "last-12-months",
  "this-month",
  "last-month",
  "this-quarter",
  "this-year",
  "last-year",
] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

const firstOfMonth = (day: Day): Day => day - partsOf(day).date + 1;
const firstOfYear = (day: Day): Day => addMonths(firstOfMonth(day), 1 - partsOf(day).month);

/** The days of a named period, up to today. The last twelve months are this one and the eleven before it. */
export function periodNamed(name: NamedPeriod, today: Day): Period {
  const month = firstOfMonth(today);
  const year = firstOfYear(today);
  switch (name) {
    case "last-12-months":
      return { from: addMonths(month, -11), until: today };
    case "this-month":
      return { from: month, until: today };
    case "last-month":
      return { from: addMonths(month, -1), until: month - 1 };
    case "this-quarter":
      return { from: addMonths(month, -((partsOf(today).month - 1) % 3)), until: today };
    case "this-year":
      return { from: year, until: today };
    case "last-year":
      return { from: addMonths(year, -12), until: year - 1 };
  }
}

/** More would be read by nobody, and every month is a line. */
export const MOST_YEARS = 10;

export const PERIOD_FIELDS = ["from", "to"] as const;
export type PeriodField = (typeof PERIOD_FIELDS)[number];
export type PeriodFault = "no-day" | "before-first" | "too-long";

/** A period as somebody typed it, and what is wrong with it. */
export type PeriodTyped = {
  typed: Record<PeriodField, string>;
  period: Period | null;
  faults: Partial<Record<PeriodField, PeriodFault>>;
};

/** What an address asks for; the last twelve months where it says nothing. */
export function periodTyped(given: Record<PeriodField, string>, today: Day): PeriodTyped {
  const [from, to] = PERIOD_FIELDS.map((field) => given[field].trim()) as [string, string];
  if (!from && !to) return periodOf(periodNamed("last-12-months", today));
  const days = { from: dayTyped(from), to: dayTyped(to) };
  const typed = { from, to };
  if (days.from === null || days.to === null) {
    const faults = PERIOD_FIELDS.filter((field) => days[field] === null);
    return {
      typed,
      period: null,
      faults: Object.fromEntries(faults.map((field) => [field, "no-day"])),
    };
  }
  if (days.to < days.from) return { typed, period: null, faults: { to: "before-first" } };
  if (days.to >= addMonths(days.from, 12 * MOST_YEARS)) {
    return { typed, period: null, faults: { to: "too-long" } };
  }
  return { typed, period: { from: days.from, until: days.to }, faults: {} };
}

const periodOf = (period: Period): PeriodTyped => ({
  typed: { from: dateOf(period.from), to: dateOf(period.until) },
  period,
  faults: {},
});

function dayTyped(text: string): Day | null {
  try {
    return dayOf(text, "day");
  } catch {
    return null;
  }
}

/** The first day of each month that a period touches, in their order; of the first one, the period's own. */
export function monthsOf({ from, until }: Period): Day[] {
  const months = [from];
  for (let next = addMonths(firstOfMonth(from), 1); next <= until; next = addMonths(next, 1)) {
    months.push(next);
  }
  return months;
}

/** What is counted of a period, as a whole and for each part of it. No name, no address, no member of staff. */
export const COUNTS = [
  "received",
  /** Of those received: nobody has shown that the address is theirs. */
  "unconfirmed",
  /** Received in the period and handled together with another one, as which they are counted. */
  "merged",
  "fulfilled",
  "nothingHeld",
  "refused",
  /** Ended without an answer. */
  "closed",
  "withdrawn",
  "onTime",
  "late",
  /** Answered while the clock stood still, and so neither on time nor late. */
  "paused",
  /** Answered without a date: the law sets no period, and the desk promises none. */
  "undated",
  /** Of those answered: the person had been told of a longer period. */
  "extended",
] as const;
export type Count = (typeof COUNTS)[number];

export type Figures = Record<Count, number> & {
  /** Civil days from receipt to answer: half of the answers took no longer, nine in ten took no longer. */
  median: number | null;
  ninetieth: number | null;
};

export const answeredOf = ({ fulfilled, nothingHeld, refused }: Figures): number =>
  fulfilled + nothingHeld + refused;

/**
 * Of the answers that had a day to come by, how many did; `null` where none had. Cut after a tenth of a percent, never
 * rounded up: one late answer in ten thousand is not "100 %".
 */
export const onTimeOf = ({ onTime, late }: Figures): number | null =>
  onTime + late === 0 ? null : Math.floor((onTime * 1000) / (onTime + late)) / 1000;

/** Ages of what is open, in days from the day of receipt: each up to, and with, this one. */
export const AGE_BANDS = [7, 14, 30, null] as const;

/** The days of a band; `upTo` is null where it has no end. */
export const bandOf = (at: number): { from: number; upTo: number | null } => ({
  from: at === 0 ? 0 : (AGE_BANDS[at - 1] ?? 0) + 1,
  upTo: AGE_BANDS[at] ?? null,
});

/** What is pending now, of one age. */
export type Backlog = {
  /** Open, and unconfirmed: its clock runs as well. */
  open: number;
  unconfirmed: number;
  /** Of both: past their last day, as the view of that name has them. */
  overdue: number;
  /** Of both: their clock stands still. */
  paused: number;
  /** Of both: no date at all. */
  undated: number;
};

export const BREAKDOWNS = ["month", "right", "law", "channel", "language"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export type Part<Key extends string = string> = { key: Key; figures: Figures };

/** The figures of a period, as a whole and by each of its parts; and what is pending now. */
export type Report = {
  period: { from: string; until: string };
  total: Figures;
  /** Every month of the period, `2026-11`, with nothing in it or not. */
  month: Part[];
  right: Part<Right>[];
  law: Part<LawId>[];
  channel: Part[];
  language: Part[];
  /** By age, in the order of `AGE_BANDS`. */
  backlog: Backlog[];
};
