import { expect, test } from "vitest";
import { dayIn, timeIn } from "./zone-day";

test("an instant belongs to the day of the desk's own zone", () => {
  const instant = new Date("2026-12-17T20:30:00Z");
  expect(dayIn("Europe/Berlin", instant)).toBe("2026-12-17");
  expect(dayIn("Asia/Kolkata", instant)).toBe("2026-12-18");
});

test("midnight is 00:00", () => {
  expect(timeIn("en", "Europe/Berlin", new Date("2026-12-17T23:00:00Z"))).toBe("00:00");
});
