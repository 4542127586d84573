import { expect, test } from "vitest";
import { yearsUntil, yearTyped } from "@/lib/domain/reports/california";
import { backlogParts, binsOf, dueSoonOf, limitsOf, stagesOf } from "./charts";
import { COUNTS, type Figures } from "./report";

const figures = (some: Partial<Figures>): Figures =>
  ({ ...Object.fromEntries(COUNTS.map((name) => [name, 0])), ...some }) as Figures;
const took = (days: number, inTime: number, late = 0) => ({ days, inTime, late });

test("a histogram has bins of equal width from day 0 to the longest response, and reaches the limit", () => {
  const bins = binsOf([took(0, 2), took(4, 1), took(5, 3, 1), took(29, 1)], 30);
  expect(bins.map(({ from, upTo }) => [from, upTo]).slice(0, 2)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(bins.at(-1)).toMatchObject({ from: 30, upTo: 31 });
  expect(bins[2]).toEqual({ from: 4, upTo: 5, inTime: 4, late: 1 });
  expect(bins.reduce((sum, { inTime, late }) => sum + inTime + late, 0)).toBe(8);
});

test("a very old response goes into the last bin, which then has no end", () => {
  const bins = binsOf([took(3, 5), took(900, 0, 1)], 30);
  expect(bins.length).toBeLessThanOrEqual(24);
  expect(bins.at(-1)).toMatchObject({ upTo: null, late: 1 });
  expect(binsOf([], 30)).toEqual([]);
});

test("the limits are those of the laws with dated responses, and laws with the same limit share a line", () => {
  const some = figures({ onTime: 1 });
  expect(
    limitsOf([
      { key: "us-ca", figures: some },
      { key: "eu-gdpr", figures: some },
      { key: "uk-gdpr", figures: some },
      { key: "us-ia", figures: figures({}) },
    ]),
  ).toEqual([
    { unit: "month", n: 1, days: 30, laws: ["eu-gdpr", "uk-gdpr"] },
    { unit: "day", n: 45, days: 45, laws: ["us-ca"] },
  ]);
});

test("the parts of an age band add up, and an overdue request is never in time", () => {
  const band = { open: 7, unconfirmed: 2, overdue: 3, paused: 1, undated: 2 };
  expect(backlogParts(band)).toEqual({ all: 9, overdue: 3, paused: 1, inTime: 5 });
});

test("due within seven days counts open requests from today to the same weekday of next week", () => {
  const due = Array.from({ length: 31 }, (_, day) => ({ day, open: 1, unconfirmed: 5 }));
  expect(dueSoonOf(due)).toBe(8);
});

test("stages are mean days; without responses whose stages are known there are none", () => {
  const some = { staged: 4, verificationDays: 2, workDays: 41, holdDays: 3 };
  expect(stagesOf(figures(some))).toEqual({ verification: 0.5, work: 10.3, hold: 0.8 });
  expect(stagesOf(figures({ fulfilled: 3 }))).toBeNull();
});

test("the yearly table shows the last full year unless another year of the last two is chosen", () => {
  expect(yearsUntil(2026)).toEqual([2024, 2025, 2026]);
  expect(["", "2026", "1999", "x"].map((typed) => yearTyped(typed, 2026))).toEqual([
    2025, 2026, 2025, 2025,
  ]);
});
