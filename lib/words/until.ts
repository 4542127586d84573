import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import type { Translate } from "./translator";
import { formatDue, formatInstant } from "./words";

/**
 * The last civil day before an instant by which something is due. Midnight is the end of the day before, not the
 * beginning of the next day.
 */
export const lastDayUntil = (instant: Date, zone: string): string =>
  dateOf(legalDay(instant.getTime() - 1, zone));

/** A due instant in words: the end of a day as that day, any other instant with its time. */
export function formatUntil(t: Translate, instant: Date, zone: string): string {
  const last = lastDayUntil(instant, zone);
  return last === dateOf(legalDay(instant.getTime(), zone))
    ? formatInstant(t, instant, zone)
    : formatDue(t, last, zone);
}
