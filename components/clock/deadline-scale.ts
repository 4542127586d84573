export type MarkKind = "receipt" | "ack" | "today" | "notice" | "due" | "extended";

export interface DeadlineMark {
  readonly kind: MarkKind;
  /** "YYYY-MM-DD" */
  readonly on: string;
  readonly label: string;
}

export interface Wait {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** No answer yet: `to` is only how far it is drawn. */
  readonly open?: boolean;
}

const DAY = 86_400_000;
/** Beyond this many days a line a day would be a grey bar. */
const DAILY = 100;
/** More names of months than these would run into one another on a phone. */
const MONTHS = 13;

export function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / DAY);
}

export interface Scale {
  readonly start: number;
  readonly end: number;
  /** The place of a day, in per cent of the line. */
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly day: number; readonly week: boolean }[];
  readonly rests: readonly number[];
  readonly months: readonly { readonly day: number; readonly on: Date }[];
}

/** The days that a line must show: first mark to last, with a day of air on both sides. */
export function deadlineScale(marks: readonly DeadlineMark[], waits: readonly Wait[]): Scale {
  const days = [...marks.map(({ on }) => on), ...waits.flatMap(({ from, to }) => [from, to])].map(
    dayNumber,
  );
  const start = Math.min(...days) - 1;
  const end = Math.max(...days) + 1;
  const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  const daily = all.length <= DAILY;
  const isMonday = (day: number) => new Date(day * DAY).getUTCDay() === 1;
  return {
    start,
    end,
    at: (day) => Math.round(((day - start) / (end - start)) * 10_000) / 100,
    ticks: all
      .filter((day) => daily || isMonday(day))
      .map((day) => ({ day, week: daily && isMonday(day) })),
    rests: daily ? all.filter((day) => new Date(day * DAY).getUTCDay() === 6 && day < end) : [],
    months: monthsOf(all),
  };
}

/** Every month's first day, or so many of them as have room. */
function monthsOf(days: readonly number[]): Scale["months"] {
  const firsts = days.filter((day) => new Date(day * DAY).getUTCDate() === 1);
  const stride = Math.ceil(firsts.length / MONTHS);
  return firsts
    .filter((_, index) => index % stride === 0)
    .map((day) => ({ day, on: new Date(day * DAY) }));
}
