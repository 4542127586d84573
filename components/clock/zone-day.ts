import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";

/** The calendar day of an instant in a time zone, such as "2026-12-17". */
export const dayIn = (zone: string, instant: Date): string =>
  dateOf(legalDay(instant.getTime(), zone));
