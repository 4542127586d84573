import { z } from "zod";
import { dateOf, dayOf, instantText } from "@/lib/domain/calendar/civil";
import { legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import type { AskNow } from "@/lib/domain/clock/clock-view";
import type { Deadline, Wait } from "@/lib/domain/clock/deadline";
import { openWait } from "@/lib/domain/clock/deadline-terms";
import { type Law, WAIT_REASONS, type WaitReason } from "@/lib/domain/law/law";
import { LAWS } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { dayIn, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isoDay, requestVersion, requiredText } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import {
  type ClockInput,
  clockColumns,
  clockOf,
  pausedColumn,
} from "@/lib/requests/record/compute-clock";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";

const waitReason = z.enum(WAIT_REASONS, { error: message("problem.step.askFor") });

export const askSchema = z.object({
  version: requestVersion,
  reason: waitReason,
  text: requiredText(10_000, message("problem.step.question")),
});

export const cannotIdentifySchema = z.object({
  version: requestVersion,
  explanation: requiredText(4000, message("problem.step.searched")),
});

export const answeredSchema = z.object({
  version: requestVersion,
  reason: waitReason,
  answeredOn: isoDay,
});

export type Ask = z.infer<typeof askSchema>;

export type Answered = z.infer<typeof answeredSchema>;

type Waiting = ClockInput & { waits: readonly Wait[] };

/** Every question that is not open already, with the effect that it would have on the clock now. */
export const questionEffects = (policy: Policy, request: Waiting, now: Date): AskNow[] =>
  WAIT_REASONS.filter((reason) => !openWait(request.waits, reason)).map((reason) => {
    const waits = [...request.waits, { reason, askedAt: now.toISOString() }];
    const clock = clockOf(policy, { ...request, waits }, now);
    const { law, targetOn, state, daysLeft = null } = clock;
    return {
      reason,
      law,
      daysLeft,
      stops: state === "paused",
      dueOn: targetOn,
      source: sourceOf(clock, reason),
    };
  });

const ABOUT_WAITS = ["wait-does-not-stop", "wait-too-late", "paused"];

const sourceOf = ({ reasons }: Deadline, reason: WaitReason): string | null =>
  reasons.findLast(
    ({ code, params }) =>
      ABOUT_WAITS.includes(code) && (params?.reason === undefined || params.reason === reason),
  )?.source ?? null;

/** The clock with one more question, asked now. Throws a conflict where the same question is open already. */
function withQuestion(ctx: Context, request: LoadedRequest, reason: WaitReason) {
  if (openWait(request.waits, reason)) {
    throw new Problem("conflict", message("problem.pause.alreadyAsked"));
  }
  const waits = [...request.waits, { reason, askedAt: ctx.now.toISOString() }];
  const clock = clockOf(ctx.desk.policy, { ...request, waits }, ctx.now);
  return {
    change: { ...clockColumns(clock), ...pausedColumn(clock, request.pausedAt, ctx.now), waits },
    facts: {
      reason,
      stops: clock.state === "paused",
      daysLeft: clock.daysLeft ?? null,
      from: request.dueOn,
      to: clock.targetOn,
    },
  };
}

/**
 * Asks the requester for something that the response depends on. The question is sent as a message. The law decides
 * whether it pauses the clock; where it does not, the days go on counting.
 */
export const askRequester = (ctx: Context, reference: string, input: Ask): Promise<LoadedRequest> =>
  advance(
    ctx,
    "pause",
    { reference },
    async (request, tx) => {
      const { change, facts } = withQuestion(ctx, request, input.reason);
      const message = await addMessage(ctx, tx, request, { kind: "to-subject", text: input.text });
      return {
        change,
        facts: { ...facts, message },
        emails: [{ kind: "message", facts: { question: { paused: facts.stops } } }],
      };
    },
    { version: input.version, sent: { form: "pause", typed: input } },
  );

/**
 * GDPR art. 11(2): the desk cannot tell which of its data is about the requester. The email says where the desk
 * searched, and the requester can send more. For the clock this is a question about identity.
 */
export const cannotIdentify = (
  ctx: Context,
  reference: string,
  input: z.infer<typeof cannotIdentifySchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "pause",
    { reference },
    (request) => {
      const { change, facts } = withQuestion(ctx, request, "identity");
      const { explanation } = input;
      const law = LAWS[request.law] as Law;
      return {
        change,
        facts,
        emails: [
          { kind: "cannot-identify", facts: { explanation, article: law.unidentified ?? null } },
        ],
      };
    },
    { version: input.version, sent: { form: "cannot-identify", typed: input } },
  );

/**
 * The instant at which an answer arrived, from its day in the desk's zone: now for today, the start of the day for an
 * earlier one, but not before the question was asked.
 */
function arrivalOf(day: string, wait: Wait, zone: string, now: Date): string {
  const arrived = dayOf(day, "answeredOn");
  const today = legalDay(now.getTime(), zone);
  const asked = legalDay(Date.parse(wait.askedAt), zone);
  if (arrived < asked || arrived > today) {
    throw new Problem("invalid", message("problem.pause.notThatDay"), {
      answeredOn: message("problem.date.untilToday", { day: dayIn(dateOf(asked)) }),
    });
  }
  if (arrived === today) return now.toISOString();
  const first = Date.parse(startOfDay(arrived, zone));
  return instantText(Math.max(first, Date.parse(wait.askedAt)));
}

/** The waits, one of them answered on that day. Throws a conflict where that question is not open. */
export function answerWait(
  waits: readonly Wait[],
  { reason, answeredOn }: Pick<Answered, "reason" | "answeredOn">,
  { zone, now }: { zone: string; now: Date },
): Wait[] {
  const open = openWait(waits, reason);
  if (!open) throw new Problem("conflict", message("problem.pause.notAsked"));
  const answeredAt = arrivalOf(answeredOn, open, zone, now);
  return waits.map((wait) => (wait === open ? { ...wait, answeredAt } : wait));
}

/** Records the requester's answer: the clock resumes or starts again, as the law says. */
export const resumeRequest = (
  ctx: Context,
  reference: string,
  input: Answered,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "resume",
    { reference },
    (request) => {
      const { policy } = ctx.desk;
      const waits = answerWait(request.waits, input, { zone: policy.zone, now: ctx.now });
      const clock = clockOf(policy, { ...request, waits }, ctx.now);
      return {
        change: {
          ...clockColumns(clock),
          ...pausedColumn(clock, request.pausedAt, ctx.now),
          waits,
        },
        facts: { reason: input.reason, answeredOn: input.answeredOn, to: clock.targetOn },
      };
    },
    { version: input.version },
  );
