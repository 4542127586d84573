import { z } from "zod";
import { type Calendar, weekdayNumbers } from "@/lib/domain/calendar/calendar";
import { dayOf } from "@/lib/domain/calendar/civil";
import { endOfDay } from "@/lib/domain/calendar/zone";
import { type EngineRight, WAIT_REASONS, type WaitReason } from "@/lib/domain/law/law";
import { rightSchema } from "@/lib/domain/law/right";
import { isLawId, type LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Deadline, DeadlineInput, Wait } from "./deadline-terms";

/** Names of rights, events and reasons are the same names in capitals. */
const small = <S extends z.ZodType>(schema: S) =>
  z.preprocess((said) => (typeof said === "string" ? said.trim().toLowerCase() : said), schema);

/** The form in which worked examples of deadlines are exchanged. */
export const vectorSchema = z.object({
  id: z.string(),
  regime: z.string(),
  requestType: small(z.string()),
  receivedAt: z.string(),
  requestedAt: z.string().nullish(),
  timezone: z.string(),
  calendar: z
    .object({
      id: z.string(),
      weekend: z.array(z.string()),
      holidays: z.array(z.object({ date: z.string(), name: z.string() })),
    })
    .nullable(),
  events: z.array(
    z.object({
      type: small(z.enum(["pause", "resume", "verified", "extend"])),
      at: z.string(),
      reason: small(z.enum(WAIT_REASONS).nullish()),
      /** The day named in a notice of extension, where the law leaves it open. */
      until: z.string().nullish(),
    }),
  ),
  policyDays: z.number().nullish(),
  expect: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
});
export type Vector = z.infer<typeof vectorSchema>;

/** What the exchanged examples call a right, where the product has another word. */
const TYPES: Record<string, EngineRight> = {
  know: "access",
  delete: "erasure",
  correct: "rectification",
  correction: "rectification",
  "opt-out": "opt-out-sale",
  limit: "limit-sensitive",
  nominate: "nomination",
  complaint: "grievance",
  "access-simplified": "access-simplified",
  confirmation: "access",
  query: "access",
  claim: "rectification",
  completion: "rectification",
  updating: "rectification",
  rectify: "rectification",
  // GDPR art. 19: recipients are told in the period of the rectification or erasure itself.
  notification: "rectification",
  deletion: "erasure",
  suspension: "restriction",
  restrict: "restriction",
  object: "objection",
  withdrawal: "withdraw-consent",
};

/** The examples call 30 days the due date where the law has none; here it is a promise. */
const DPDP: LawId = "in-dpdp";
const DPDP_PROMISE = 30;

/** Later than any example: its history is complete, so silence in it is final. */
const AFTERWARDS = "2199-01-01T00:00:00Z";

function rightOf(type: string): EngineRight {
  const name = type.replace(/[\s_]+/g, "-");
  const known = TYPES[name];
  if (known !== undefined) return known;
  const right = rightSchema.safeParse(name);
  if (right.success) return right.data;
  throw new Problem("invalid", message("problem.right.unknown"), {
    right: message("problem.choice.right"),
  });
}

function lawOf(regime: string): LawId {
  const id = regime.trim().toLowerCase();
  if (isLawId(id)) return id;
  throw new Problem("invalid", message("problem.law.unknown"), {
    law: message("problem.choice.law"),
  });
}

/** An example lists holidays inside its own window: the years it names or can touch count as known. */
function calendarOf({ calendar, receivedAt }: Vector): Calendar | null {
  if (calendar === null) return null;
  const year = Number(receivedAt.slice(0, 4));
  const named = calendar.holidays.map(({ date }) => Number(date.slice(0, 4)));
  return {
    id: calendar.id,
    version: `vector ${calendar.id}`,
    weekend: weekdayNumbers(calendar.weekend),
    holidays: calendar.holidays.map(({ date, name }) => ({ date, name })),
    years: [...new Set([year - 1, year, year + 1, year + 2, ...named])],
  };
}

function waitsOf(events: Vector["events"]): Wait[] {
  const waits: Wait[] = [];
  const open = new Map<WaitReason, Wait>();
  const inOrder = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const { type, at, reason: given } of inOrder) {
    if (type === "extend") continue;
    const only = open.size === 1 && type === "resume" ? [...open.keys()][0] : undefined;
    const reason = given ?? only ?? "identity";
    if (type === "pause") {
      // An answer that was not enough leaves the question open.
      if (open.has(reason)) continue;
      const wait: Wait = { reason, askedAt: at };
      waits.push(wait);
      open.set(reason, wait);
      continue;
    }
    const wait = open.get(reason);
    // Who was verified without having been asked has stopped no clock, so there is nothing to go on with.
    if (wait === undefined && type === "verified") continue;
    if (wait === undefined) {
      throw new Problem("invalid", message("problem.clock.replyWithoutQuestion"), {
        waits: message("problem.clock.questionFirst"),
      });
    }
    wait.answeredAt = at;
    open.delete(reason);
  }
  return waits;
}

/** A date alone is its first instant in the zone. */
const instantIn = (given: string, zone: string): string =>
  given.includes("T") ? given : endOfDay(dayOf(given, "requestedAt") - 1, zone);

/** An example as the clock's input. */
export function fromVector(vector: unknown): DeadlineInput {
  const parsed = vectorSchema.safeParse(vector);
  if (!parsed.success) {
    throw new Problem("invalid", message("problem.clock.unreadableExample"), {
      vector: z.prettifyError(parsed.error),
    });
  }
  const example = parsed.data;
  const law = lawOf(example.regime);
  const extension = example.events.find(({ type }) => type === "extend");
  const houseDays = example.policyDays ?? (law === DPDP ? DPDP_PROMISE : null);
  return {
    law,
    right: rightOf(example.requestType),
    receivedAt: example.receivedAt,
    zone: example.timezone,
    calendar: calendarOf(example),
    waits: waitsOf(example.events),
    asOf: AFTERWARDS,
    ...(example.requestedAt && { requestedAt: instantIn(example.requestedAt, example.timezone) }),
    ...(extension !== undefined && {
      extension: { noticeAt: extension.at, ...(extension.until && { until: extension.until }) },
    }),
    ...(houseDays !== null && { houseDays }),
  };
}

type Expectation = Record<string, string | boolean | null>;

function present(fields: Record<string, string | boolean | null | undefined>): Expectation {
  const kept = Object.entries(fields).filter(([, value]) => value != null);
  return Object.fromEntries(kept) as Expectation;
}

function dueOf(deadline: Deadline): Expectation {
  if (deadline.law === DPDP) {
    return { dueOn: deadline.houseDueOn, ...present({ dueEndUtc: deadline.targetEndAt }) };
  }
  const { houseDueOn, houseUncappedOn, houseLate } = deadline;
  const house: Expectation =
    houseDueOn === null
      ? {}
      : { policyUncappedOn: houseUncappedOn, policyDueOn: houseDueOn, policyLate: houseLate };
  return { dueOn: deadline.dueOn, ...present({ dueEndUtc: deadline.dueEndAt }), ...house };
}

const countsHours = ({ reasons }: Deadline): boolean =>
  reasons.some(({ code, params }) => code === "ack-law" && params?.unit === "hour");

/** A deadline in the words of the examples, for comparison. */
export function vectorExpectation(deadline: Deadline): Expectation {
  const { state, extensionValid } = deadline;
  return {
    ...dueOf(deadline),
    ...present({
      state: state === "running" ? null : state,
      noticeDueOn: deadline.noticeDueOn,
      extendedDueOn: deadline.extendedDueOn,
      extendedEndUtc: deadline.extendedEndAt,
      extensionValid: extensionValid === false ? false : null,
      ackDueOn: deadline.ackDueOn,
      ackDueAt: countsHours(deadline) ? deadline.ackDueAt : null,
      outerDueOn: deadline.outerDueOn,
      safeDueOn: deadline.safeDueOn,
      safeAckDueOn: deadline.safeAckDueOn,
      safeExtendedDueOn: deadline.safeExtendedDueOn,
    }),
  };
}
