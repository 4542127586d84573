import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calendar } from "./calendar";
import { addMonths, dateOf, dayOf, instantText, weekdayOf } from "./civil";
import {
  computeDates,
  computeDeadline,
  type DeadlineInput,
  governing,
  type Wait,
} from "./deadline";
import { endOfDay } from "./deadline-zone";
import { WAIT_REASONS } from "./law";
import { LAW_IDS, type LawId } from "./laws";
import { RIGHTS } from "./right";

const RUNS = { numRuns: 1000 };
const HOUR = 3_600_000;
const day = (date: string) => dayOf(date, "date");

const calendar: Calendar = {
  id: "TEST",
  version: "test 1",
  weekend: [6, 7],
  holidays: [2026, 2027, 2028, 2029, 2030, 2031, 2032].flatMap((year) => [
    { date: `${year}-01-01`, name: "New Year's Day" },
    { date: `${year}-05-01`, name: "Labour Day" },
    { date: `${year}-12-25`, name: "Christmas Day" },
    { date: `${year}-12-26`, name: "Boxing Day" },
  ]),
  years: [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033],
};
const ZONES = ["Europe/Berlin", "America/Santiago", "Asia/Kolkata", "Pacific/Auckland", "UTC"];

/** Received at `hours` after local midnight of a date; every law is in force from December 2026. */
const receipt = fc.record({
  date: fc.integer({ min: day("2026-12-01"), max: day("2031-12-31") }),
  minutes: fc.integer({ min: 0, max: 22 * 60 }),
  zone: fc.constantFrom(...ZONES),
});
type Receipt = { date: number; minutes: number; zone: string };
const startOfDay = (date: number, zone: string) => Date.parse(endOfDay(date - 1, zone));
const at = ({ date, minutes, zone }: Receipt) =>
  instantText(startOfDay(date, zone) + minutes * 60_000);

const inputFor = (law: LawId, of: Receipt, more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  law,
  right: "access",
  receivedAt: at(of),
  zone: of.zone,
  calendar,
  ...more,
});

const anyLaw = fc.constantFrom(...LAW_IDS);
const anyRight = fc.constantFrom(...RIGHTS);

/** Waits that follow each other, in days after receipt, so that none of a kind overlap. */
const gaps = fc.array(
  fc.record({
    reason: fc.constantFrom(...WAIT_REASONS),
    before: fc.integer({ min: 0, max: 20 }),
    long: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 4 },
);
type Gap = { reason: Wait["reason"]; before: number; long: number };

function waitsFrom(of: Receipt, list: readonly Gap[]): Wait[] {
  let ms = Date.parse(at(of));
  return list.map(({ reason, before, long }) => {
    const asked = ms + before * 24 * HOUR;
    ms = asked + long * 24 * HOUR;
    return { reason, askedAt: instantText(asked), answeredAt: instantText(ms) };
  });
}

test("no date lies before the start, and nothing rolls back", () => {
  fc.assert(
    fc.property(receipt, anyLaw, anyRight, gaps, (of, law, right, list) => {
      const found = computeDates(inputFor(law, of, { right, waits: waitsFrom(of, list) }));
      expect(found.receivedOn).toBe(dateOf(of.date));
      expect(found.startOn >= found.receivedOn).toBe(true);
      if (found.dueOn === null) return;
      expect(found.dueOn >= found.startOn).toBe(true);
      if (found.safeDueOn !== undefined) expect(found.safeDueOn <= found.dueOn).toBe(true);
    }),
    RUNS,
  );
});

test("rolling never moves earlier and stops at a working day", () => {
  fc.assert(
    fc.property(receipt, (of) => {
      const { dueOn } = computeDates(inputFor("eu-gdpr", of));
      const nominal = addMonths(of.date, 1);
      const due = day(dueOn ?? "");
      expect(due).toBeGreaterThanOrEqual(nominal);
      expect(weekdayOf(due)).toBeLessThan(6);
      expect(due - nominal).toBeLessThan(6);
    }),
    RUNS,
  );
});

test("a wait never makes a date earlier", () => {
  fc.assert(
    fc.property(receipt, anyLaw, anyRight, gaps, (of, law, right, list) => {
      const plain = computeDates(inputFor(law, of, { right, houseDays: 30 }));
      const waits = waitsFrom(of, list);
      const waited = computeDates(inputFor(law, of, { right, houseDays: 30, waits }));
      if (waited.state === "withdrawn") return;
      expect((waited.dueOn ?? "") >= (plain.dueOn ?? "")).toBe(true);
      expect((waited.targetOn ?? "") >= (plain.targetOn ?? "")).toBe(true);
    }),
    RUNS,
  );
});

test("an extension never shortens, and never lets the target pass the law", () => {
  fc.assert(
    fc.property(receipt, anyLaw, anyRight, fc.integer({ min: 0, max: 60 }), (of, law, right, n) => {
      const noticeAt = instantText(startOfDay(of.date + n, of.zone) + 23 * HOUR - 60_000);
      const found = computeDates(inputFor(law, of, { right, extension: { noticeAt } }));
      if (found.extensionValid !== true) {
        expect(found.extendedDueOn).toBeUndefined();
        expect(found.targetOn).toBe(found.safeDueOn ?? found.dueOn ?? found.outerDueOn ?? null);
        return;
      }
      expect(dateOf(of.date + n) <= (found.noticeDueOn ?? "")).toBe(true);
      if (found.extendedDueOn === undefined) return;
      expect(found.extendedDueOn >= (found.dueOn ?? "")).toBe(true);
      expect((found.targetOn ?? "") <= found.extendedDueOn).toBe(true);
    }),
    RUNS,
  );
});

test("the desk's promise is capped by the law", () => {
  const days = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(receipt, anyLaw, anyRight, days, (of, law, right, houseDays) => {
      const found = computeDates(inputFor(law, of, { right, houseDays }));
      const limit = found.safeDueOn ?? found.dueOn;
      if (found.houseDueOn !== null && limit !== null) expect(found.houseDueOn <= limit).toBe(true);
      expect(found.targetOn).toBe(found.houseDueOn);
      expect((found.targetOn ?? "") <= (found.houseUncappedOn ?? "")).toBe(true);
      expect(found.houseLate).toBe(
        found.dueOn !== null && (found.houseUncappedOn ?? "") > found.dueOn,
      );
    }),
    RUNS,
  );
});

test("any instant of the same local date leads to the same dates", () => {
  const minutes = fc.integer({ min: 0, max: 22 * 60 });
  fc.assert(
    fc.property(receipt, minutes, anyLaw, anyRight, (of, other, law, right) => {
      const { ackDueAt: _a, ...one } = computeDates(inputFor(law, of, { right, houseDays: 30 }));
      const moved = { ...of, minutes: other };
      const { ackDueAt: _b, ...two } = computeDates(inputFor(law, moved, { right, houseDays: 30 }));
      if (law !== "in-it-rules") expect(two).toEqual(one);
      expect([two.dueOn, two.dueEndAt, two.targetOn]).toEqual([
        one.dueOn,
        one.dueEndAt,
        one.targetOn,
      ]);
    }),
    RUNS,
  );
});

test("twenty-eight days are never later than a month; thirty are exactly at the end of winter", () => {
  fc.assert(
    fc.property(fc.integer({ min: day("2026-01-01"), max: day("2031-12-31") }), (date) => {
      const month = addMonths(date, 1);
      expect(date + 28).toBeLessThanOrEqual(month);
      const text = dateOf(date).slice(5);
      const leap = dateOf(date).slice(0, 4) === "2028";
      const late = leap ? text >= "01-31" && text <= "02-29" : text >= "01-30" && text <= "02-28";
      expect(date + 30 > month).toBe(late);
    }),
    RUNS,
  );
});

test("the server's zone changes nothing", () => {
  const input = inputFor("uk-gdpr", { date: day("2026-12-31"), minutes: 5, zone: "Europe/Berlin" });
  const offsets = [
    "2026-12-30T23:05:00Z",
    "2026-12-31T00:05:00+01:00",
    "2026-12-30T13:05:00-10:00",
  ];
  const found = offsets.map((receivedAt) => computeDeadline({ ...input, receivedAt }));
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
  expect(found[0]?.receivedOn).toBe("2026-12-31");
});

test("a promise of thirty days works to the statutory month where that is shorter", () => {
  const of = { date: day("2027-01-31"), minutes: 600, zone: "Europe/Berlin" };
  for (const law of ["eu-gdpr", "uk-gdpr"] as const) {
    const found = computeDeadline(inputFor(law, of, { houseDays: 30 }));
    expect(found).toMatchObject({ targetOn: "2027-03-01", houseUncappedOn: "2027-03-02" });
    expect(found).toMatchObject({ houseLate: true, targetEndAt: "2027-03-01T23:00:00Z" });
    expect(found.reasons.map(({ code }) => code)).toContain("house-capped");
  }
});

test("under the DPDP Act thirty days are the desk's promise, never dressed up as law", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "Asia/Kolkata" };
  const found = computeDeadline(inputFor("in-dpdp", of, { houseDays: 30, calendar: null }));
  expect(found).toMatchObject({ dueOn: null, dueEndAt: null, targetOn: "2027-07-01" });
  const codes = found.reasons.map(({ code }) => code);
  expect(codes).toEqual(["received", "no-period", "house-only"]);
  const nothing = computeDeadline(inputFor("in-dpdp", of, { calendar: null }));
  expect(nothing.targetOn).toBeNull();
});

test("a DPDP grievance has ninety days by law once the rule is in force, and works to the promise", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "Asia/Kolkata" };
  const grievance = { right: "grievance", calendar: null, houseDays: 30 } as const;
  const found = computeDeadline(inputFor("in-dpdp", of, grievance));
  expect(found).toMatchObject({ dueOn: "2027-08-30", outerDueOn: "2027-08-30" });
  expect(found.targetOn).toBe("2027-07-01");
  const before = { ...of, date: day("2027-05-12") };
  expect(computeDeadline(inputFor("in-dpdp", before, grievance)).dueOn).toBeNull();
});

test("the desk's own law knows only the desk's own days", () => {
  const of = { date: day("2026-12-01"), minutes: 0, zone: "UTC" };
  const found = computeDeadline(inputFor("house", of, { houseDays: 15, calendar: null }));
  expect(found).toMatchObject({ dueOn: null, targetOn: "2026-12-16", houseLate: false });
});

test("a promise of 24 hours is counted in hours, and a stricter law stays in force", () => {
  const of = { date: day("2027-03-28"), minutes: 30, zone: "Europe/Berlin" };
  const eu = computeDeadline(inputFor("eu-gdpr", of, { ackHours: 24 }));
  expect(eu.ackDueAt).toBe("2027-03-28T23:30:00Z");
  expect(eu.ackDueOn).toBeUndefined();
  const it = { right: "grievance", calendar: null, ackHours: 48 } as const;
  expect(computeDeadline(inputFor("in-it-rules", of, it)).ackDueAt).toBe("2027-03-28T23:30:00Z");
});

test("marketing and withdrawn consent stop at once; the month is for the message", () => {
  const of = { date: day("2026-12-01"), minutes: 0, zone: "Europe/Berlin" };
  for (const right of ["opt-out-marketing", "withdraw-consent"] as const) {
    const found = computeDeadline(inputFor("eu-gdpr", of, { right }));
    expect(found).toMatchObject({ stopOn: "2026-12-01", dueOn: "2027-01-04" });
    expect(found.reasons.map(({ code }) => code)).toContain("stop-at-once");
  }
});

test("an unanswered question stops the clock and shows the days left; its answer spends them", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "Europe/Berlin" };
  const askedAt = "2027-06-05T10:00:00+02:00";
  const open = computeDeadline(
    inputFor("eu-gdpr", of, { waits: [{ reason: "identity", askedAt }] }),
  );
  expect(open).toMatchObject({ state: "paused", dueOn: null, targetOn: null, daysLeft: 27 });
  expect(open.extendableTo).toBeNull();
  const wait: Wait = { reason: "identity", askedAt, answeredAt: "2027-06-10T10:00:00+02:00" };
  const answered = computeDeadline(inputFor("eu-gdpr", of, { waits: [wait] }));
  expect(answered).toMatchObject({ state: "running", dueOn: "2027-07-06" });
  expect(day("2027-07-06") - day("2027-06-10") + 1).toBe(27);
});

test("in California an unanswered question changes nothing", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "America/Santiago" };
  const wait: Wait = { reason: "identity", askedAt: "2027-06-05T10:00:00-07:00" };
  const found = computeDeadline(inputFor("us-ca", of, { waits: [wait] }));
  expect(found.state).toBe("running");
  expect(found.reasons.map(({ code }) => code)).toContain("wait-does-not-stop");
});

test("a Swiss fee not confirmed in ten days withdraws the request, and not before", () => {
  const of = { date: day("2027-03-02"), minutes: 600, zone: "Europe/Berlin" };
  const asked: Wait = { reason: "fee", askedAt: "2027-03-05T10:00:00+01:00" };
  const judged = (asOf: string | undefined, answeredAt?: string) =>
    computeDeadline(
      inputFor("ch-fadp", of, {
        waits: [answeredAt === undefined ? asked : { ...asked, answeredAt }],
        ...(asOf !== undefined && { asOf }),
      }),
    ).state;
  expect(judged(undefined)).toBe("paused");
  expect(judged("2027-03-15T23:00:00+01:00")).toBe("paused");
  expect(judged("2027-03-16T01:00:00+01:00")).toBe("withdrawn");
  expect(judged(undefined, "2027-03-15T10:00:00+01:00")).toBe("running");
  expect(judged(undefined, "2027-03-16T10:00:00+01:00")).toBe("withdrawn");
});

test("where the law leaves the new date open, the date named in the notice is worked to", () => {
  const of = { date: day("2027-03-02"), minutes: 600, zone: "Europe/Berlin" };
  const extension = { noticeAt: "2027-03-20T10:00:00+01:00", until: "2027-05-14" };
  const found = computeDeadline(inputFor("ch-fadp", of, { extension, houseDays: 30 }));
  expect(found).toMatchObject({ extensionValid: true, extendedDueOn: "2027-05-14" });
  expect(found).toMatchObject({ targetOn: "2027-05-14", extendableTo: null });
});

test("an extension announced in time takes the place of the desk's promise", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "Europe/Berlin" };
  const extension = { noticeAt: "2027-06-20T10:00:00+02:00" };
  const found = computeDeadline(inputFor("eu-gdpr", of, { extension, houseDays: 30 }));
  expect(found).toMatchObject({ houseDueOn: "2027-07-01", targetOn: "2027-09-01" });
});

test("Canada counts the notice from the date of the request", () => {
  const of = { date: day("2027-03-02"), minutes: 600, zone: "America/Santiago" };
  const found = computeDeadline(
    inputFor("ca-pipeda", of, { requestedAt: "2027-02-22T10:00:00-03:00" }),
  );
  expect(found).toMatchObject({ dueOn: "2027-04-01", noticeDueOn: "2027-03-24" });
});

test("of several laws the earliest governs, a date before none, a running clock before a stopped one", () => {
  const of = { date: day("2027-06-01"), minutes: 600, zone: "Asia/Kolkata" };
  const eu = computeDeadline(inputFor("eu-gdpr", of));
  const kr = computeDeadline(inputFor("kr-pipa", of));
  const jp = computeDeadline(inputFor("jp-appi", of));
  const waits: Wait[] = [{ reason: "identity", askedAt: "2027-06-02T10:00:00+05:30" }];
  const paused = computeDeadline(inputFor("eu-gdpr", of, { waits }));
  expect(governing([jp, eu, kr, paused])).toBe(kr);
  expect(governing([jp, eu])).toBe(eu);
  expect(governing([paused, jp])).toBe(jp);
  expect(() => governing([])).toThrow(/No law/);
});
