import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { addMonths, dateOf, dayOf, instantOf, instantText, partsOf, weekdayOf } from "./civil";
import { endOfDay, legalDay } from "./zone";

const day = fc.integer({ min: dayOf("1900-01-01", "a"), max: dayOf("2199-12-31", "b") });
const RUNS = { numRuns: 1000 };

test("day numbers, dates and weekdays agree with Temporal", () => {
  fc.assert(
    fc.property(day, (n) => {
      const date = Temporal.PlainDate.from(dateOf(n));
      expect(date.since("1970-01-01", { largestUnit: "day" }).days).toBe(n);
      expect(dayOf(dateOf(n), "date")).toBe(n);
      expect(weekdayOf(n)).toBe(date.dayOfWeek);
      expect(partsOf(n)).toEqual({ year: date.year, month: date.month, date: date.day });
    }),
    RUNS,
  );
});

test("a month later is the same day number, or the last day of a shorter month", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 24 }), (n, months) => {
      const expected = Temporal.PlainDate.from(dateOf(n)).add({ months });
      expect(dateOf(addMonths(n, months))).toBe(expected.toString());
    }),
    RUNS,
  );
  expect(dateOf(addMonths(dayOf("2027-01-31", "d"), 3))).toBe("2027-04-30");
});

const ZONES = [
  "Europe/Berlin",
  "Europe/London",
  "America/Santiago",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Apia",
  "Africa/Casablanca",
  "UTC",
];

test("the date and the end of a day in a zone agree with Temporal", () => {
  const instant = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), (ms, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      const found = legalDay(ms, zone);
      expect(dateOf(found)).toBe(local.toPlainDate().toString());
      const end = Date.parse(endOfDay(found, zone));
      expect(end).toBeGreaterThan(ms);
      expect(legalDay(end - 1, zone)).toBe(found);
      expect(legalDay(end, zone)).toBeGreaterThan(found);
    }),
    RUNS,
  );
});

test("a day ends at its last instant where midnight is skipped and where an hour repeats", () => {
  const end = (date: string, zone: string) => endOfDay(dayOf(date, "d"), zone);
  expect(end("2027-09-04", "America/Santiago")).toBe("2027-09-05T04:00:00Z");
  expect(end("2025-10-26", "Europe/Berlin")).toBe("2025-10-26T23:00:00Z");
  expect(end("2026-03-29", "Europe/Berlin")).toBe("2026-03-29T22:00:00Z");
});

test("a date or an instant that does not exist is rejected, and the problem names its field", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "0000-01-01", "soon", ""]) {
    expect(() => dayOf(text, "receivedOn")).toThrow(Problem);
  }
  const instants = [
    "2026-02-30T10:00:00Z",
    "2026-02-03T10:00:00",
    "2026-02-03",
    "2026-02-03T24:00Z",
  ];
  for (const text of instants) {
    try {
      instantOf(text, "receivedAt");
      expect.unreachable(text);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      if (error instanceof Problem) expect(Object.keys(error.fields)).toEqual(["receivedAt"]);
    }
  }
});

test("instants with different offsets are normalised to UTC", () => {
  expect(instantText(instantOf("2026-03-05T10:15:00+01:00", "at"))).toBe("2026-03-05T09:15:00Z");
  expect(instantText(instantOf("2026-03-05T10:15:00.250Z", "at"))).toBe("2026-03-05T10:15:00.250Z");
});

test("an unknown zone and a bare offset are rejected", () => {
  for (const zone of ["Europe/Nowhere", "+02:00", ""]) {
    expect(() => legalDay(0, zone)).toThrow(Problem);
  }
});
