import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import type { Translate } from "./translator";
import { formatDue, formatInstant } from "./words";

/**
 * The last civil day that lies before an instant by which something has to be done: midnight is the end of the day
 * before it, not the beginning of the next.
 */
export const lastDayUntil = (instant: Date, zone: string): string =>
  dateOf(legalDay(instant.getTime() - 1, zone));

/** An instant to act by, in words: the end of a day as that day, any other with its time. */
export function formatUntil(t: Translate, instant: Date, zone: string): string {
  const last = lastDayUntil(instant, zone);
  return last === dateOf(legalDay(instant.getTime(), zone))
    ? formatInstant(t, instant, zone)
    : formatDue(t, last, zone);
}
