import Holidays from "date-holidays";
import { type Calendar, weekdayNumbers } from "@/lib/domain/calendar/calendar";
import { dateOf, dayOf, yearOf } from "@/lib/domain/calendar/civil";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

/** The release that the holidays come from. It is part of every calendar's version. */
export const HOLIDAYS_RELEASE = "date-holidays 3.37.0";

const HOUR_MS = 3_600_000;
const MAX_CACHED = 1000;

/** The release of the time-zone database of this runtime. */
export const ZONES_RELEASE = `tz ${process.versions.tz ?? "unknown"}`;

type Holiday = { date: string; name: string };

// The holidays of a region and year never change within a release.
const memo = new Map<string, readonly Holiday[]>();

const names = new Holidays();

function unknown(): Problem {
  return new Problem("invalid", message("problem.calendar.unknownRegion"), {
    region: message("problem.calendar.regionHint"),
  });
}

function partsOf(region: string): { country: string; state?: string; part?: string } {
  const [country = "", state, part, ...rest] = region.split("-");
  if (rest.length > 0 || !Object.hasOwn(names.getCountries("en") ?? {}, country)) throw unknown();
  if (state === undefined) return { country };
  if (!Object.hasOwn(names.getStates(country, "en") ?? {}, state)) throw unknown();
  if (part === undefined) return { country, state };
  if (!Object.hasOwn(names.getRegions(country, state, "en") ?? {}, part)) throw unknown();
  return { country, state, part };
}

/** A feast of several days becomes several holidays. A half day at its start or end does not count. */
function daysOf({ date, name, start, end }: Holiday & { start: Date; end: Date }): Holiday[] {
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  // One hour more or less comes from a clock change during the feast.
  const length = Math.max(1, Math.floor((hours + 1) / 24));
  const first = dayOf(date.slice(0, 10), "region");
  return Array.from({ length }, (_, i) => ({ date: dateOf(first + i), name }));
}

function publicHolidays(region: string, year: number): readonly Holiday[] {
  const key = `${region} ${year}`;
  const found = memo.get(key);
  if (found !== undefined) return found;
  const { country, state, part } = partsOf(region);
  const source = new Holidays({
    country,
    ...(state !== undefined && { state }),
    ...(part !== undefined && { region: part }),
  });
  const listed = source
    .getHolidays(year, "en")
    .filter(({ type }) => type === "public")
    .flatMap(daysOf);
  const made = region === "US-CA" ? cautiousCalifornia(listed, year) : listed;
  memo.set(key, made);
  return made;
}

/**
 * California counts business days, so it is only safe to leave out days that are on the federal list, too. Gov. Code
 * 6701 does not move a Saturday holiday to Friday.
 */
function cautiousCalifornia(listed: readonly Holiday[], year: number): Holiday[] {
  const federal = new Set(publicHolidays("US", year).map(({ date }) => date));
  const saturdays = new Set(
    listed.filter(({ name }) => !name.includes("(substitute")).map(({ date }) => date),
  );
  return listed.filter(({ date, name }) => {
    const dayBefore = dateOf(dayOf(date, "region") + 1);
    const movedToFriday = name.includes("(substitute") && saturdays.has(dayBefore);
    return federal.has(date) && !movedToFriday;
  });
}

export type CalendarOptions = {
  /** ISO code of the country, with its part where holidays differ: DE-BE, GB-SCT, IE. */
  region: string;
  years: readonly number[];
  weekend: readonly (number | string)[];
  /** Days that were proclaimed late or that the desk observes. */
  extraDays?: readonly Holiday[];
};

function yearsOf(requested: readonly number[]): number[] {
  const years = [...new Set(requested)].sort((a, b) => a - b);
  if (
    years.length === 0 ||
    !years.every((year) => Number.isInteger(year) && year >= 1970 && year < 2100)
  ) {
    throw new Problem("invalid", message("problem.calendar.yearsOutOfRange"), {
      years: message("problem.calendar.yearsHint"),
    });
  }
  return years;
}

type WeekInfo = { weekend: number[] };

/**
 * The weekend of a country by the locale data of the runtime, as ISO weekdays. In some countries it is Friday and
 * Saturday.
 */
function weekendOf(region: string): number[] {
  const locale = new Intl.Locale(`und-${region.slice(0, 2)}`) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}

const around = new Map<string, Calendar>();

/**
 * The calendar of a region for a request that was received at this instant. Its years are those that a period of any
 * law can reach. Throws `invalid` for an unknown region or a receipt before 1971 or after 2096.
 */
export function calendarAround(
  region: string,
  receivedAt: string,
  extraDays: readonly Holiday[] = [],
): Calendar {
  const year = Number(receivedAt.slice(0, 4));
  if (!Number.isInteger(year) || year < 1971 || year > 2096) {
    throw new Problem("invalid", message("problem.calendar.receiptOutOfRange"), {
      receivedAt: message("problem.calendar.receiptHint"),
    });
  }
  const key = [region, year, ...extraDays.map(({ date }) => date)].join(" ");
  const found = around.get(key);
  if (found !== undefined) return found;
  partsOf(region);
  const made = calendarFor({
    region,
    weekend: weekendOf(region),
    years: [year - 1, year, year + 1, year + 2],
    extraDays,
  });
  if (around.size >= MAX_CACHED) around.clear();
  around.set(key, made);
  return made;
}

/**
 * The public holidays of a region in the given years; other years stay unknown. Throws `invalid` for an unknown
 * region and for years before 1970 or after 2099.
 */
export function calendarFor({ region, years, weekend, extraDays = [] }: CalendarOptions): Calendar {
  partsOf(region);
  const known = yearsOf(years);
  const extra = extraDays
    .map(({ date, name }) => ({ date: dateOf(dayOf(date, "extraDays")), name }))
    .filter(({ date }) => known.includes(yearOf(dayOf(date, "extraDays"))));
  const listed = known.flatMap((year) => publicHolidays(region, year));
  const byDate = new Map([...listed, ...extra].map((holiday) => [holiday.date, holiday]));
  const holidays = [...byDate.values()]
    .filter(({ date }) => known.includes(yearOf(dayOf(date, "region"))))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const own = extra.map(({ date }) => date).sort();
  return {
    id: region,
    version: [`${HOLIDAYS_RELEASE}, ${region}`, ...own.map((date) => `+${date}`)].join(" "),
    weekend: weekdayNumbers(weekend),
    holidays,
    years: known,
  };
}
