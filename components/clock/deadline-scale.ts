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
  /** The question has no reply yet, so `to` is only the day up to which the pause is drawn. */
  readonly open?: boolean;
}

const DAY = 86_400_000;
/** Above this number of days, one tick for each day would merge into a grey bar. */
const MAX_DAILY_TICKS = 100;
/** More month labels than this would overlap on a phone. */
const MAX_MONTH_LABELS = 13;

export function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / DAY);
}

export interface Scale {
  readonly start: number;
  readonly end: number;
  /** The position of a day, as a percentage of the length of the line. */
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly day: number; readonly week: boolean }[];
  readonly rests: readonly number[];
  readonly months: readonly { readonly day: number; readonly on: Date }[];
}

/** The scale from the first mark or pause to the last one, with one free day on both sides. */
export function deadlineScale(marks: readonly DeadlineMark[], waits: readonly Wait[]): Scale {
  const days = [...marks.map(({ on }) => on), ...waits.flatMap(({ from, to }) => [from, to])].map(
    dayNumber,
  );
  const start = Math.min(...days) - 1;
  const end = Math.max(...days) + 1;
  const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  const daily = all.length <= MAX_DAILY_TICKS;
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

/** The first day of every month, or of every nth month if there is no room for all labels. */
function monthsOf(days: readonly number[]): Scale["months"] {
  const firsts = days.filter((day) => new Date(day * DAY).getUTCDate() === 1);
  const stride = Math.ceil(firsts.length / MAX_MONTH_LABELS);
  return firsts
    .filter((_, index) => index % stride === 0)
    .map((day) => ({ day, on: new Date(day * DAY) }));
}
