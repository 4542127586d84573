import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import {
  addBusinessDays,
  type Calendar,
  isWorkingDay,
  rollForward,
  weekdayNumbers,
} from "./calendar";
import { dateOf, dayOf } from "./civil";

const day = (date: string) => dayOf(date, "date");
const berlin: Calendar = {
  id: "DE-BE",
  version: "test",
  weekend: [6, 7],
  holidays: [
    { date: "2026-12-25", name: "Christmas Day" },
    { date: "2026-12-26", name: "Second Day of Christmas" },
  ],
  years: [2026],
};

test("weekends and public holidays are not working days", () => {
  expect(isWorkingDay(day("2026-12-24"), berlin)).toBe(true);
  expect(isWorkingDay(day("2026-12-25"), berlin)).toBe(false);
  expect(isWorkingDay(day("2026-12-27"), berlin)).toBe(false);
  expect(dateOf(rollForward(day("2026-12-25"), berlin))).toBe("2026-12-28");
  expect(dateOf(rollForward(day("2026-12-26"), berlin, [7]))).toBe("2026-12-28");
});

test("the first day does not count as a business day", () => {
  expect(dateOf(addBusinessDays(day("2026-12-23"), 2, berlin))).toBe("2026-12-28");
});

test("a year that is missing in the calendar is an error, not a year without holidays", () => {
  expect(() => rollForward(day("2027-01-01"), berlin)).toThrow(
    message("problem.calendar.missingYear", { id: berlin.id, year: "2027" }),
  );
  expect(() => addBusinessDays(day("2026-12-28"), 10, berlin)).toThrow(Problem);
  const wrong = { ...berlin, holidays: [{ date: "2027-01-01", name: "New Year's Day" }] };
  expect(() => isWorkingDay(day("2026-12-24"), wrong)).toThrow(Problem);
});

test("a week without a working day is rejected, because the count would never end", () => {
  const workless = { ...berlin, weekend: [1, 2, 3, 4, 5, 6, 7] };
  expect(() => rollForward(day("2026-12-24"), workless)).toThrow(Problem);
});

test("weekend days can be given by name or by number", () => {
  expect(weekdayNumbers(["SAT", "sun", 5])).toEqual([6, 7, 5]);
  expect(() => weekdayNumbers(["DOM"])).toThrow(Problem);
  expect(() => weekdayNumbers([0])).toThrow(Problem);
});
