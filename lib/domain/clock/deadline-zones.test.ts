import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { dateOf, dayOf, instantText } from "@/lib/domain/calendar/civil";
import { isZone } from "@/lib/domain/calendar/zone";
import {
  gaps,
  HOUR_MS,
  IN_FORCE,
  inputOf,
  localDate,
  type Received,
  receipt,
  receivedMs,
  ruleOf,
  startOf,
  waitsFrom,
  within,
} from "@/lib/domain/testing/deadline-cases";
import { changesOf, LAW_ZONES } from "@/lib/domain/testing/law-zones";
import { computeDates, computeDeadline, type Deadline, type DeadlineInput } from "./deadline";

const RUNS = { numRuns: 10_000 };
// Ten thousand cases take five seconds of computing, and a minute where other programs use the machine as well.
vi.setConfig({ testTimeout: 180_000 });
const day = (date: string) => dayOf(date, "date");
const after = fc.integer({ min: 0, max: 130 });

afterEach(() => {
  vi.unstubAllEnvs();
});

test("the cases cover every zone of every law, and a quarter of them are at a clock change", () => {
  const zones = Object.values(LAW_ZONES).flat();
  for (const zone of zones) expect(isZone(zone), zone).toBe(true);
  const cases = fc.sample(receipt(), RUNS.numRuns);
  expect(new Set(cases.map(({ law, zone }) => `${law} ${zone}`)).size).toBe(zones.length);
  expect(new Set(cases.map(({ version }) => version)).size).toBe(IN_FORCE.length);
  const atChange = cases.filter((of) => {
    const at = receivedMs(of);
    return changesOf(of.zone, at - HOUR_MS - 1, at + HOUR_MS).length > 0;
  });
  expect(atChange.length).toBeGreaterThan(RUNS.numRuns * 0.22);
  const lengths = atChange.map(
    ({ zone, on }) => startOf(day(on) + 1, zone) - startOf(day(on), zone),
  );
  for (const hours of [23, 23.5, 24.5, 25]) expect(lengths).toContain(hours * HOUR_MS);
  const skipped = atChange.filter(
    ({ zone, on }) => localDate(startOf(day(on), zone) - HOUR_MS / 2, zone) !== on,
  );
  expect(skipped.length).toBeGreaterThan(0);
});

test("a day ends with the first instant of the next day, even where midnight does not exist", () => {
  fc.assert(
    fc.property(receipt(), gaps, after, (of, list, n) => {
      const waits = waitsFrom(of, list);
      const noticeAt = instantText(receivedMs(of));
      const more = { waits, houseDays: n, extension: { noticeAt, until: dateOf(day(of.on) + n) } };
      const found = computeDates(inputOf(of, more));
      const ends = [
        [found.dueOn, found.dueEndAt],
        [found.targetOn, found.targetEndAt],
        [found.extendedDueOn ?? null, found.extendedEndAt ?? null],
      ] as const;
      for (const [on, end] of ends) {
        expect(end === null).toBe(on === null);
        if (on === null || end === null) continue;
        expect(localDate(Date.parse(end) - 1, of.zone)).toBe(on);
        expect(localDate(Date.parse(end), of.zone)).toBe(dateOf(day(on) + 1));
      }
    }),
    RUNS,
  );
});

/** The dates, without the acknowledgment where the law counts it in hours from receipt. */
function onDays(of: Received, input: DeadlineInput): Partial<Deadline> {
  const { ackDueAt, ackDueOn, ...dates } = computeDates(input);
  return ruleOf(of).ack?.unit === "hour" ? dates : { ...dates, ackDueAt, ackDueOn };
}

test("all instants of the same local dates give the same deadline", () => {
  const moment = fc.integer({ min: 0, max: 25 * HOUR_MS });
  const moments = fc.array(moment, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      receipt(),
      gaps,
      gaps,
      after,
      moments,
      (of, list, other, n, [a = 0, b = 0, c = 0]) => {
        const dates = (at: number, into: number, asks: typeof list) => {
          const same = { ...of, at: new Date(at).toISOString() };
          const noticeAt = instantText(within(day(of.on) + n, of.zone, into, at));
          const waits = waitsFrom(same, asks);
          return onDays(of, inputOf(same, { waits, extension: { noticeAt }, asOf: noticeAt }));
        };
        const shifted = list.map((gap, i) => ({ ...gap, asks: other[i]?.asks ?? b, answers: c }));
        const at = within(day(of.on), of.zone, a);
        expect(dates(at, b, shifted)).toEqual(dates(receivedMs(of), c, list));
      },
    ),
    RUNS,
  );
});

test("the server's time zone and the offset of an instant change nothing", async () => {
  const cases = fc.sample(fc.tuple(receipt(), gaps, after), RUNS.numRuns);
  const inputs = cases.map(([of, list, days]) =>
    inputOf(of, { waits: waitsFrom(of, list), houseDays: days, ackHours: 24 }),
  );
  const expected = inputs.map((input) => JSON.stringify(computeDeadline(input)));
  const hours = [14, -11, 0];
  const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns"];
  for (const [i, zone] of zones.entries()) {
    vi.stubEnv("TZ", zone);
    // The modules cache results, so each zone gets fresh modules.
    vi.resetModules();
    const fresh = await import("./deadline");
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    const differ = inputs.filter((input, n) => {
      const found = fresh.computeDeadline(withOffset(input, hours[i] ?? 0));
      return JSON.stringify(found) !== expected[n];
    });
    expect(differ).toEqual([]);
  }
});

/** The same instant of receipt, written with an offset of `hours` from UTC. */
function withOffset(input: DeadlineInput, hours: number): DeadlineInput {
  const local = new Date(Date.parse(input.receivedAt) + hours * HOUR_MS).toISOString();
  const sign = hours < 0 ? "-" : "+";
  const offset = `${sign}${String(Math.abs(hours)).padStart(2, "0")}:00`;
  return { ...input, receivedAt: local.replace("Z", offset) };
}
