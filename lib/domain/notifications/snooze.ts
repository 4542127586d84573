import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type Day, dateOf, dayOf, weekdayOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";

/** The choices for the end of a snooze. */
const SNOOZES = ["later", "tomorrow", "monday", "day"] as const;
export type Snooze = (typeof SNOOZES)[number];

const MORNING = 9;
const LATER_MS = 3 * 60 * 60 * 1000;
const MOST_DAYS = 366;

export const snoozeSchema = z
  .object({
    until: z.enum(SNOOZES, { error: message("problem.snooze.until") }),
    day: z.string().trim().default(""),
  })
  .refine(({ until, day }) => until !== "day" || /^\d{4}-\d{2}-\d{2}$/.test(day), {
    path: ["day"],
    error: message("problem.date.day"),
  });
export type SnoozeInput = z.infer<typeof snoozeSchema>;

/** 9 a.m. of a day, local time in the zone. */
const morningOf = (day: Day, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: MORNING }),
    }).epochMilliseconds,
  );

type Clock = { now: Date; zone: string };

/** The end of the snooze. Where "later today" would be after midnight, it is 9 a.m. of the next day. */
export function snoozeUntil({ until, day }: SnoozeInput, { now, zone }: Clock): Date {
  const today = legalDay(now.getTime(), zone);
  if (until === "later") {
    const later = new Date(now.getTime() + LATER_MS);
    return legalDay(later.getTime(), zone) === today ? later : morningOf(today + 1, zone);
  }
  if (until === "tomorrow") return morningOf(today + 1, zone);
  if (until === "monday") return morningOf(today + 8 - weekdayOf(today), zone);
  const chosen = dayOf(day, "day");
  const at = morningOf(chosen, zone);
  if (at <= now || chosen > today + MOST_DAYS) {
    throw new Problem("invalid", message("problem.snooze.dayNotPossible"), {
      day: at <= now ? message("problem.snooze.past") : message("problem.snooze.withinYear"),
    });
  }
  return at;
}
