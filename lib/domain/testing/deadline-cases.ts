import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { type Day, dateOf, dayOf, instantText } from "@/lib/domain/calendar/civil";
import type { DeadlineInput, Wait } from "@/lib/domain/clock/deadline";
import {
  ENGINE_RIGHTS,
  type EngineRight,
  type LawVersion,
  type Rule,
  WAIT_REASONS,
} from "@/lib/domain/law/law";
import { LAW_IDS, LAWS, type LawId } from "@/lib/domain/laws/laws";
import { changesOf, LAW_ZONES } from "./law-zones";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const FIRST = dayOf("2020-01-01", "first");
const LAST = dayOf("2035-12-31", "last");

const YEARS = Array.from({ length: 21 }, (_, i) => 2019 + i);
const FEASTS = ["01-01", "01-02", "02-28", "03-01", "05-01", "05-03", "05-04", "12-25", "12-26"];

const calendarWith = (id: string, weekend: number[]): Calendar => ({
  id,
  version: `${id} 1`,
  weekend,
  holidays: YEARS.flatMap((year) =>
    FEASTS.map((date) => ({ date: `${year}-${date}`, name: "A public holiday" })),
  ),
  years: YEARS,
});
const CALENDARS = {
  "SAT-SUN": calendarWith("SAT-SUN", [6, 7]),
  "FRI-SAT": calendarWith("FRI-SAT", [5, 6]),
};

/** The first instant of a civil day in milliseconds, even where midnight is skipped. */
export const startOf = (day: Day, zone: string): number =>
  Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(zone).epochMilliseconds;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date of an instant, computed by the runtime's own Intl. */
export function localDate(ms: number, zone: string): string {
  const found = formats.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  formats.set(zone, found);
  return found.format(ms);
}

/** An instant `into` milliseconds after the start of a civil day, but never past its end or before `least`. */
export function within(day: Day, zone: string, into: number, least = 0): number {
  const end = startOf(day + 1, zone);
  return Math.max(least, Math.min(startOf(day, zone) + into, end - 1));
}

/** A version of a law, with the days of receipt to which it applies within the range of the tests. */
export type InForce = {
  law: LawId;
  version: LawVersion;
  from: Day;
  to: Day;
  timed: readonly EngineRight[];
};

export const IN_FORCE: InForce[] = LAW_IDS.flatMap((law) =>
  LAWS[law].versions.map((version: LawVersion) => ({
    law,
    version,
    from: Math.max(FIRST, dayOf(version.validFrom, "validFrom")),
    to: version.validTo === undefined ? LAST : dayOf(version.validTo, "validTo"),
    timed: ENGINE_RIGHTS.filter((right) => version.rules[right].period !== null),
  })),
);

/** A receipt with readable values, so that the output of a failing case can be understood. */
export type Received = {
  law: LawId;
  version: string;
  right: EngineRight;
  zone: string;
  at: string;
  on: string;
  calendar: keyof typeof CALENDARS;
};

export const receivedMs = ({ at }: Received): number => Date.parse(at);
export const calendarOf = ({ calendar }: Received): Calendar => CALENDARS[calendar];
export const ruleOf = ({ law, version, right }: Received): Rule => {
  const found = LAWS[law].versions.find((one: LawVersion) => one.version === version);
  if (found === undefined) throw new Error(`There is no ${version}.`);
  return found.rules[right];
};

const any = fc.nat({ max: 999_999 });
const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
};
const into = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, DAY_MS - 1, 25 * HOUR_MS) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 25 * HOUR_MS }) },
);

type Laws = { only?: readonly LawId[] };
const among = <T extends InForce>(list: readonly T[], { only }: Laws): T[] =>
  list.filter(({ law }) => only === undefined || only.includes(law));

const PLACES = IN_FORCE.flatMap((force) =>
  LAW_ZONES[force.law].map((zone) => ({ ...force, zone })),
);

/** Any time on any day on which a law is in force. Half of the cases spread over the laws, half over their zones. */
const anyTime = (laws: Laws) => {
  const places = among(PLACES, laws);
  const place = fc.oneof(
    fc.constantFrom(...places),
    fc
      .tuple(fc.constantFrom(...among(IN_FORCE, laws)), any)
      .map(([force, where]) => ({ ...force, zone: pick(LAW_ZONES[force.law], where) })),
  );
  return fc.tuple(place, any, into).map(([force, when, ms]) => {
    const day = force.from + (when % (force.to - force.from + 1));
    return { force, zone: force.zone, at: within(day, force.zone, ms) };
  });
};

/** The zones of a law with the clock changes while a version of the law applies. */
const EDGES = PLACES.map((place) => ({
  ...place,
  changes: changesOf(
    place.zone,
    startOf(place.from, place.zone) + HOUR_MS,
    startOf(place.to + 1, place.zone) - HOUR_MS - 1,
  ),
})).filter(({ changes }) => changes.length > 0);

/** Within an hour of a clock change, where hours repeat and midnights do not exist. */
const nearChange = fc.oneof(
  fc.constantFrom(-HOUR_MS, -1, 0, 1, HOUR_MS - 1),
  fc.integer({ min: -HOUR_MS, max: HOUR_MS }),
);
const atChange = (laws: Laws) => {
  const edges = among(EDGES, laws);
  const known = [...new Set(edges.map(({ law }) => law))];
  return fc.tuple(fc.constantFrom(...known), any, any, nearChange).map(([law, where, when, ms]) => {
    const edge = pick(among(edges, { only: [law] }), where);
    return { force: edge, zone: edge.zone, at: pick(edge.changes, when) + ms };
  });
};

/** A typical period before a clock change, so that a period may end on the day of the change. */
const beforeChange = (laws: Laws) =>
  fc
    .tuple(atChange(laws), fc.constantFrom(7, 10, 15, 21, 28, 29, 30, 31, 40, 44, 45, 60, 90))
    .map(([{ force, zone, at }, days]) => {
      const before = at - days * DAY_MS;
      return { force, zone, at: before < startOf(force.from, zone) ? at : before };
    });

const rights = fc.tuple(fc.integer({ min: 0, max: 3 }), any);
const rightOf = ({ timed }: InForce, [kind, n]: [number, number]): EngineRight =>
  pick(kind > 0 && timed.length > 0 ? timed : ENGINE_RIGHTS, n);

/** A receipt under a law in force. A quarter of the receipts are within an hour of a clock change. */
export const receipt = (laws: Laws = {}): fc.Arbitrary<Received> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 13, arbitrary: anyTime(laws) },
        { weight: 5, arbitrary: atChange(laws) },
        { weight: 2, arbitrary: beforeChange(laws) },
      ),
      rights,
      fc.constantFrom("SAT-SUN", "FRI-SAT"),
    )
    .map(([{ force, zone, at }, right, calendar]) => ({
      law: force.law,
      version: force.version.version,
      right: rightOf(force, right),
      zone,
      at: new Date(at).toISOString(),
      on: localDate(at, zone),
      calendar,
    }));

export function inputOf(of: Received, more: Partial<DeadlineInput> = {}): DeadlineInput {
  const { law, right, zone, at } = of;
  return { law, right, receivedAt: at, zone, calendar: calendarOf(of), ...more };
}

const gapArbitrary = fc.record({
  reason: fc.constantFrom(...WAIT_REASONS),
  /** Days after the last answer to a question of this reason, or else after receipt. */
  before: fc.integer({ min: 0, max: 40 }),
  long: fc.integer({ min: 0, max: 40 }),
  asks: into,
  answers: into,
  open: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
type Gap = typeof gapArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Questions and answers. Those with the same reason follow each other; others can overlap. */
export const gaps = fc.array(gapArbitrary, { maxLength: 4 });
export const oneGap = gapArbitrary;

export function waitsFrom(of: Received, list: readonly Gap[]): Wait[] {
  const last = new Map<string, number | null>();
  const waits: Wait[] = [];
  for (const { reason, before, long, asks, answers, open } of list) {
    const from = last.get(reason) === undefined ? receivedMs(of) : (last.get(reason) ?? null);
    if (from === null) continue;
    const day = dayOf(localDate(from, of.zone), "asked") + before;
    const asked = within(day, of.zone, asks, from);
    const answered = within(day + long, of.zone, answers, asked);
    last.set(reason, open ? null : answered);
    const wait = { reason, askedAt: instantText(asked) };
    waits.push(open ? wait : { ...wait, answeredAt: instantText(answered) });
  }
  return waits;
}
