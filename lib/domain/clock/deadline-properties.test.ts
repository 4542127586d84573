import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { dateOf, dayOf, instantText, weekdayOf } from "@/lib/domain/calendar/civil";
import {
  calendarOf,
  DAY_MS,
  gaps,
  IN_FORCE,
  inputOf,
  oneGap,
  type Received,
  receipt,
  receivedMs,
  ruleOf,
  startOf,
  waitsFrom,
  within,
} from "@/lib/domain/testing/deadline-cases";
import { LAW_ZONES } from "@/lib/domain/testing/law-zones";
import { computeDates, computeDeadline, type Deadline } from "./deadline";

const RUNS = { numRuns: 10_000 };
// Ten thousand cases take five seconds of computing, and a minute where other programs use the machine as well.
vi.setConfig({ testTimeout: 180_000 });
const day = (date: string) => dayOf(date, "date");
const after = fc.integer({ min: 0, max: 130 });
const houseDays = fc.integer({ min: 0, max: 130 });
const GDPR = { only: ["eu-gdpr", "uk-gdpr"] } as const;

/** Expects the first ISO date not to be later than the second. Passes where one of them is missing. */
const notAfter = (first: string | null | undefined, second: string | null | undefined) => {
  if (first != null && second != null && first > second) {
    expect.fail(`${first} is later than ${second}`);
  }
};

test("no date is before the start", () => {
  fc.assert(
    fc.property(receipt(), gaps, houseDays, (of, list, days) => {
      const more = { waits: waitsFrom(of, list), houseDays: days, ackHours: days + 1 };
      const found = computeDates(inputOf(of, more));
      expect([found.receivedOn, found.lawVersion]).toEqual([of.on, of.version]);
      notAfter(found.receivedOn, found.startOn);
      const { dueOn, safeDueOn, noticeDueOn, extendableTo, houseDueOn, houseUncappedOn } = found;
      const dates = [dueOn, safeDueOn, noticeDueOn, extendableTo, houseUncappedOn];
      for (const date of dates) notAfter(found.startOn, date);
      for (const date of [found.ackDueOn, found.safeAckDueOn, found.outerDueOn, houseDueOn])
        notAfter(found.receivedOn, date);
      if (found.ackDueAt) expect(Date.parse(found.ackDueAt)).toBeGreaterThan(receivedMs(of));
    }),
    RUNS,
  );
});

/** The end of a period counted by hand, before any roll; `null` for business days, which never need one. */
function nominalOf(of: Received): number | null {
  const { period } = ruleOf(of);
  if (period === null || period.unit === "business-day") return null;
  const { on } = of;
  if (period.unit === "day") return day(on) + period.n;
  const [year = 0, month = 0, date = 0] = on.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + period.n, 1));
  const last = new Date(Date.UTC(year, month + period.n, 0)).getUTCDate();
  return first.getTime() / DAY_MS + Math.min(date, last) - 1;
}

test("a roll moves to the first working day on or after the end, and without a roll in the law nothing moves", () => {
  fc.assert(
    fc.property(receipt(), (of) => {
      const { dueOn } = computeDates(inputOf(of));
      const { period, roll } = ruleOf(of);
      expect(dueOn === null).toBe(period === null);
      if (dueOn === null) return;
      const weekend = roll?.weekend ?? calendarOf(of).weekend;
      const off = (at: number) =>
        weekend.includes(weekdayOf(at)) ||
        calendarOf(of).holidays.some(({ date }) => date === dateOf(at));
      const nominal = nominalOf(of);
      if (nominal === null || roll !== null) expect(off(day(dueOn))).toBe(false);
      if (nominal === null) return;
      expect(day(dueOn)).toBeGreaterThanOrEqual(nominal);
      if (roll === null) expect(day(dueOn)).toBe(nominal);
      for (let at = nominal; at < day(dueOn); at += 1) expect(off(at)).toBe(true);
    }),
    RUNS,
  );
});

const COMPARED = [
  "startOn",
  "dueOn",
  "noticeDueOn",
  "extendableTo",
  "houseDueOn",
  "houseUncappedOn",
  "targetOn",
] as const satisfies (keyof Deadline)[];

const neverEarlier = (before: Deadline, later: Deadline) => {
  if (later.state === "withdrawn") return;
  for (const field of COMPARED) notAfter(before[field], later[field]);
  notAfter(before.safeDueOn, later.safeDueOn);
  if (before.safeDueOn === undefined) notAfter(before.dueOn, later.safeDueOn);
};

test("neither a question nor a later answer makes a date earlier", () => {
  fc.assert(
    fc.property(receipt(), gaps, oneGap, houseDays, after, (of, list, gap, days, n) => {
      const judge = (gapsOf: typeof list) =>
        computeDates(inputOf(of, { houseDays: days, waits: waitsFrom(of, gapsOf) }));
      const plain = judge([]);
      const waited = judge(list);
      neverEarlier(plain, waited);
      expect([waited.ackDueOn, waited.outerDueOn]).toEqual([plain.ackDueOn, plain.outerDueOn]);
      if (waited.state === "paused") expect(waited.daysLeft).toBeGreaterThan(0);
      neverEarlier(judge([gap]), judge([{ ...gap, long: gap.long + n }]));
    }),
    RUNS,
  );
});

test("an extended deadline is never before the legal deadline, and only a timely notice extends", () => {
  const named = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(receipt(), gaps, after, named, (of, list, n, more) => {
      const waits = waitsFrom(of, list);
      const plain = computeDates(inputOf(of, { waits }));
      notAfter(plain.dueOn, plain.extendableTo);
      const noticed = day(of.on) + n;
      const noticeAt = instantText(within(noticed, of.zone, DAY_MS / 2, receivedMs(of)));
      const until = dateOf(noticed + more);
      const found = computeDates(inputOf(of, { waits, extension: { noticeAt, until } }));
      const { extension } = ruleOf(of);
      const inTime = plain.noticeDueOn === null || dateOf(noticed) <= plain.noticeDueOn;
      expect(found.extensionValid).toBe(
        extension !== null && plain.state !== "withdrawn" && inTime,
      );
      if (found.extensionValid !== true) {
        expect(found).toEqual({ ...plain, extensionValid: false });
        return;
      }
      if (extension?.n === null) {
        const due = plain.dueOn ?? until;
        expect(found.extendedDueOn).toBe(until > due ? until : due);
      }
      notAfter(found.dueOn, found.extendedDueOn);
      notAfter(found.safeDueOn ?? found.dueOn, found.safeExtendedDueOn);
      notAfter(plain.targetOn, found.targetOn);
      notAfter(found.targetOn, found.extendedDueOn);
    }),
    RUNS,
  );
});

test("the policy deadline is never later than the legal deadline", () => {
  fc.assert(
    fc.property(receipt(), gaps, houseDays, (of, list, days) => {
      const found = computeDates(inputOf(of, { waits: waitsFrom(of, list), houseDays: days }));
      for (const limit of [found.dueOn, found.safeDueOn, found.outerDueOn]) {
        notAfter(found.houseDueOn, limit);
        notAfter(found.targetOn, limit);
      }
      notAfter(found.houseDueOn, found.houseUncappedOn);
      expect(found.targetOn).toBe(found.houseDueOn);
      const { houseUncappedOn, dueOn } = found;
      const late = houseUncappedOn !== null && dueOn !== null && houseUncappedOn > dueOn;
      expect(found.houseLate).toBe(late);
    }),
    RUNS,
  );
});

test("a policy deadline of 28 days is never later than a month", () => {
  fc.assert(
    fc.property(receipt(GDPR), gaps, (of, list) => {
      const waits = waitsFrom(of, list);
      const found = computeDates(inputOf(of, { waits, houseDays: 28 }));
      notAfter(found.houseUncappedOn, found.dueOn);
      expect(found.houseLate).toBe(false);
    }),
    RUNS,
  );
});

/** Receipts for which 30 days exceed a month: 30 January to 28 February; in leap years, 31 January to 29 February. */
function atWinterEnd(on: string): boolean {
  const leap = new Date(`${on.slice(0, 4)}-02-29T00:00:00Z`).getUTCDate() === 29;
  const [first, last] = leap ? ["01-31", "02-29"] : ["01-30", "02-28"];
  return on.slice(5) >= first && on.slice(5) <= last;
}

test("thirty days exceed a month exactly for receipts at the end of winter, unless the month rolls", () => {
  const check = (of: Received) => {
    const found = computeDeadline(inputOf({ ...of, right: "access" }, { houseDays: 30 }));
    const month = found.reasons.find(({ code }) => code === "period")?.on ?? "";
    expect((found.houseUncappedOn ?? "") > month, of.on).toBe(atWinterEnd(of.on));
    if (month === found.dueOn) expect(found.houseLate, of.on).toBe(atWinterEnd(of.on));
    else expect(found.reasons.map(({ code }) => code)).toContain("rolled");
  };
  fc.assert(fc.property(receipt(GDPR), check), RUNS);
  for (const force of IN_FORCE.filter(({ law }) => GDPR.only.some((id) => id === law))) {
    const zones = LAW_ZONES[force.law];
    for (let on = force.from; on <= force.to; on += 1) {
      const zone = zones[on % zones.length] ?? "UTC";
      const at = new Date(startOf(on, zone)).toISOString();
      const { law, version } = force;
      const of = { law, version: version.version, right: "access", zone, at } as const;
      check({ ...of, on: dateOf(on), calendar: "SAT-SUN" });
    }
  }
});
