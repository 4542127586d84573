import { z } from "zod";
import { type Calendar, weekdayNumbers } from "@/lib/domain/calendar/calendar";
import { dayOf } from "@/lib/domain/calendar/civil";
import { startOfDay } from "@/lib/domain/calendar/zone";
import { type EngineRight, WAIT_REASONS, type WaitReason } from "@/lib/domain/law/law";
import { rightSchema } from "@/lib/domain/law/right";
import { isLawId, type LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Deadline, DeadlineInput, Wait } from "./deadline-terms";

/** Accepts names of rights, events and reasons in upper case. */
const lowerCase = <S extends z.ZodType>(schema: S) =>
  z.preprocess((name) => (typeof name === "string" ? name.trim().toLowerCase() : name), schema);

/** The exchange format for worked examples of deadlines. */
export const vectorSchema = z.object({
  id: z.string(),
  regime: z.string(),
  requestType: lowerCase(z.string()),
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
      type: lowerCase(z.enum(["pause", "resume", "verified", "extend"])),
      at: z.string(),
      reason: lowerCase(z.enum(WAIT_REASONS).nullish()),
      /** The day in a notice of extension, where the law leaves the new date open. */
      until: z.string().nullish(),
    }),
  ),
  policyDays: z.number().nullish(),
  expect: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
});
export type Vector = z.infer<typeof vectorSchema>;

/** The names of rights in the examples that differ from those of the product. */
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
  // GDPR art. 19: recipients are notified within the period of the rectification or erasure itself.
  notification: "rectification",
  deletion: "erasure",
  suspension: "restriction",
  restrict: "restriction",
  object: "objection",
  withdrawal: "withdraw-consent",
};

/** The law sets no date. The examples call 30 days the due date; here they are a policy deadline. */
const DPDP: LawId = "in-dpdp";
const DPDP_PROMISE = 30;

/** An instant after every example. The history of an example is complete, so silence in it is final. */
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

/** An example lists only the holidays that it needs. The years of these and around receipt count as known. */
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
  for (const { type, at, reason: stated } of inOrder) {
    if (type === "extend") continue;
    const only = open.size === 1 && type === "resume" ? [...open.keys()][0] : undefined;
    const reason = stated ?? only ?? "identity";
    if (type === "pause") {
      // An insufficient answer leaves the question open.
      if (open.has(reason)) continue;
      const wait: Wait = { reason, askedAt: at };
      waits.push(wait);
      open.set(reason, wait);
      continue;
    }
    const wait = open.get(reason);
    // Verification without a question did not pause the clock, so nothing is resumed.
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

/** The instant of a text. A date without a time means its first instant in the zone. */
const instantIn = (text: string, zone: string): string =>
  text.includes("T") ? text : startOfDay(dayOf(text, "requestedAt"), zone);

/** Converts an example to the input of `computeDeadline`. Throws a Problem for one that is not in the format. */
export function fromVector(vector: unknown): DeadlineInput {
  const parsed = vectorSchema.safeParse(vector);
  if (!parsed.success) {
    throw new Problem("invalid", message("problem.clock.unreadableExample"));
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
  const entries = Object.entries(fields).filter(([, value]) => value != null);
  return Object.fromEntries(entries) as Expectation;
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

/** A deadline with the field names of the examples, for comparison. */
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
