import { expect, test } from "vitest";
import { dateOf, dayOf } from "@/lib/domain/calendar/civil";
import { bandOf, monthsOf, NAMED_PERIODS, onTimeOf, periodNamed, periodTyped } from "./report";

const day = (text: string) => dayOf(text, "day");

test.each([
  ["2026-11-22", "last-12-months", "2025-12-01", "2026-11-22"],
  ["2026-11-22", "this-month", "2026-11-01", "2026-11-22"],
  ["2026-11-22", "last-month", "2026-10-01", "2026-10-31"],
  ["2026-11-22", "this-quarter", "2026-10-01", "2026-11-22"],
  ["2026-11-22", "this-year", "2026-01-01", "2026-11-22"],
  ["2026-11-22", "last-year", "2025-01-01", "2025-12-31"],
  ["2024-03-31", "last-month", "2024-02-01", "2024-02-29"],
  ["2024-03-31", "this-quarter", "2024-01-01", "2024-03-31"],
  ["2024-01-01", "last-month", "2023-12-01", "2023-12-31"],
  ["2024-01-01", "last-12-months", "2023-02-01", "2024-01-01"],
] as const)("on %s, %s is from %s to %s", (today, name, from, until) => {
  const period = periodNamed(name, day(today));
  expect([dateOf(period.from), dateOf(period.until)]).toEqual([from, until]);
});

test("a URL without days means the last twelve months", () => {
  const today = day("2026-11-22");
  expect(periodTyped({ from: "", to: " " }, today)).toEqual({
    typed: { from: "2025-12-01", to: "2026-11-22" },
    period: periodNamed("last-12-months", today),
    faults: {},
  });
});

test.each([
  [{ from: "2026-02-30", to: "2026-03-01" }, { from: "no-day" }],
  [{ from: "", to: "2026-03-01" }, { from: "no-day" }],
  [
    { from: "last week", to: "" },
    { from: "no-day", to: "no-day" },
  ],
  [{ from: "2026-03-02", to: "2026-03-01" }, { to: "before-first" }],
  [{ from: "2016-03-01", to: "2026-03-01" }, { to: "too-long" }],
  [{ from: "2016-03-02", to: "2026-03-01" }, {}],
  [{ from: "2026-03-01", to: "2026-03-01" }, {}],
] as const)("the problems with %o are reported at their fields: %o", (params, faults) => {
  const { period, ...found } = periodTyped(params, day("2026-11-22"));
  expect(found).toEqual({ typed: params, faults });
  expect(period === null).toBe(Object.keys(faults).length > 0);
});

test("a period has a row for each full or partial month in it", () => {
  const months = (from: string, until: string) =>
    monthsOf({ from: day(from), until: day(until) }).map(dateOf);
  expect(months("2026-01-31", "2026-03-01")).toEqual(["2026-01-31", "2026-02-01", "2026-03-01"]);
  expect(months("2026-01-05", "2026-01-05")).toEqual(["2026-01-05"]);
  for (const name of NAMED_PERIODS) {
    expect(monthsOf(periodNamed(name, day("2026-11-22"))).length).toBeLessThanOrEqual(12);
  }
});

test("a share is truncated, so that only all requests are 100 %", () => {
  const share = (onTime: number, late: number) => onTimeOf({ onTime, late, overdue: 0 });
  expect([share(9999, 1), share(191, 9), share(0, 3), share(3, 0), share(0, 0)]).toEqual([
    0.999,
    0.955,
    0,
    1,
    null,
  ]);
});

test("a request that is overdue now counts as late, so that no rate hides it", () => {
  expect(onTimeOf({ onTime: 9, late: 0, overdue: 1 })).toBe(0.9);
  expect(onTimeOf({ onTime: 0, late: 0, overdue: 1 })).toBe(0);
});

test("the age bands cover every day once", () => {
  const bands = [0, 1, 2, 3].map(bandOf);
  expect(bands.map(({ from, upTo }) => [from, upTo])).toEqual([
    [0, 7],
    [8, 14],
    [15, 30],
    [31, null],
  ]);
});
