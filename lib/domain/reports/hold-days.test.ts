import { expect, test } from "vitest";
import { dayOf } from "@/lib/domain/calendar/civil";
import { holdDaysOf } from "./hold-days";

const until = dayOf("2026-11-20", "day");
const wait = (askedOn: string, answeredOn: string | null, stops = true) =>
  ({ reason: "clarification", askedOn, answeredOn, stops }) as const;

test("days on hold are those from the question to the day before the answer", () => {
  expect(holdDaysOf([wait("2026-11-02", "2026-11-05")], until)).toBe(3);
  expect(holdDaysOf([wait("2026-11-02", "2026-11-02")], until)).toBe(0);
  expect(holdDaysOf([], until)).toBe(0);
});

test("two questions at the same time count once, and an open question counts until the response", () => {
  expect(
    holdDaysOf([wait("2026-11-04", "2026-11-08"), wait("2026-11-02", "2026-11-05")], until),
  ).toBe(6);
  expect(
    holdDaysOf([wait("2026-11-02", "2026-11-08"), wait("2026-11-03", "2026-11-04")], until),
  ).toBe(6);
  expect(holdDaysOf([wait("2026-11-18", null)], until)).toBe(2);
  expect(holdDaysOf([wait("2026-11-18", "2026-11-25")], until)).toBe(2);
});

test("a question that does not pause the clock is no day on hold", () => {
  expect(holdDaysOf([wait("2026-11-02", "2026-11-05", false)], until)).toBe(0);
});
