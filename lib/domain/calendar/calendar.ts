import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Day, dayFrom, dayOf, weekdayOf, yearOf } from "./civil";

/** Weekend days are ISO weekdays: 1 is Monday, 7 is Sunday. */
const calendarSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  weekend: z.array(z.int().min(1).max(7)).max(6).readonly(),
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string() })).readonly(),
  years: z.array(z.int()).readonly(),
});

/** The public holidays of one place for the years in `years`. Every other year is an error. */
export type Calendar = Readonly<z.infer<typeof calendarSchema>>;

const NAMES = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** ISO weekday numbers. "SAT" and 6 both become 6. */
export function weekdayNumbers(weekend: readonly (number | string)[]): number[] {
  return weekend.map((day) => {
    const number = typeof day === "number" ? day : NAMES.indexOf(day.toUpperCase()) + 1;
    if (!Number.isInteger(number) || number < 1 || number > 7) {
      throw new Problem("invalid", message("problem.calendar.unknownWeekday"), {
        weekend: message("problem.calendar.weekdayHint"),
      });
    }
    return number;
  });
}

/** `from` and `to` are the first and last known day. A calendar with a gap in its years has an empty range. */
type Known = { holidays: ReadonlySet<Day>; years: ReadonlySet<number>; from: Day; to: Day };

// A calendar is immutable, so what was computed from it stays valid as long as the object lives.
const memo = new WeakMap<Calendar, Known>();

function known(calendar: Calendar): Known {
  const found = memo.get(calendar);
  if (found !== undefined) return found;
  const parsed = calendarSchema.safeParse(calendar);
  if (!parsed.success) {
    throw new Problem("invalid", message("problem.calendar.unusable"), {
      calendar: message("problem.calendar.unusableHint"),
    });
  }
  const years = new Set(calendar.years);
  const holidays = new Set(
    calendar.holidays.map(({ date }) => {
      const day = dayOf(date, "calendar");
      if (!years.has(yearOf(day))) throw unknownYear(calendar, yearOf(day));
      return day;
    }),
  );
  const made = { holidays, years, ...spanOf([...years]) };
  memo.set(calendar, made);
  return made;
}

function spanOf(years: readonly number[]): { from: Day; to: Day } {
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (last - first + 1 !== years.length) return { from: 0, to: -1 };
  return { from: dayFrom(first, 1, 1), to: dayFrom(last, 12, 31) };
}

function unknownYear(calendar: Calendar, year: number): Problem {
  return new Problem(
    "invalid",
    message("problem.calendar.missingYear", { id: calendar.id, year: String(year) }),
    {
      calendar: message("problem.calendar.addHolidays", { year: String(year) }),
    },
  );
}

function works(day: Day, calendar: Calendar, facts: Known, weekend: readonly number[]): boolean {
  if (day < facts.from || day > facts.to) {
    const year = yearOf(day);
    if (!facts.years.has(year)) throw unknownYear(calendar, year);
  }
  return !weekend.includes(weekdayOf(day)) && !facts.holidays.has(day);
}

/** `weekend` replaces the calendar's own weekend where the law says which days do not count. */
export function isWorkingDay(
  day: Day,
  calendar: Calendar,
  weekend: readonly number[] = calendar.weekend,
): boolean {
  return works(day, calendar, known(calendar), weekend);
}

/** The first working day on or after the day. */
export function rollForward(
  day: Day,
  calendar: Calendar,
  weekend: readonly number[] = calendar.weekend,
): Day {
  const facts = known(calendar);
  let rolled = day;
  while (!works(rolled, calendar, facts, weekend)) rolled += 1;
  return rolled;
}

/** The n-th working day after `day`. `day` itself does not count. */
export function addBusinessDays(
  day: Day,
  n: number,
  calendar: Calendar,
  weekend: readonly number[] = calendar.weekend,
): Day {
  const facts = known(calendar);
  let at = day;
  for (let left = n; left > 0; ) {
    at += 1;
    if (works(at, calendar, facts, weekend)) left -= 1;
  }
  return at;
}
