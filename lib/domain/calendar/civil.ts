import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

/**
 * A civil date as a whole number of days since 1970-01-01.
 * It has no time zone and no hours, so days with 23 or 25 hours do not affect it.
 */
export type Day = number;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a proleptic Gregorian date. The year starts in March, so that a leap day comes last. */
export function dayFrom(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const centuries = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + centuries + dayOfYear - 719468;
}

/** The inverse of `dayFrom`: year, month (1-12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const fourths = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = ofEra - (365 * yearOfEra + fourths);
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function checkedDay(match: RegExpMatchArray | null): Day | null {
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const date = Number(match[3]);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return null;
  return date > daysInMonth(year, month) ? null : dayFrom(year, month, date);
}

/** The day number of a date such as "2027-02-28". Throws a Problem on `field` for a date that does not exist. */
export function dayOf(text: string, field: string): Day {
  const day = checkedDay(DATE.exec(text));
  if (day === null) {
    throw new Problem("invalid", message("problem.date.invalid", { field }), {
      [field]: message("problem.date.hint"),
    });
  }
  return day;
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

export function dateOf(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month `n` months later, or the last day of a month that is too short. */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + n;
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  return dayFrom(y, m, Math.min(date, daysInMonth(y, m)));
}

/** The milliseconds of an ISO instant. Throws a Problem on `field` for a local time without an offset. */
export function instantOf(text: string, field: string): number {
  const match = INSTANT.exec(text);
  if (checkedDay(match) === null) {
    throw new Problem("invalid", message("problem.date.noInstant", { field }), {
      [field]: message("problem.date.instantHint"),
    });
  }
  return Date.parse(text);
}

export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
