import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calendar } from "@/lib/domain/calendar/calendar";
import { dateOf, dayOf, weekdayOf } from "@/lib/domain/calendar/civil";
import { DAY_MS, localDate, within } from "@/lib/domain/testing/deadline-cases";
import { changesOf, LAW_ZONES } from "@/lib/domain/testing/law-zones";
import {
  dueTargetNotifications,
  hasNoTargets,
  NO_TARGETS,
  nextTargetChange,
  questionPauses,
  type Targeted,
  type TargetTerms,
  type TargetView,
  targetNotificationKey,
  targetsOf,
  targetTermsSchema,
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
const summary = ({ dueOn, state }: TargetView | undefined = {} as never) => `${dueOn} ${state}`;

test("a desk without SLA targets has none, and each target can be set alone", () => {
  expect(hasNoTargets(NO_TARGETS)).toBe(true);
  expect(viewAt("2026-11-23T09:00:00Z", {}, NO_TARGETS)).toEqual({});
  const one = viewAt("2026-11-23T09:00:00Z", {}, { ...NO_TARGETS, words: 2 });
  expect(Object.keys(one)).toEqual(["words"]);
});

test("targets count working days after the day of receipt, and the last day counts in full", () => {
  // The time is a Friday afternoon.
  const found = viewAt("2026-11-20T16:00:00Z");
  expect(found.taken).toMatchObject({ dueOn: "2026-11-23", dueAt: "2026-11-23T23:00:00Z" });
  expect(summary(found.taken)).toBe("2026-11-23 on-track");
  expect(summary(viewAt("2026-11-23T08:00:00Z").taken)).toBe("2026-11-23 due-soon");
  expect(summary(viewAt("2026-11-23T22:59:59Z").taken)).toBe("2026-11-23 due-soon");
  expect(summary(viewAt("2026-11-23T23:00:00Z").taken)).toBe("2026-11-23 missed");
  expect(
    summary(viewAt("2026-12-25T09:00:00Z", { receivedAt: at("2026-12-23T09:00:00Z") }).words),
  ).toBe("2026-12-30 on-track");
});

test("a target is met by the end of its day, and missed after that", () => {
  const onTime = viewAt("2026-12-01T09:00:00Z", { takenAt: at("2026-11-23T22:59:59.999Z") });
  expect(onTime.taken).toMatchObject({ state: "met", metAt: "2026-11-23T22:59:59.999Z" });
  const late = viewAt("2026-12-01T09:00:00Z", { takenAt: at("2026-11-23T23:00:00Z") });
  expect(late.taken?.state).toBe("missed");
});

test("the target for assignment counts from verification, and the target for the response from receipt", () => {
  const openedAt = at("2026-11-25T09:00:00Z");
  const found = viewAt("2026-11-25T10:00:00Z", { openedAt });
  expect([found.taken?.dueOn, found.answered?.dueOn]).toEqual(["2026-11-26", "2026-11-27"]);
});

test("no target is later than the due date", () => {
  const found = viewAt("2026-11-21T09:00:00Z", { dueOn: "2026-11-24" });
  expect(Object.values(found).map(({ dueOn }) => dueOn)).toEqual([
    "2026-11-23",
    "2026-11-24",
    "2026-11-24",
  ]);
});

test("an open question pauses the target for the response, and no other target", () => {
  const waits = [{ from: at("2026-11-24T09:00:00Z"), to: null }];
  const found = viewAt("2026-12-10T09:00:00Z", { waits, wordsAt: at("2026-11-24T09:00:00Z") });
  expect(summary(found.answered)).toBe("2026-12-15 paused");
  expect(summary(found.taken)).toBe("2026-11-23 missed");
  const on = viewAt("2026-12-10T09:00:00Z", {
    waits: [{ from: at("2026-11-24T09:00:00Z"), to: at("2026-12-09T09:00:00Z") }],
  });
  expect(summary(on.answered)).toBe("2026-12-14 on-track");
});

test("a question after the target was missed does not pause it", () => {
  const waits = [{ from: at("2026-11-30T09:00:00Z"), to: null }];
  expect(summary(viewAt("2026-12-10T09:00:00Z", { waits }).answered)).toBe("2026-11-27 missed");
});

test("a message from the requester ends a pause even if staff leave the question open", () => {
  const asked = { askedAt: "2026-11-24T09:00:00Z" };
  const before = at("2026-11-23T09:00:00Z");
  const wrote = at("2026-11-24T10:00:00Z");
  expect(questionPauses([asked], [before, at("2026-11-26T10:00:00Z"), wrote])).toEqual([
    { from: at(asked.askedAt), to: wrote },
  ]);
  expect(questionPauses([asked], [before])).toEqual([{ from: at(asked.askedAt), to: null }]);
  const noted = { ...asked, answeredAt: "2026-11-25T09:00:00Z" };
  expect(questionPauses([noted], [])[0]?.to).toEqual(at("2026-11-25T09:00:00Z"));
  expect(questionPauses([noted], [wrote])[0]?.to).toEqual(wrote);
  const view = viewAt("2026-11-27T23:00:00Z", { waits: questionPauses([asked], [wrote]) });
  expect(summary(view.answered)).toBe("2026-11-27 missed");
});

test("the warning comes the set number of working days ahead, and never on the first day", () => {
  const soonest = { taken: null, words: null, answered: 3, warnBefore: 5 };
  const states = ["20T16", "21T12", "23T08", "25T08"].map(
    (time) => viewAt(`2026-11-${time}:00:00Z`, {}, soonest).answered?.state,
  );
  expect(states).toEqual(["on-track", "on-track", "due-soon", "due-soon"]);
  const onTheDay = { ...soonest, warnBefore: 0 };
  expect(viewAt("2026-11-24T22:59:00Z", {}, onTheDay).answered?.state).toBe("on-track");
  expect(viewAt("2026-11-24T23:00:00Z", {}, onTheDay).answered?.state).toBe("due-soon");
});

test("a notification is due for no target that is met, and for none that was missed before it was set", () => {
  const views = Object.values(
    viewAt("2026-11-26T10:00:00Z", { takenAt: at("2026-11-25T09:00:00Z") }),
  );
  const marks = (setAt: string) =>
    dueTargetNotifications(views, at(setAt)).map(targetNotificationKey);
  expect(marks("2026-11-01T00:00:00Z")).toEqual([
    "words:2026-11-25:miss",
    "answered:2026-11-27:warning",
  ]);
  expect(marks("2026-11-26T09:00:00Z")).toEqual(["answered:2026-11-27:warning"]);
});

test("a target is a whole number of days, or empty", () => {
  const parse = (typed: object) =>
    targetTermsSchema.safeParse({ taken: "", words: "", answered: "", warnBefore: "1", ...typed });
  expect(parse({ taken: " 2 " }).data).toEqual({ ...NO_TARGETS, taken: 2 });
  for (const invalid of ["0", "100", "1.5", "-1", "one", "1\0", "٣"]) {
    expect(parse({ taken: invalid }).success, invalid).toBe(false);
  }
  for (const wrong of ["6", "", "x"]) expect(parse({ warnBefore: wrong }).success).toBe(false);
});

const ZONES = [...new Set(Object.values(LAW_ZONES).flat())];
const RUNS = { numRuns: 2000 };
const zones = fc.constantFrom(...ZONES);
const LOW = dayOf("2026-01-05", "from");

/** Any time within two years; about half of the times are within three days of a clock change in the zone. */
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

test("in every zone a target is the n-th working day, counted by hand, and ends when its date does", () => {
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

test("clock changes move no target: all times of a day of receipt have the same one", () => {
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

test("more days, a later receipt and a longer pause never make the target earlier", () => {
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

test("over time an open question only moves the target later, and a missed target stays missed", () => {
  const ORDER = ["on-track", "due-soon", "missed"];
  fc.assert(
    fc.property(instants, allowed, gap, gap, gap, ([zone, received], days, after, one, more) => {
      const viewed = (now: number, open: boolean) =>
        answerOf(
          { zone, received, days, now },
          open ? { waits: [{ from: new Date(received + after), to: null }] } : {},
        );
      const [now, then] = [received + after + one, received + after + one + more];
      expect(viewed(then, true).dueOn >= viewed(now, true).dueOn).toBe(true);
      if (viewed(now, true).state === "missed")
        expect(viewed(then, true)).toEqual(viewed(now, true));
      const states = [now, then].map((time) => ORDER.indexOf(viewed(time, false).state));
      expect(states).toEqual([...states].sort());
      expect(states).not.toContain(-1);
    }),
    RUNS,
  );
});

test("the state does not change before the predicted next change, and then the state or the target does", () => {
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
        const pending = request({ receivedAt: new Date(received), waits });
        const clockAt = (now: number) => ({ calendar, zone, now: new Date(now) });
        const viewed = (now: number) => targetsOf(terms, pending, clockAt(now))[0];
        const now = received + after;
        const next = nextTargetChange(terms, pending, clockAt(now));
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

test("a target is never later than the legal deadline, with any open question", () => {
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
