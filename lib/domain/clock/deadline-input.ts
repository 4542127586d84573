import type { Calendar } from "@/lib/domain/calendar/calendar";
import { type Day, dateOf, dayOf, instantOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import {
  ENGINE_RIGHTS,
  type Law,
  type LawVersion,
  type Rule,
  WAIT_REASONS,
  type WaitModel,
  type WaitReason,
} from "@/lib/domain/law/law";
import { lawFor } from "@/lib/domain/laws/laws";
import { dayIn, type MessageText, message, textIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { DeadlineInput, Wait } from "./deadline-terms";

export type WaitDays = { reason: WaitReason; model: WaitModel; asked: Day; answered: Day | null };

/** The validated input as civil days. Everything after this step counts whole days. */
export type Case = {
  law: Law;
  version: LawVersion;
  rule: Rule;
  zone: string;
  calendar: Calendar | null;
  receivedAt: number;
  received: Day;
  requested: Day;
  waits: WaitDays[];
  noticed: Day | null;
  until: Day | null;
  houseDays: number | null;
  houseWaits: boolean;
  ackHours: number | null;
  internalDays: number | null;
  asOf: Day | null;
};

function invalidInput(field: string, why: MessageText, remedy: MessageText): Problem {
  return new Problem("invalid", why, { [field]: remedy });
}

function versionOf(law: Law, received: string): LawVersion {
  const version = law.versions.find(
    ({ validFrom, validTo }) => validFrom <= received && (validTo ?? received) >= received,
  );
  if (version === undefined) {
    throw invalidInput(
      "receivedAt",
      message("problem.law.notInForce", { law: textIn(law.name), day: dayIn(received) }),
      message("problem.law.inForceHint"),
    );
  }
  return version;
}

function waitOf(wait: Wait, rule: Rule, receivedAt: number, zone: string): WaitDays {
  if (!WAIT_REASONS.includes(wait.reason)) {
    throw invalidInput(
      "waits",
      message("problem.clock.unknownWait"),
      message("problem.clock.waitReasons", { reasons: WAIT_REASONS.join(", ") }),
    );
  }
  if (!wait.askedAt) {
    throw invalidInput(
      "waits",
      message("problem.clock.replyWithoutQuestion"),
      message("problem.clock.questionFirst"),
    );
  }
  const asked = instantOf(wait.askedAt, "waits");
  if (asked < receivedAt) {
    throw invalidInput(
      "waits",
      message("problem.clock.questionBeforeReceipt"),
      message("problem.clock.checkAsked"),
    );
  }
  const model = rule.waits[wait.reason];
  const days = { reason: wait.reason, model, asked: legalDay(asked, zone) };
  if (wait.answeredAt === undefined) return { ...days, answered: null };
  const answered = instantOf(wait.answeredAt, "waits");
  if (answered < asked) {
    throw invalidInput(
      "waits",
      message("problem.clock.replyBeforeQuestion"),
      message("problem.clock.checkReply"),
    );
  }
  return { ...days, answered: legalDay(answered, zone) };
}

/** Throws for two overlapping questions with the same reason. Questions for different reasons can overlap. */
function refuseOverlaps(waits: readonly Wait[]): void {
  for (const reason of WAIT_REASONS) {
    const same = waits
      .filter((wait) => wait.reason === reason)
      .map((wait) => ({
        from: Date.parse(wait.askedAt),
        to: wait.answeredAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(wait.answeredAt),
      }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    same.forEach((wait, i) => {
      const before = same[i - 1];
      if (before !== undefined && wait.from < before.to) {
        throw invalidInput(
          "waits",
          message("problem.clock.waitsOverlap", { reason }),
          message("problem.clock.endWaitFirst"),
        );
      }
    });
  }
}

function waitsOf(waits: readonly Wait[], rule: Rule, receivedAt: number, zone: string): WaitDays[] {
  if (waits.length === 0) return [];
  const days = waits.map((wait) => waitOf(wait, rule, receivedAt, zone));
  refuseOverlaps(waits);
  return days.sort((a, b) => a.asked - b.asked);
}

function wholeNumber(value: number | undefined, field: string, least: number): number | null {
  if (value === undefined) return null;
  if (!Number.isInteger(value) || value < least || value > 3650) {
    throw invalidInput(
      field,
      message("problem.number.outOfRange", { field }),
      message("problem.number.range", { n1: least, n2: 3650 }),
    );
  }
  return value;
}

function noticeOf({ extension, zone }: DeadlineInput, receivedAt: number) {
  if (extension === undefined) return { noticed: null, until: null };
  const noticed = instantOf(extension.noticeAt, "extension");
  if (noticed < receivedAt) {
    throw invalidInput(
      "extension",
      message("problem.clock.noticeBeforeReceipt"),
      message("problem.clock.checkNotice"),
    );
  }
  const until = extension.until === undefined ? null : dayOf(extension.until, "extension");
  const noticeDay = legalDay(noticed, zone);
  if (until !== null && until < noticeDay) {
    throw invalidInput(
      "extension",
      message("problem.clock.newDatePassed"),
      message("problem.clock.dateAfterNotice"),
    );
  }
  return { noticed: noticeDay, until };
}

/** Validates the input and converts it to civil days in its zone. Throws a Problem for invalid input. */
export function caseOf(input: DeadlineInput): Case {
  const law = lawFor(input.law);
  if (!ENGINE_RIGHTS.includes(input.right)) {
    throw invalidInput("right", message("problem.right.unknown"), message("problem.choice.right"));
  }
  const { zone, calendar } = input;
  const receivedAt = instantOf(input.receivedAt, "receivedAt");
  const received = legalDay(receivedAt, zone);
  const version = versionOf(law, dateOf(received));
  const rule = version.rules[input.right];
  const requestedAt =
    input.requestedAt === undefined ? receivedAt : instantOf(input.requestedAt, "requestedAt");
  if (requestedAt > receivedAt) {
    throw invalidInput(
      "requestedAt",
      message("problem.clock.madeAfterReceipt"),
      message("problem.clock.checkBoth"),
    );
  }
  const waits = waitsOf(input.waits ?? [], rule, receivedAt, zone);
  const asOf = input.asOf === undefined ? null : legalDay(instantOf(input.asOf, "asOf"), zone);
  return {
    law,
    version,
    rule,
    zone,
    calendar,
    receivedAt,
    received,
    requested: legalDay(requestedAt, zone),
    waits,
    ...noticeOf(input, receivedAt),
    houseDays: wholeNumber(input.houseDays, "houseDays", 0),
    houseWaits: input.houseWaits ?? false,
    ackHours: wholeNumber(input.ackHours, "ackHours", 1),
    internalDays: wholeNumber(input.internalDays, "internalDays", 1),
    asOf,
  };
}
