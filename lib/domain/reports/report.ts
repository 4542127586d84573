import { addMonths, type Day, dateOf, dayOf, partsOf } from "@/lib/domain/calendar/civil";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";

/** A period from one civil day of the desk's zone to another, both included. */
export type Period = { from: Day; until: Day };

/** Common periods of a report. California requires the figures of the last calendar year (11 CCR § 7102). */
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

/** The days of a named period, up to today. The last twelve months are this month and the eleven before it. */
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

/** The longest period of a report. Every month is a row, so a longer report would not be readable. */
const MOST_YEARS = 10;

const PERIOD_FIELDS = ["from", "to"] as const;
export type PeriodField = (typeof PERIOD_FIELDS)[number];
export type PeriodFault = "no-day" | "before-first" | "too-long";

/** A period as typed, and the problems with it. `period` is `null` if there are any. */
export type PeriodTyped = {
  typed: Record<PeriodField, string>;
  period: Period | null;
  faults: Partial<Record<PeriodField, PeriodFault>>;
};

/** The period in the parameters of a URL; the last twelve months where they are empty. */
export function periodTyped(params: Record<PeriodField, string>, today: Day): PeriodTyped {
  const [from, to] = PERIOD_FIELDS.map((field) => params[field].trim()) as [string, string];
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

/** The first day of each month in a period, in order. For the first month it is the first day of the period. */
export function monthsOf({ from, until }: Period): Day[] {
  const months = [from];
  for (let next = addMonths(firstOfMonth(from), 1); next <= until; next = addMonths(next, 1)) {
    months.push(next);
  }
  return months;
}

/** The counts of a report, in total and for each part. They contain no names, no addresses and no team members. */
export const COUNTS = [
  "received",
  /** Of those received: the email address was not verified. */
  "unconfirmed",
  /** Received in the period and merged into another request, which is counted instead. */
  "merged",
  "fulfilled",
  /** Fulfilled in part and refused in part. */
  "partlyFulfilled",
  "nothingHeld",
  "refused",
  /** Closed without a response. */
  "closed",
  "withdrawn",
  "onTime",
  "late",
  /** Responded while the clock was paused, and therefore neither on time nor late. */
  "paused",
  /** Responded without a due date, because neither the law nor the policy sets a period. */
  "undated",
  /** Of those responded: the deadline had been extended. */
  "extended",
  /** Not closed yet, and past a due date that lies in the period. */
  "overdue",
  /** The responses whose days on hold are known, and their days by stage, added up. */
  "staged",
  "verificationDays",
  "workDays",
  "holdDays",
] as const;
export type Count = (typeof COUNTS)[number];

export type Figures = Record<Count, number> & {
  /**
   * Civil days from receipt to response. The median of an even number is the mean of the two values in the middle. The
   * 90th percentile is the smallest number of days within which at least nine in ten responses were sent (nearest rank).
   */
  median: number | null;
  ninetieth: number | null;
};

export const answeredOf = (figures: Figures): number =>
  figures.fulfilled + figures.partlyFulfilled + figures.nothingHeld + figures.refused;

type Timed = Pick<Figures, "onTime" | "late" | "overdue">;

/** The requests that count for the on-time rate. An overdue request is late already, before its response. */
export const dueOf = ({ onTime, late, overdue }: Timed): number => onTime + late + overdue;

/**
 * The share of requests with a due date that were answered on time; `null` where there is none. It is truncated after
 * a tenth of a percent, never rounded up, because one late response in ten thousand is not "100 %".
 */
export const onTimeOf = (figures: Timed): number | null =>
  dueOf(figures) === 0 ? null : Math.floor((figures.onTime * 1000) / dueOf(figures)) / 1000;

/** The on-time rate to reach. The law allows no late response. */
export const ON_TIME_TARGET = 1;

/** The upper ends of the age bands of pending requests, in days since receipt, inclusive. The last band has no end. */
export const AGE_BANDS = [7, 14, 30, null] as const;

/** The days of the band at an index of `AGE_BANDS`, both included. `upTo` is `null` for the last band. */
export const bandOf = (at: number): { from: number; upTo: number | null } => ({
  from: at === 0 ? 0 : (AGE_BANDS[at - 1] ?? 0) + 1,
  upTo: AGE_BANDS[at] ?? null,
});

/** The pending requests of one age band. */
export type Backlog = {
  /** Open requests, and requests awaiting verification, whose clock runs too. */
  open: number;
  unconfirmed: number;
  /** Of both: past the due date, as in the view of the same name. */
  overdue: number;
  /** Of both: the clock is paused. */
  paused: number;
  /** Of both: without a due date. */
  undated: number;
};

/** The pending requests of all age bands. */
export function backlogTotal(bands: readonly Backlog[]): Backlog {
  const sum = (key: keyof Backlog) => bands.reduce((total, band) => total + band[key], 0);
  return {
    open: sum("open"),
    unconfirmed: sum("unconfirmed"),
    overdue: sum("overdue"),
    paused: sum("paused"),
    undated: sum("undated"),
  };
}

export const BREAKDOWNS = ["month", "right", "law", "channel", "language"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export type Part<Key extends string = string> = { key: Key; figures: Figures };

/** The figures of a period, in total and by each breakdown, and the current backlog. */
export type Report = {
  period: { from: string; until: string };
  total: Figures;
  /** Every month of the period, as `2026-11`, including months without requests. */
  month: Part[];
  right: Part<Right>[];
  law: Part<LawId>[];
  channel: Part[];
  language: Part[];
  /** The age bands in the order of `AGE_BANDS`. */
  backlog: Backlog[];
};
