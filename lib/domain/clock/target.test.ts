import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { dateOf, dayOf, weekdayOf } from "@/lib/domain/calendar/civil";
import { DAY_MS, localDate, within } from "@/lib/domain/testing/deadline-cases";
import { changesOf, LAW_ZONES } from "@/lib/domain/testing/law-zones";
import {
  markOf,
  NO_TARGETS,
  nextTargetChange,
  owedOf,
  setsNone,
  type Targeted,
  type TargetTerms,
  type TargetView,
  targetsOf,
  targetTermsSchema,
  waitedFor,
} from "./target";

const YEARS = [2025, 2026, 2027, 2028];
const FEASTS = ["01-01", "03-30", "05-01", "12-25", "12-28"];
const calendar: Calendar = {
  id: "DESK",
  version: "1",
  weekend: [6, 7],
  years: YEARS,
  holidays: YEARS.flatMap((year) =>
    FEASTS.map((day) => ({ date: `${year}-${day}`, name: "Feast" })),
  ),
};
const BERLIN = "Europe/Berlin";

const at = (text: string) => new Date(text);
const request = (changes: Partial<Targeted> = {}): Targeted => {
  const receivedAt = changes.receivedAt ?? at("2026-11-20T15:00:00Z");
  return {
    receivedAt,
    openedAt: receivedAt,
    takenAt: null,
    wordsAt: null,
    answeredAt: null,
    waits: [],
    dueOn: null,
    ...changes,
  };
};
const ALL: TargetTerms = { taken: 1, words: 3, answered: 5, warnBefore: 1 };

const viewAt = (now: string, changes: Partial<Targeted> = {}, terms = ALL, zone = BERLIN) =>
  Object.fromEntries(
    targetsOf(terms, request(changes), { calendar, zone, now: at(now) }).map((view) => [
      view.target,
      view,
    ]),
  );
const told = ({ dueOn, state }: TargetView | undefined = {} as never) => `${dueOn} ${state}`;

test("a desk that sets nothing has no targets, and each counts for itself", () => {
  expect(setsNone(NO_TARGETS)).toBe(true);
  expect(viewAt("2026-11-23T09:00:00Z", {}, NO_TARGETS)).toEqual({});
  const one = viewAt("2026-11-23T09:00:00Z", {}, { ...NO_TARGETS, words: 2 });
  expect(Object.keys(one)).toEqual(["words"]);
});

test("days are working days, the day of receipt is not counted, and the last one is whole", () => {
  // A Friday afternoon.
  const found = viewAt("2026-11-20T16:00:00Z");
  expect(found.taken).toMatchObject({ dueOn: "2026-11-23", dueAt: "2026-11-23T23:00:00Z" });
  expect(told(found.taken)).toBe("2026-11-23 on-track");
  expect(told(viewAt("2026-11-23T08:00:00Z").taken)).toBe("2026-11-23 due-soon");
  expect(told(viewAt("2026-11-23T22:59:59Z").taken)).toBe("2026-11-23 due-soon");
  expect(told(viewAt("2026-11-23T23:00:00Z").taken)).toBe("2026-11-23 missed");
  expect(
    told(viewAt("2026-12-25T09:00:00Z", { receivedAt: at("2026-12-23T09:00:00Z") }).words),
  ).toBe("2026-12-30 on-track");
});

test("what was done by the day is met, what was done after it was missed", () => {
  const kept = viewAt("2026-12-01T09:00:00Z", { takenAt: at("2026-11-23T22:59:59.999Z") });
  expect(kept.taken).toMatchObject({ state: "met", metAt: "2026-11-23T22:59:59.999Z" });
  const late = viewAt("2026-12-01T09:00:00Z", { takenAt: at("2026-11-23T23:00:00Z") });
  expect(late.taken?.state).toBe("missed");
});

test("what had to be confirmed is taken from when it was; its answer counts from the receipt", () => {
  const openedAt = at("2026-11-25T09:00:00Z");
  const found = viewAt("2026-11-25T10:00:00Z", { openedAt });
  expect([found.taken?.dueOn, found.answered?.dueOn]).toEqual(["2026-11-26", "2026-11-27"]);
});

test("no target is later than the day to answer by", () => {
  const found = viewAt("2026-11-21T09:00:00Z", { dueOn: "2026-11-24" });
  expect(Object.values(found).map(({ dueOn }) => dueOn)).toEqual([
    "2026-11-23",
    "2026-11-24",
    "2026-11-24",
  ]);
});

test("while a question is open the answer stands still, and nothing else does", () => {
  const waits = [{ from: at("2026-11-24T09:00:00Z"), to: null }];
  const found = viewAt("2026-12-10T09:00:00Z", { waits, wordsAt: at("2026-11-24T09:00:00Z") });
  expect(told(found.answered)).toBe("2026-12-15 paused");
  expect(told(found.taken)).toBe("2026-11-23 missed");
  const on = viewAt("2026-12-10T09:00:00Z", {
    waits: [{ from: at("2026-11-24T09:00:00Z"), to: at("2026-12-09T09:00:00Z") }],
  });
  expect(told(on.answered)).toBe("2026-12-14 on-track");
});

test("a question that is asked after the target was missed pauses nothing", () => {
  const waits = [{ from: at("2026-11-30T09:00:00Z"), to: null }];
  expect(told(viewAt("2026-12-10T09:00:00Z", { waits }).answered)).toBe("2026-11-27 missed");
});

test("a question left open although the person has written gains nothing: the message ends it", () => {
  const asked = { askedAt: "2026-11-24T09:00:00Z" };
  const before = at("2026-11-23T09:00:00Z");
  const wrote = at("2026-11-24T10:00:00Z");
  expect(waitedFor([asked], [before, at("2026-11-26T10:00:00Z"), wrote])).toEqual([
    { from: at(asked.askedAt), to: wrote },
  ]);
  expect(waitedFor([asked], [before])).toEqual([{ from: at(asked.askedAt), to: null }]);
  const noted = { ...asked, answeredAt: "2026-11-25T09:00:00Z" };
  expect(waitedFor([noted], [])[0]?.to).toEqual(at("2026-11-25T09:00:00Z"));
  expect(waitedFor([noted], [wrote])[0]?.to).toEqual(wrote);
  const view = viewAt("2026-11-27T23:00:00Z", { waits: waitedFor([asked], [wrote]) });
  expect(told(view.answered)).toBe("2026-11-27 missed");
});

test("the warning comes so many working days before, and never with the request itself", () => {
  const soonest = { taken: null, words: null, answered: 3, warnBefore: 5 };
  const states = ["20T16", "21T12", "23T08", "25T08"].map(
    (time) => viewAt(`2026-11-${time}:00:00Z`, {}, soonest).answered?.state,
  );
  expect(states).toEqual(["on-track", "on-track", "due-soon", "due-soon"]);
  const onTheDay = { ...soonest, warnBefore: 0 };
  expect(viewAt("2026-11-24T22:59:00Z", {}, onTheDay).answered?.state).toBe("on-track");
  expect(viewAt("2026-11-24T23:00:00Z", {}, onTheDay).answered?.state).toBe("due-soon");
});

test("told is what presses: nothing that is met, and nothing that was missed before it was a target", () => {
  const views = Object.values(
    viewAt("2026-11-26T10:00:00Z", { takenAt: at("2026-11-25T09:00:00Z") }),
  );
  const marks = (setAt: string) => owedOf(views, at(setAt)).map(markOf);
  expect(marks("2026-11-01T00:00:00Z")).toEqual([
    "words:2026-11-25:miss",
    "answered:2026-11-27:warning",
  ]);
  expect(marks("2026-11-26T09:00:00Z")).toEqual(["answered:2026-11-27:warning"]);
});

test("what is typed is a whole number of days, or nothing", () => {
  const parse = (typed: object) =>
    targetTermsSchema.safeParse({ taken: "", words: "", answered: "", warnBefore: "1", ...typed });
  expect(parse({ taken: " 2 " }).data).toEqual({ ...NO_TARGETS, taken: 2 });
  for (const wrong of ["0", "100", "1.5", "-1", "one", "1\0", "٣"]) {
    expect(parse({ taken: wrong }).success, wrong).toBe(false);
  }
  for (const wrong of ["6", "", "x"]) expect(parse({ warnBefore: wrong }).success).toBe(false);
});

const ZONES = [...new Set(Object.values(LAW_ZONES).flat())];
const RUNS = { numRuns: 2000 };
const zones = fc.constantFrom(...ZONES);
const LOW = dayOf("2026-01-05", "from");

/** Any time of two years, as often as not beside a change of clocks of its zone. */
const instants = zones.chain((zone) => {
  const changes = changesOf(zone, Date.UTC(2026, 0, 5), Date.UTC(2027, 6, 1));
  const near = fc
    .tuple(
      fc.constantFrom(...(changes.length > 0 ? changes : [Date.UTC(2026, 2, 29)])),
      fc.integer(),
    )
    .map(([change, off]) => change + (off % (3 * DAY_MS)));
  const plain = fc
    .tuple(fc.nat({ max: 540 }), fc.nat({ max: DAY_MS }))
    .map(([days, ms]) => within(LOW + days, zone, ms));
  return fc.tuple(fc.constant(zone), fc.oneof(near, plain));
});
const allowed = fc.integer({ min: 1, max: 30 });
const gap = fc.integer({ min: 0, max: 20 * DAY_MS });

type Case = { zone: string; received: number; days: number; now: number };
const answerOf = ({ zone, received, days, now }: Case, changes: Partial<Targeted> = {}) => {
  const [view] = targetsOf(
    { ...NO_TARGETS, answered: days },
    request({ receivedAt: new Date(received), ...changes }),
    { calendar, zone, now: new Date(now) },
  );
  if (!view) throw new Error("a target expected");
  return view;
};

const isFree = (date: string): boolean =>
  weekdayOf(dayOf(date, "date")) > 5 || FEASTS.includes(date.slice(5));

test("in every zone the day is the n-th working day, counted by hand, and ends when its date does", () => {
  fc.assert(
    fc.property(instants, allowed, ([zone, received], days) => {
      const { dueOn, dueAt } = answerOf({ zone, received, days, now: received });
      const first = dayOf(localDate(received, zone), "date");
      let day = first;
      for (let left = days; left > 0; ) if (!isFree(dateOf(++day))) left -= 1;
      expect(dueOn).toBe(dateOf(day));
      const end = Date.parse(dueAt);
      expect(localDate(end - 1, zone) <= dueOn && localDate(end, zone) > dueOn).toBe(true);
    }),
    RUNS,
  );
});

test("a change of clocks moves no day: all times of a day of receipt have the same target", () => {
  fc.assert(
    fc.property(instants, allowed, fc.nat({ max: DAY_MS }), ([zone, received], days, ms) => {
      const same = within(dayOf(localDate(received, zone), "date"), zone, ms);
      const one = answerOf({ zone, received, days, now: received });
      const other = answerOf({ zone, received: same, days, now: received });
      expect(other).toEqual(one);
    }),
    RUNS,
  );
});

test("more days, a later receipt and a longer wait never bring the day forward", () => {
  fc.assert(
    fc.property(instants, allowed, gap, gap, gap, ([zone, received], days, after, wait, more) => {
      const now = received + 60 * DAY_MS;
      const due = (changes: Partial<Case>, to?: number) =>
        answerOf({ zone, received, days, now, ...changes }, to === undefined ? {} : waitTo(to))
          .dueOn;
      const from = received + after;
      const waitTo = (to: number) => ({ waits: [{ from: new Date(from), to: new Date(to) }] });
      const plain = due({});
      expect(due({ days: days + 1 }) > plain).toBe(true);
      expect(due({ received: received + after }) >= plain).toBe(true);
      expect(due({}, from + wait) >= plain).toBe(true);
      expect(due({}, from + wait + more) >= due({}, from + wait)).toBe(true);
    }),
    RUNS,
  );
});

test("time goes one way: an open question only moves the day on, and what was missed stays missed", () => {
  const ORDER = ["on-track", "due-soon", "missed"];
  fc.assert(
    fc.property(instants, allowed, gap, gap, gap, ([zone, received], days, after, one, more) => {
      const look = (now: number, open: boolean) =>
        answerOf(
          { zone, received, days, now },
          open ? { waits: [{ from: new Date(received + after), to: null }] } : {},
        );
      const [now, then] = [received + after + one, received + after + one + more];
      expect(look(then, true).dueOn >= look(now, true).dueOn).toBe(true);
      if (look(now, true).state === "missed") expect(look(then, true)).toEqual(look(now, true));
      const states = [now, then].map((time) => ORDER.indexOf(look(time, false).state));
      expect(states).toEqual([...states].sort());
      expect(states).not.toContain(-1);
    }),
    RUNS,
  );
});

test("until the next change that is foretold, time alone changes no state, and at that time it does or the day moves", () => {
  const position = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      instants,
      allowed,
      gap,
      position,
      fc.boolean(),
      ([zone, received], days, after, share, open) => {
        const waits = open ? [{ from: new Date(received), to: null }] : [];
        const terms = { ...NO_TARGETS, answered: days, warnBefore: 2 };
        const asked = request({ receivedAt: new Date(received), waits });
        const lookAt = (now: number) => ({ calendar, zone, now: new Date(now) });
        const viewed = (now: number) => targetsOf(terms, asked, lookAt(now))[0];
        const now = received + after;
        const next = nextTargetChange(terms, asked, lookAt(now));
        if (next === null) {
          expect(viewed(now)?.state).toBe("missed");
          return;
        }
        const end = Date.parse(next);
        expect(end).toBeGreaterThan(now);
        const between = Math.floor(now + (end - 1 - now) * share);
        expect(viewed(between)?.state).toBe(viewed(now)?.state);
        expect(viewed(end)).not.toEqual(viewed(now));
      },
    ),
    RUNS,
  );
});

test("the law’s day is never passed, whatever was asked and waited for", () => {
  fc.assert(
    fc.property(
      instants,
      allowed,
      gap,
      fc.nat({ max: 40 }),
      ([zone, received], days, after, law) => {
        const dueOn = dateOf(dayOf(localDate(received, zone), "date") + law);
        const waits = [{ from: new Date(received + after), to: null }];
        for (const now of [received + after, received + 30 * DAY_MS, received + 90 * DAY_MS]) {
          expect(answerOf({ zone, received, days, now }, { waits, dueOn }).dueOn <= dueOn).toBe(
            true,
          );
        }
      },
    ),
    RUNS,
  );
});
