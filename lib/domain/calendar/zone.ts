import { Temporal } from "temporal-polyfill";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Day, dateOf, dayOf, instantText } from "./civil";

const DAY_MS = 86_400_000;
const CACHE_LIMIT = 20_000;

/** Cached facts of one zone: the offset of a UTC day (`null` where it changes during the day), and the ends of days. */
type Zone = { offsets: Map<number, number | null>; ends: Map<Day, string> };

const zones = new Map<string, Zone>();

/** Whether the time zone database has a zone with this name. */
export function isZone(name: string): boolean {
  try {
    // An offset such as +02:00 is not accepted, because it has no daylight saving time.
    if (!/^[A-Za-z]/.test(name)) return false;
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function zoneOf(name: string): Zone {
  const found = zones.get(name);
  if (found !== undefined) return found;
  if (!isZone(name)) {
    throw new Problem("invalid", message("problem.zone.unknown"), {
      zone: message("problem.zone.hint"),
    });
  }
  const zone: Zone = { offsets: new Map(), ends: new Map() };
  zones.set(name, zone);
  return zone;
}

function offsetAt(ms: number, name: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
  return at.offsetNanoseconds / 1_000_000;
}

/** The civil day of an instant (in milliseconds) in the zone `name`. */
export function legalDay(ms: number, name: string): Day {
  const { offsets } = zoneOf(name);
  const utcDay = Math.floor(ms / DAY_MS);
  let offset = offsets.get(utcDay);
  if (offset === undefined) {
    const first = offsetAt(utcDay * DAY_MS, name);
    offset = first === offsetAt((utcDay + 1) * DAY_MS, name) ? first : null;
    if (offsets.size >= CACHE_LIMIT) offsets.clear();
    offsets.set(utcDay, offset);
  }
  return Math.floor((ms + (offset ?? offsetAt(ms, name))) / DAY_MS);
}

/** The exclusive end of a civil day: the first instant of the next day, even where midnight is skipped. */
export function endOfDay(day: Day, name: string): string {
  const { ends } = zoneOf(name);
  const found = ends.get(day);
  if (found !== undefined) return found;
  const next = Temporal.PlainDate.from(dateOf(day + 1)).toZonedDateTime(name);
  const text = instantText(next.epochMilliseconds);
  if (ends.size >= CACHE_LIMIT) ends.clear();
  ends.set(day, text);
  return text;
}

/** Whole days from today to a due date, both in the desk's zone; negative after the due date. */
export const daysUntil = (dueOn: string, zone: string, now: Date): number =>
  dayOf(dueOn, "dueOn") - legalDay(now.getTime(), zone);

/** The first instant of a civil day, even where midnight is skipped. */
export const startOfDay = (day: Day, zone: string): string => endOfDay(day - 1, zone);

/** The instant of a local time such as 14:30. A time that the clocks skip is that much later, as on a wall clock. */
export function instantAt(day: Day, time: string, zone: string): string {
  const wall = Temporal.PlainDateTime.from(`${dateOf(day)}T${time}`);
  return instantText(wall.toZonedDateTime(zone).epochMilliseconds);
}
