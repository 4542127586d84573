import { expect, test } from "vitest";
import { dateOf, dayOf } from "@/lib/domain/calendar/civil";
import { periodNamed } from "./report";
import { stepsOf, weekNumber, weeksOf } from "./weeks";

const day = (text: string) => dayOf(text, "day");
const period = (from: string, until: string) => ({ from: day(from), until: day(until) });

test("a week begins on Monday; the first and the last may be shorter", () => {
  // 1 November 2026 is a Sunday.
  expect(weeksOf(period("2026-11-01", "2026-11-16")).map(dateOf)).toEqual([
    "2026-11-01",
    "2026-11-02",
    "2026-11-09",
    "2026-11-16",
  ]);
  expect(weeksOf(period("2026-11-02", "2026-11-08")).map(dateOf)).toEqual(["2026-11-02"]);
  expect(weeksOf(period("2026-11-04", "2026-11-04")).map(dateOf)).toEqual(["2026-11-04"]);
});

test.each([
  ["2020-12-31", 2020, 53],
  ["2021-01-03", 2020, 53],
  ["2021-01-04", 2021, 1],
  ["2026-12-28", 2026, 53],
  ["2027-01-03", 2026, 53],
  ["2024-12-30", 2025, 1],
  ["2026-07-01", 2026, 27],
])("%s is in week %i/%i", (text, year, week) => {
  expect(weekNumber(day(text))).toEqual({ year, week });
});

test("a year is drawn by week, also one with 53 weeks, and anything longer by month", () => {
  expect(stepsOf(period("2026-01-01", "2026-12-31"))).toMatchObject({ step: "week" });
  expect(stepsOf(period("2026-01-01", "2026-12-31")).begins).toHaveLength(53);
  expect(stepsOf(periodNamed("last-12-months", day("2026-12-31"))).step).toBe("week");
  const two = stepsOf(period("2025-01-01", "2026-12-31"));
  expect([two.step, two.begins.length]).toEqual(["month", 24]);
});
