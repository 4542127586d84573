import { z } from "zod";
import { type Calendar, isWorkingDay } from "@/lib/domain/calendar/calendar";
import { type Day, dateOf, dayOf, weekdayOf, yearOf } from "@/lib/domain/calendar/civil";
import { endOfDay, legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";

/** The SLA targets: the request is assigned, the requester gets a first reply, the response is sent. */
export const TARGETS = ["taken", "words", "answered"] as const;
export type TargetName = (typeof TARGETS)[number];

const MOST_TARGET_DAYS = 99;
const MOST_WARNING_DAYS = 5;

/** Working days for each target; `null` where the desk sets none. */
export type TargetTerms = Readonly<Record<TargetName, number | null>> & {
  /** How many working days before the target the warning comes; 0 means on the day itself. */
  readonly warnBefore: number;
};

export const NO_TARGETS: TargetTerms = { taken: null, words: null, answered: null, warnBefore: 1 };

export const hasNoTargets = (terms: TargetTerms): boolean =>
  TARGETS.every((name) => terms[name] === null);

const DAYS = message("problem.number.rangeOrEmpty", { n1: 1, n2: MOST_TARGET_DAYS });
const days = z
  .string({ error: DAYS })
  .trim()
  .regex(/^\d{0,3}$/, DAYS)
  .transform((typed) => (typed === "" ? null : Number(typed)))
  .refine((value) => value === null || (value >= 1 && value <= MOST_TARGET_DAYS), DAYS);

/** The terms from a form. */
export const targetTermsSchema = z.object({
  taken: days,
  words: days,
  answered: days,
  warnBefore: z
    .string({ error: message("problem.choice.list") })
    .regex(new RegExp(`^[0-${MOST_WARNING_DAYS}]$`), message("problem.choice.list"))
    .transform(Number),
});

/** The choices for `warnBefore`, in the order of the menu. */
export const WARNINGS: readonly number[] = Array.from(
  { length: MOST_WARNING_DAYS + 1 },
  (_, days) => days,
);

/** The values of the form, all as text. */
export const typedTargets = (terms: TargetTerms): Record<keyof TargetTerms, string> => ({
  taken: String(terms.taken ?? ""),
  words: String(terms.words ?? ""),
  answered: String(terms.answered ?? ""),
  warnBefore: String(terms.warnBefore),
});

/** The time between a question to the requester and the answer; `to` is `null` while the question is open. */
type QuestionPause = { readonly from: Date; readonly to: Date | null };

export type Targeted = {
  readonly receivedAt: Date;
  /** When the request reached the desk. Before verification nobody can work on it. */
  readonly openedAt: Date;
  readonly takenAt: Date | null;
  readonly wordsAt: Date | null;
  readonly answeredAt: Date | null;
  readonly waits: readonly QuestionPause[];
  /** The due date, if there is one. No target is later. */
  readonly dueOn: string | null;
};

/** Calendar and time zone for counting days. The state of a target is computed for `now`. */
export type TargetClock = {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly now: Date;
};

export type TargetState = "met" | "missed" | "on-track" | "due-soon" | "paused";
export type TargetView = {
  readonly target: TargetName;
  /** A civil date in the desk's zone, and its exclusive end. While paused: the date if the clock resumed now. */
  readonly dueOn: string;
  readonly dueAt: string;
  readonly state: TargetState;
  readonly metAt: string | null;
};

/**
 * The pauses of the questions. Each ends with the answer that staff recorded, or with the requester's first message
 * after the question, whichever is earlier, so that staff cannot gain time by leaving an answered question open.
 */
export function questionPauses(
  waits: readonly { askedAt: string; answeredAt?: string }[],
  inbound: readonly Date[],
): QuestionPause[] {
  return waits.map(({ askedAt, answeredAt }) => {
    const from = new Date(askedAt);
    const came = inbound.filter((at) => at > from).map((at) => at.getTime());
    const ends = [...came, ...(answeredAt ? [Date.parse(answeredAt)] : [])];
    return { from, to: ends.length > 0 ? new Date(Math.min(...ends)) : null };
  });
}

/** The state of a request for each target that the desk sets. */
export const targetsOf = (
  terms: TargetTerms,
  request: Targeted,
  clock: TargetClock,
): TargetView[] => computed(terms, request, clock).map(({ view }) => view);

/** The next instant at which time alone changes the state of a target; `null` where it never does. */
export function nextTargetChange(
  terms: TargetTerms,
  request: Targeted,
  clock: TargetClock,
): string | null {
  const changes = computed(terms, request, clock).flatMap(({ changesAt }) => changesAt ?? []);
  return changes.sort()[0] ?? null;
}

type Computed = { view: TargetView; changesAt: string | null };

const computed = (terms: TargetTerms, request: Targeted, clock: TargetClock): Computed[] =>
  TARGETS.flatMap((target) => {
    const allowed = terms[target];
    return allowed === null ? [] : [compute(target, { allowed, terms, request, clock })];
  });

type TargetInput = {
  allowed: number;
  terms: TargetTerms;
  request: Targeted;
  clock: TargetClock;
};

function compute(target: TargetName, { allowed, terms, request, clock }: TargetInput): Computed {
  const { zone, now } = clock;
  const metAt = request[`${target}At`];
  const until = metAt && metAt < now ? metAt : now;
  const waits = target === "answered" ? request.waits.filter(({ from }) => from <= until) : [];
  const started = target === "answered" ? request.receivedAt : request.openedAt;
  const counted = countedDay(legalDay(started.getTime(), zone), allowed, {
    clock,
    paused: pausedDays(waits, until, zone),
  });
  const due = request.dueOn ? Math.min(counted, dayOf(request.dueOn, "dueOn")) : counted;
  const dueAt = endOfDay(due, zone);
  const open = waits.some(({ to }) => to === null || to > until);
  // A new request never has a warning, so the warning starts after its first day at the earliest.
  const warning = Math.min(terms.warnBefore, allowed - 1);
  const left = workingDays(legalDay(now.getTime(), zone), due, clock.calendar);
  const state = stateOf({ metAt, now, end: Date.parse(dueAt), open, soon: left <= warning });
  const view = { target, dueOn: dateOf(due), dueAt, metAt: metAt?.toISOString() ?? null, state };
  const warnedAt = () => startOfDay(warningDay(due, warning, clock.calendar), zone);
  const settled = state === "met" || state === "missed";
  return { view, changesAt: settled ? null : state === "on-track" ? warnedAt() : dueAt };
}

/** The first day with at most `warning` working days left. */
function warningDay(due: Day, warning: number, calendar: Calendar): Day {
  let day = due;
  while (workingDays(day - 1, due, calendar) <= warning) day -= 1;
  return day;
}

type StateInput = { metAt: Date | null; now: Date; end: number; open: boolean; soon: boolean };

function stateOf({ metAt, now, end, open, soon }: StateInput): TargetState {
  if (metAt) return metAt.getTime() < end ? "met" : "missed";
  if (now.getTime() >= end) return "missed";
  if (open) return "paused";
  return soon ? "due-soon" : "on-track";
}

type Span = { first: Day; last: Day };

/** The days at whose end a question was open. They do not count. */
const pausedDays = (waits: readonly QuestionPause[], until: Date, zone: string): Span[] =>
  waits.map(({ from, to }) => ({
    first: legalDay(from.getTime(), zone),
    last: legalDay(Math.min((to ?? until).getTime(), until.getTime()), zone) - 1,
  }));

/** The n-th working day after `start` that counts. */
function countedDay(
  start: Day,
  n: number,
  { clock, paused }: { clock: TargetClock; paused: readonly Span[] },
): Day {
  let at = start;
  for (let left = n; left > 0; ) {
    at += 1;
    const skipped = paused.some(({ first, last }) => first <= at && at <= last);
    if (!skipped && works(at, clock.calendar)) left -= 1;
  }
  return at;
}

// Years after receipt, the calendar has no holidays any more. Its weekends still apply.
const works = (day: Day, calendar: Calendar): boolean =>
  calendar.years.includes(yearOf(day))
    ? isWorkingDay(day, calendar)
    : !calendar.weekend.includes(weekdayOf(day));

/** The number of working days after `from`, up to and including `to`. */
function workingDays(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (works(day, calendar)) count += 1;
  return count;
}

export const MILESTONES = ["warning", "miss"] as const;
type TargetMilestone = (typeof MILESTONES)[number];
export type TargetNotification = {
  readonly target: TargetName;
  readonly dueOn: string;
  readonly milestone: TargetMilestone;
};

/** Whether the target needs somebody's attention. */
export const needsAttention = ({ state, metAt }: TargetView): boolean =>
  metAt === null && (state === "due-soon" || state === "missed");

/**
 * The notifications that are due for these targets. A target that was missed before the desk set it gets none, because
 * it was not a target then.
 */
export const dueTargetNotifications = (
  targets: readonly TargetView[],
  setAt: Date,
): TargetNotification[] =>
  targets
    .filter((view) => needsAttention(view) && Date.parse(view.dueAt) > setAt.getTime())
    .map(({ target, dueOn, state }) => ({
      target,
      dueOn,
      milestone: state === "missed" ? "miss" : "warning",
    }));

/** The key of a notification about a target. It contains the date, so a target that moved is notified again. */
export const targetNotificationKey = ({ target, dueOn, milestone }: TargetNotification): string =>
  `${target}:${dueOn}:${milestone}`;
