import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { type Snooze, snoozeUntil } from "./snooze";

const at = (until: Snooze, now: string, zone: string, day = "") =>
  snoozeUntil({ until, day }, { now: new Date(now), zone }).toISOString();

test.each([
  // A Sunday.
  ["later", "2026-11-22T09:00:00Z", "Europe/Berlin", "2026-11-22T12:00:00.000Z"],
  ["later", "2026-11-22T21:30:00Z", "Europe/Berlin", "2026-11-23T08:00:00.000Z"],
  ["tomorrow", "2026-11-22T09:00:00Z", "Europe/Berlin", "2026-11-23T08:00:00.000Z"],
  ["monday", "2026-11-22T09:00:00Z", "Europe/Berlin", "2026-11-23T08:00:00.000Z"],
  ["monday", "2026-11-23T09:00:00Z", "Europe/Berlin", "2026-11-30T08:00:00.000Z"],
  // In Kolkata it is already Monday, in UTC still Sunday.
  ["tomorrow", "2026-11-22T20:00:00Z", "Asia/Kolkata", "2026-11-24T03:30:00.000Z"],
] as const)("%s at %s in %s is %s", (until, now, zone, back) => {
  expect(at(until, now, zone)).toBe(back);
});

test("nine in the morning is local time, also on the day of a clock change", () => {
  expect(at("tomorrow", "2026-10-24T12:00:00Z", "Europe/Berlin")).toBe("2026-10-25T08:00:00.000Z");
  expect(at("tomorrow", "2026-03-28T12:00:00Z", "Europe/Berlin")).toBe("2026-03-29T07:00:00.000Z");
});

test("a chosen day has to exist, be in the future and be within a year", () => {
  const now = "2026-11-22T09:00:00Z";
  expect(at("day", now, "Europe/Berlin", "2026-12-01")).toBe("2026-12-01T08:00:00.000Z");
  for (const day of ["2026-11-22", "2026-11-01", "2026-02-30", "2029-01-01"]) {
    expect(() => at("day", now, "Europe/Berlin", day), day).toThrow(Problem);
  }
});
