import { dateOf } from "@/lib/domain/civil";
import { legalDay } from "@/lib/domain/deadline-zone";

/** The civil day of an instant in a zone, as “2026-12-17”. */
export const dayIn = (zone: string, instant: Date): string =>
  dateOf(legalDay(instant.getTime(), zone));

/** The time of day in a zone: “14:05”. */
export const timeIn = (locale: string, zone: string, instant: Date): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
