import { parseArgs } from "node:util";
import { CommandError } from "@/cli/command-error";
import { dayOf, instantOf } from "@/lib/domain/calendar/civil";
import {
  combineDeadlines,
  computeDeadline,
  type Deadline,
  type DeadlineInput,
  type Wait,
} from "@/lib/domain/clock/deadline";
import {
  ENGINE_RIGHTS,
  type EngineRight,
  WAIT_REASONS,
  type WaitReason,
} from "@/lib/domain/law/law";
import { isLawId, LAW_IDS, LAWS, type LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { calendarAround, ZONES_RELEASE } from "@/lib/platform/holidays";

const text = { type: "string" } as const;
const list = { type: "string", multiple: true } as const;
const OPTIONS = {
  law: list,
  right: { ...text, default: "access" },
  received: text,
  requested: text,
  zone: text,
  region: text,
  pause: list,
  resume: list,
  extend: text,
  until: text,
  "house-days": text,
  "ack-hours": text,
  "as-of": text,
  json: { type: "boolean", default: false },
  vectors: text,
} as const;

export type Values = ReturnType<typeof parse>;
export const parse = (args: string[]) => parseArgs({ args, options: OPTIONS }).values;

export const optionError = (field: string, remedy: string): CommandError =>
  new CommandError("The deadline cannot be calculated.", { [field]: remedy });

/**
 * The deadline under each law that was named, and `whole`, which combines them. Throws a CommandError or a Problem
 * whose fields are names of options.
 */
export function clocksOf(values: Values): { each: Deadline[]; whole: Deadline; zone: string } {
  const laws = lawsOf(values.law ?? []);
  const input = inputOf(values, laws);
  const each = inOptions(values, () => laws.map((law) => computeDeadline({ ...input, law })));
  return {
    each,
    whole: { ...combineDeadlines(each), zoneVersion: ZONES_RELEASE },
    zone: input.zone,
  };
}

/** The option that each field of the clock's problems came from. */
const OPTION_OF: Record<string, keyof typeof OPTIONS> = {
  receivedAt: "received",
  requestedAt: "requested",
  waits: "pause",
  extension: "extend",
  houseDays: "house-days",
  ackHours: "ack-hours",
  asOf: "as-of",
  laws: "law",
};

function inOptions<T>(values: Values, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // The calendar has the years around the receipt, so a year that it lacks was reached by a long pause.
    if ("calendar" in error.fields) {
      const resume = "Enter pauses that end within two years.";
      throw new CommandError(error.message, { resume });
    }
    const fields = Object.entries(error.fields).map(([field, remedy]) => {
      if (field === "extension" && values.until !== undefined && noticeFits(values)) {
        return ["until", remedy];
      }
      return [OPTION_OF[field] ?? field, remedy];
    });
    throw new Problem(error.code, error.message, Object.fromEntries(fields));
  }
}

const noticeFits = ({ extend = "", received = "" }: Values): boolean =>
  Date.parse(extend) >= Date.parse(received);

function lawsOf(names: string[]): LawId[] {
  const laws = names.map((law) => {
    const id = law.toLowerCase();
    if (!isLawId(id)) throw optionError("law", `Choose one of ${LAW_IDS.join(", ")}.`);
    return id;
  });
  if (laws.length === 0) throw optionError("law", `Choose one of ${LAW_IDS.join(", ")}.`);
  return [...new Set(laws)];
}

function rightOf(name: string): EngineRight {
  const right = ENGINE_RIGHTS.find((known): known is EngineRight => known === name.toLowerCase());
  if (right === undefined) throw optionError("right", `Choose one of ${ENGINE_RIGHTS.join(", ")}.`);
  return right;
}

function inputOf(values: Values, laws: LawId[]): Omit<DeadlineInput, "law"> {
  const right = rightOf(values.right);
  const { received, zone, region, requested, extend } = values;
  const asOf = values["as-of"];
  if (!received)
    throw optionError("received", "Enter the time of receipt, like 2026-01-31T22:30:00Z.");
  if (!zone)
    throw optionError("zone", "Enter the time zone of the controller, like Europe/Berlin.");
  if (!region || !/^[A-Z]{2}(-|$)/.test(region)) {
    throw optionError("region", message("problem.clock.holidayRegion"));
  }
  for (const [field, instant] of Object.entries({ received, requested, extend, "as-of": asOf })) {
    if (instant !== undefined) instantOf(instant, field);
  }
  const houseDays = wholeOf(values, "house-days", 0);
  const ackHours = wholeOf(values, "ack-hours", 1);
  return {
    right,
    receivedAt: received,
    zone,
    calendar: inOptions(values, () => calendarAround(region, received)),
    waits: waitsOf(values),
    ...(requested !== undefined && { requestedAt: requested }),
    ...extensionOf(values, laws, right),
    ...(houseDays !== undefined && { houseDays }),
    ...(ackHours !== undefined && { ackHours }),
    ...(asOf !== undefined && { asOf }),
  };
}

const MAX_NUMBER = 3650;

function wholeOf(values: Values, field: "house-days" | "ack-hours", least: number) {
  const typed = values[field];
  if (typed === undefined) return undefined;
  const value = Number(typed);
  if (!/^\d+$/.test(typed) || value < least || value > MAX_NUMBER) {
    throw optionError(field, message("problem.number.range", { n1: least, n2: MAX_NUMBER }));
  }
  return value;
}

function extensionOf(
  { extend, until }: Values,
  laws: LawId[],
  right: EngineRight,
): Pick<DeadlineInput, "extension"> {
  if (until === undefined) return extend === undefined ? {} : { extension: { noticeAt: extend } };
  dayOf(until, "until");
  if (extend === undefined)
    throw optionError("extend", "Enter the time of the notice that names the date in --until.");
  const open = laws.some((law) =>
    LAWS[law].versions.some(({ rules }) => rules[right].extension?.n === null),
  );
  if (!open) throw optionError("until", "Leave this option out: the law itself sets the new date.");
  return { extension: { noticeAt: extend, until } };
}

type Moment = { reason: WaitReason; at: string; ms: number };

/**
 * Pairs pauses and resumes by reason and time: the first resume for a reason ends its first pause, in any order of the
 * options.
 */
function waitsOf({ pause = [], resume = [] }: Values): Wait[] {
  const asked = momentsOf("pause", pause);
  const answered = momentsOf("resume", resume);
  return WAIT_REASONS.flatMap((reason) => {
    const questions = asked.filter((one) => one.reason === reason);
    const answers = answered.filter((one) => one.reason === reason);
    if (answers.length > questions.length) {
      throw optionError("resume", `There is no pause for ${reason} that this answer ends.`);
    }
    return questions.map(({ at, ms }, i): Wait => {
      const answer = answers[i];
      if (answer === undefined) return { reason, askedAt: at };
      if (answer.ms < ms)
        throw optionError("resume", "Enter an answer that is later than its question.");
      return { reason, askedAt: at, answeredAt: answer.at };
    });
  });
}

function momentsOf(field: "pause" | "resume", values: string[]): Moment[] {
  return values.map((value) => momentOf(field, value)).sort((a, b) => a.ms - b.ms);
}

function momentOf(field: "pause" | "resume", value: string): Moment {
  const [name = "", at = "", ...rest] = value.split("@");
  const reason = WAIT_REASONS.find((known) => known === name.toLowerCase());
  if (!reason || !at || rest.length > 0) {
    const reasons = WAIT_REASONS.join(", ");
    throw optionError(
      field,
      `Enter REASON@INSTANT, like identity@2026-02-03T10:00:00Z. The reasons are ${reasons}.`,
    );
  }
  return { reason, at, ms: instantOf(at, field) };
}
