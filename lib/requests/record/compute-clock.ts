import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import {
  combineDeadlines,
  computeDates,
  computeDeadline,
  type Deadline,
  type DeadlineInput,
  type Wait,
} from "@/lib/domain/clock/deadline";
import { promisedDaysOf } from "@/lib/domain/decision/remedy";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Residence } from "@/lib/domain/policy/residence";
import type { WaitView } from "@/lib/domain/request/view";
import { canonical } from "@/lib/domain/text/canonical";
import type { Prisma } from "@/lib/platform/database/db";
import { calendarAround, ZONES_RELEASE } from "@/lib/platform/holidays";
import { sha256 } from "@/lib/platform/keys/crypto";

/** What the dates of a request are computed from, besides the desk's policy. */
export type ClockInput = {
  right: Right;
  laws: readonly LawId[];
  residence: Residence;
  receivedAt: Date;
  waits?: readonly Wait[];
  extendedAt?: Date | null;
  extendedUntil?: string | null;
};

function inputOf(policy: Policy, law: LawId, clocked: ClockInput, asOf: Date): DeadlineInput {
  const { right, residence, waits = [], extendedAt, extendedUntil } = clocked;
  const receivedAt = clocked.receivedAt.toISOString();
  const receivedOn = dateOf(legalDay(clocked.receivedAt.getTime(), policy.zone));
  return {
    law,
    right,
    receivedAt,
    zone: policy.zone,
    calendar: calendarAround(policy.region, receivedAt, policy.extraHolidays),
    waits: [...waits],
    asOf: asOf.toISOString(),
    houseDays: promisedDaysOf(policy, law, { right, residence, receivedOn }),
    houseWaits: true,
    ackHours: policy.ackHours ?? undefined,
    internalDays: policy.internalDays ?? undefined,
    extension: extendedAt
      ? { noticeAt: extendedAt.toISOString(), until: extendedUntil ?? undefined }
      : undefined,
  };
}

/**
 * The clock of a request under every law that applies to it, in the desk's time zone and calendar, and never later than
 * its policy deadline. `asOf` is the time at which an unanswered question counts as unanswered.
 */
export function clockOf(policy: Policy, clocked: ClockInput, asOf: Date): Deadline {
  const each = clocked.laws.map((law) => computeDeadline(inputOf(policy, law, clocked, asOf)));
  return { ...combineDeadlines(each), zoneVersion: ZONES_RELEASE };
}

/** The same dates without their reasons, for previews and for computing many requests again. */
export function datesOf(policy: Policy, clocked: ClockInput, asOf: Date): Deadline {
  return combineDeadlines(
    clocked.laws.map((law) => computeDates(inputOf(policy, law, clocked, asOf))),
  );
}

/** Equal for equal dates, whichever rule, calendar or time zone release they come from. */
export function clockDigest(deadline: Deadline): string {
  const { reasons, lawVersion, calendarVersion, zoneVersion, ...dates } = deadline;
  return Buffer.from(sha256(canonical(dates)).subarray(0, 12)).toString("base64url");
}

/** The columns of a request that are computed from its clock. */
export const clockColumns = (deadline: Deadline) => ({
  law: deadline.law,
  dueOn: deadline.targetOn,
  dueAt: deadline.targetEndAt ? new Date(deadline.targetEndAt) : null,
  ackDueAt: deadline.ackDueAt ? new Date(deadline.ackDueAt) : null,
  clockDigest: clockDigest(deadline),
  deadline: deadline as unknown as Prisma.InputJsonObject,
});

/** The questions to the requester with their days in the desk's time zone, as the clock view shows them. */
export function waitViews(
  zone: string,
  { waits, deadline }: { waits: readonly Wait[]; deadline: Deadline },
): WaitView[] {
  const dayIn = (at: string) => dateOf(legalDay(Date.parse(at), zone));
  return waits.map(({ reason, askedAt, answeredAt }) => {
    const askedOn = dayIn(askedAt);
    const runsOn = deadline.reasons.some(
      ({ code, on, params }) =>
        (code === "wait-does-not-stop" || code === "wait-too-late") &&
        on === askedOn &&
        params?.reason === reason,
    );
    return { reason, askedOn, answeredOn: answeredAt ? dayIn(answeredAt) : null, stops: !runsOn };
  });
}

/** The time since when the clock is paused. It is kept during the pause and empty while the clock runs. */
export const pausedColumn = (clock: Deadline, since: Date | null, now: Date) => ({
  pausedAt: clock.state === "paused" ? (since ?? now) : null,
});
