import { expect, test } from "vitest";
import { dayIn } from "./zone-day";

test("an instant falls on the day of the desk's time zone", () => {
  const instant = new Date("2026-12-17T20:30:00Z");
  expect(dayIn("Europe/Berlin", instant)).toBe("2026-12-17");
  expect(dayIn("Asia/Kolkata", instant)).toBe("2026-12-18");
});
