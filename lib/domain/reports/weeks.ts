import { type Day, dayFrom, weekdayOf, yearOf } from "@/lib/domain/calendar/civil";
import { monthsOf, type Period } from "./report";

/** The longest period that is drawn by week: a year and the weeks at its ends. */
const MOST_WEEKS = 54;

/** The first day of each week (Monday) in a period, in order. For the first week it is the first day of the period. */
export function weeksOf({ from, until }: Period): Day[] {
  const weeks = [from];
  for (let next = from + 8 - weekdayOf(from); next <= until; next += 7) weeks.push(next);
  return weeks;
}

/** Whether a line over time has a point for each week or, in a longer period, for each month. */
export type Step = "week" | "month";

export function stepsOf(period: Period): { step: Step; begins: Day[] } {
  const weeks = weeksOf(period);
  return weeks.length <= MOST_WEEKS
    ? { step: "week", begins: weeks }
    : { step: "month", begins: monthsOf(period) };
}

/** The number of the week of a day as in ISO 8601: week 1 is the week with the first Thursday of the year. */
export function weekNumber(day: Day): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const year = yearOf(thursday);
  return { year, week: 1 + Math.floor((thursday - dayFrom(year, 1, 1)) / 7) };
}
