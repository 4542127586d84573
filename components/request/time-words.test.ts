import { expect, test } from "vitest";
import { agoWords, timeWords } from "./time-words";

const open = (daysLeft: number | null, status: "on-track" | "due-soon" | "overdue") =>
  timeWords({ state: "open", daysLeft, status, paused: null });

test("every amount of time left has its own wording", () => {
  expect(open(27, "on-track")).toBe("27 days left");
  expect(open(3, "due-soon")).toBe("Due in 3 days");
  expect(open(1, "due-soon")).toBe("Due tomorrow");
  expect(open(0, "due-soon")).toBe("Due today");
  expect(open(-1, "overdue")).toBe("1 day overdue");
  expect(open(null, "on-track")).toBe("No due date");
});

test("an unverified request says that it is unverified and how many days are left", () => {
  expect(timeWords({ state: "unconfirmed", daysLeft: 12, status: "waiting", paused: null })).toBe(
    "Unverified, 12 days left",
  );
});

test("a paused clock says how many days are left", () => {
  expect(timeWords({ state: "open", daysLeft: null, status: "waiting", paused: 27 })).toBe(
    "Paused, 27 days left",
  );
});

test("the last two weeks are described in words, and what is older is not", () => {
  const now = new Date("2026-12-17T12:00:00Z");
  const before = (minutes: number) => agoWords(new Date(now.getTime() - minutes * 60_000), now);
  expect([0, 1, 59, 60, 60 * 25, 60 * 24 * 14].map(before)).toEqual([
    "just now",
    "1 minute ago",
    "59 minutes ago",
    "1 hour ago",
    "1 day ago",
    null,
  ]);
});
