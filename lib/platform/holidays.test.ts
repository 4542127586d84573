import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { computeDeadline } from "@/lib/domain/clock/deadline";
import { fromVector, vectorExpectation } from "@/lib/domain/clock/deadline-vectors";
import vectors from "@/lib/domain/clock/deadline-vectors.json";
import { Problem } from "@/lib/domain/problem/problem";
import { calendarAround, calendarFor, HOLIDAYS_RELEASE, ZONES_RELEASE } from "./holidays";

const weekend = ["SAT", "SUN"];
const dates = (region: string, year: number) =>
  calendarFor({ region, years: [year], weekend }).holidays.map(({ date }) => date);

test("the version of a calendar names the installed release", () => {
  const text = readFileSync("node_modules/date-holidays/package.json", "utf8");
  expect(HOLIDAYS_RELEASE).toBe(`date-holidays ${JSON.parse(text).version}`);
  const { version } = calendarFor({ region: "DE-BE", years: [2026], weekend });
  expect(version).toBe(`${HOLIDAYS_RELEASE}, DE-BE`);
});

test("holidays differ within one country", () => {
  expect(dates("DE-BY", 2026)).toContain("2026-01-06");
  expect(dates("DE-BE", 2026)).not.toContain("2026-01-06");
  expect(dates("GB-SCT", 2026)).toContain("2026-11-30");
  expect(dates("GB-ENG", 2026)).not.toContain("2026-11-30");
  expect(dates("IE", 2026)).toContain("2026-02-02");
  expect(dates("IN-MH", 2026)).toContain("2026-05-01");
});

test("only public holidays count", () => {
  expect(dates("DE-BE", 2026)).not.toContain("2026-12-24");
});

test("a feast of several days is several holidays", () => {
  const eid = ["2026-03-20", "2026-03-21", "2026-03-22"];
  expect(dates("TR", 2026)).toEqual(expect.arrayContaining(eid));
});

test("California keeps the days on both lists and does not move a Saturday holiday to Friday", () => {
  expect(dates("US-CA", 2026)).toEqual([
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-04",
    "2026-09-07",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
  ]);
});

test("a day that was proclaimed late is added and appears in the version", () => {
  const extraDays = [{ date: "2026-06-15", name: "World Cup" }];
  const calendar = calendarFor({ region: "GB-SCT", years: [2026], weekend, extraDays });
  expect(calendar.holidays).toContainEqual(extraDays[0]);
  expect(calendar.version).toContain("+2026-06-15");
});

test("an unknown region, a year out of range and a day that does not exist are refused", () => {
  for (const region of ["ZZ", "DE-XX", "DE-BY-XX", "DE-BY-A-B", "", "constructor", "de"]) {
    expect(() => calendarFor({ region, years: [2026], weekend }), region).toThrow(Problem);
  }
  expect(() => calendarFor({ region: "DE", years: [], weekend })).toThrow(Problem);
  expect(() => calendarFor({ region: "DE", years: [1], weekend })).toThrow(Problem);
  const extraDays = [{ date: "2026-02-30", name: "Never" }];
  expect(() => calendarFor({ region: "DE", years: [2026], weekend, extraDays })).toThrow(Problem);
});

test("the calendar around a receipt has the years that its periods can reach, and the country's weekend", () => {
  const found = calendarAround("SA", "2026-01-31T22:30:00Z");
  expect(found).toMatchObject({ id: "SA", weekend: [5, 6], years: [2025, 2026, 2027, 2028] });
  expect(calendarAround("DE-BE", "2026-01-31T22:30:00Z").weekend).toEqual([6, 7]);
  expect(ZONES_RELEASE).toMatch(/^tz \d{4}[a-z]/);
});

test("the calendar around a receipt is made once, and again if the desk observes other days", () => {
  const receivedAt = "2026-06-01T10:00:00Z";
  const found = calendarAround("GB-SCT", receivedAt);
  expect(calendarAround("GB-SCT", "2026-12-24T10:00:00+01:00")).toBe(found);
  expect(calendarAround("GB-ENG", receivedAt)).not.toBe(found);
  expect(calendarAround("GB-SCT", "2027-06-01T10:00:00Z")).not.toBe(found);
  const extraDays = [{ date: "2026-06-15", name: "World Cup" }];
  const more = calendarAround("GB-SCT", receivedAt, extraDays);
  expect(more.holidays).toContainEqual(extraDays[0]);
  expect(found.holidays).not.toContainEqual(extraDays[0]);
});

test("a receipt in a year without a calendar and an unknown region are refused at their own field", () => {
  const refused = (region: string, receivedAt: string) => {
    try {
      return calendarAround(region, receivedAt).id;
    } catch (error) {
      return error instanceof Problem ? Object.keys(error.fields) : error;
    }
  };
  for (const year of ["1970", "2097", "soon", "+002026"]) {
    expect(refused("DE", `${year}-01-31T22:30:00Z`), year).toEqual(["receivedAt"]);
  }
  for (const region of ["ZZ", "DE-XX", "de"]) {
    expect(refused(region, "2026-01-31T22:30:00Z"), region).toEqual(["region"]);
  }
  expect(refused("DE", "1971-01-31T22:30:00Z")).toBe("DE");
  expect(refused("DE", "2096-01-31T22:30:00Z")).toBe("DE");
});

/** The worked examples have their own names for federal Canada and for the cautious Californian list. */
const REGIONS: Record<string, string> = { "CA-FED": "CA", "US-CA-CORE": "US-CA" };
/** Proclaimed for one year. A desk adds such a day itself. */
const PROCLAIMED = new Set(["uk-030"]);

test("the installed holidays lead to the same dates as the worked examples", () => {
  for (const vector of vectors) {
    const input = fromVector(vector);
    if (input.calendar === null || PROCLAIMED.has(vector.id)) continue;
    const region = REGIONS[input.calendar.id] ?? input.calendar.id;
    const calendar = calendarFor({ ...input.calendar, region });
    const found = vectorExpectation(computeDeadline({ ...input, calendar }));
    expect(found, vector.id).toMatchObject(vector.expect);
  }
});
