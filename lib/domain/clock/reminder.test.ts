import { expect, test } from "vitest";
import { dueMilestone } from "./reminder";

test.each([
  [20, null],
  [15, null],
  [14, "14"],
  [10, "14"],
  [7, "7"],
  [6, "7"],
  [3, "3"],
  [2, "3"],
  [1, "1"],
  [0, "0"],
])("with %i days left the reminder of milestone %s is due", (daysLeft, milestone) => {
  expect(dueMilestone("2026-12-17", daysLeft)?.key ?? null).toBe(
    milestone === null ? null : `2026-12-17:${milestone}`,
  );
});

test("an overdue request has one reminder, no matter how long it is overdue", () => {
  const keys = [-1, -2, -300].map((daysLeft) => dueMilestone("2026-12-17", daysLeft)?.key);
  expect(new Set(keys).size).toBe(1);
  expect(dueMilestone("2026-12-17", -1)?.overdue).toBe(true);
});

test("a moved deadline has a new reminder", () => {
  expect(dueMilestone("2026-12-17", 7)?.key).not.toBe(dueMilestone("2027-02-17", 7)?.key);
});
