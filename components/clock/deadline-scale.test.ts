import { expect, test } from "vitest";
import { type DeadlineMark, dayNumber, deadlineScale } from "./deadline-scale";

const marks: readonly DeadlineMark[] = [
  { kind: "receipt", on: "2026-11-17", label: "Received" },
  { kind: "due", on: "2026-12-17", label: "Due" },
];

test("every mark and every pause has a position on the line, in calendar order", () => {
  const scale = deadlineScale(marks, [{ from: "2026-11-20", to: "2027-01-04" }]);
  const places = ["2026-11-17", "2026-11-20", "2026-12-17", "2027-01-04"].map((on) =>
    scale.at(dayNumber(on)),
  );
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places.every((place) => place > 0 && place < 100)).toBe(true);
});

test("each month that begins on the line is labelled at its first day", () => {
  const { months } = deadlineScale(marks, []);
  expect(months.map(({ on }) => on.toISOString().slice(0, 10))).toEqual(["2026-12-01"]);
});

test("a scale for a single day puts it in the middle", () => {
  const scale = deadlineScale(marks.slice(0, 1), []);
  expect(scale.at(dayNumber("2026-11-17"))).toBe(50);
});

test("a year is drawn in weeks", () => {
  const year = deadlineScale(
    [...marks, { kind: "extended", on: "2027-11-17", label: "Later" }],
    [],
  );
  expect(year.ticks.length).toBeLessThan(60);
  expect(year.rests).toEqual([]);
});
