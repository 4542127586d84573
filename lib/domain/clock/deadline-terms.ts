import type { Calendar } from "@/lib/domain/calendar/calendar";
import type { EngineRight, WaitReason } from "@/lib/domain/law/law";
import type { LawId } from "@/lib/domain/laws/laws";

/** A question to the person and their answer, as ISO instants. */
export type Wait = { reason: WaitReason; askedAt: string; answeredAt?: string };

/** The question of this kind that waits for its answer. */
export const openWait = (waits: readonly Wait[], reason: WaitReason): Wait | undefined =>
  waits.find((wait) => wait.reason === reason && wait.answeredAt === undefined);

export type DeadlineInput = {
  law: LawId;
  right: EngineRight;
  receivedAt: string;
  /** When the person made the request, where the law counts the notice from it (PIPEDA s. 8(4)). */
  requestedAt?: string;
  zone: string;
  calendar: Calendar | null;
  waits?: Wait[];
  /** `until` is the civil date named in the notice, used where the law leaves the new date open. */
  extension?: { noticeAt: string; until?: string };
  /** The desk's own promises: days to answer, hours to acknowledge. */
  houseDays?: number;
  /** The promise stands still too while the law's clock does; else it counts every day from the start. */
  houseWaits?: boolean;
  ackHours?: number;
  /** Days the desk sets itself where neither a law nor its policy gives a date: for staff alone. */
  internalDays?: number;
  /** The moment silence is judged at; without it an unanswered fee is still being waited for. */
  asOf?: string;
};

export const REASON_CODES = [
  "received",
  "no-period",
  "period",
  "month-clamped",
  "stop-at-once",
  "wait-suspended",
  "wait-skipped",
  "wait-restarted",
  "wait-reflection",
  "wait-does-not-stop",
  "wait-too-late",
  "asked-slowly",
  "paused",
  "withdrawn",
  "rolled",
  "outer-limit",
  "safe-reading",
  "extended",
  "extension-open",
  "extension-late",
  "extension-none",
  "ack-law",
  "ack-promise",
  "house-promise",
  "house-only",
  "house-capped",
  "house-extended",
  "internal-period",
  "also-applies",
  "governs",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Another law that applies to the same request, and where its own clock stands. */
export type Beside = {
  law: LawId;
  state: Deadline["state"];
  dueOn: string | null;
  targetOn: string | null;
};

/** One step to the date: a code to put into words, what it led to, and where it is written. */
export type Reason = {
  code: ReasonCode;
  on: string | null;
  source: string;
  params?: Record<string, string | number>;
};

export type Deadline = {
  law: LawId;
  lawVersion: string;
  /** The calendar the dates rest on; null where the law needs none. */
  calendarVersion: string | null;
  state: "running" | "paused" | "withdrawn";
  receivedOn: string;
  startOn: string;
  /** The law's last day; null where it sets none, or while the clock stands still. */
  dueOn: string | null;
  /** Exclusive: the first instant of the next civil day in the zone. */
  dueEndAt: string | null;
  noticeDueOn: string | null;
  extendableTo: string | null;
  extendedDueOn?: string;
  extendedEndAt?: string;
  extensionValid?: boolean;
  /** The law's own last day to acknowledge. */
  ackDueOn?: string;
  /** The instant to acknowledge by: the earliest of the law and the desk's promise. */
  ackDueAt?: string;
  outerDueOn?: string;
  safeDueOn?: string;
  safeAckDueOn?: string;
  safeExtendedDueOn?: string;
  houseDueOn: string | null;
  houseUncappedOn: string | null;
  houseLate: boolean;
  /** Set where the target is the desk's internal date alone: no law and no policy promises it. */
  internalOn?: string;
  /** The date to work to, never later than the law. */
  targetOn: string | null;
  targetEndAt: string | null;
  /** The day the processing itself has to stop, where the law gives the period for the message only. */
  stopOn?: string;
  /** Days that still count once the answer arrives, the day it counts again included. */
  daysLeft?: number;
  /** The other laws, where several apply; this one governs. */
  beside?: Beside[];
  /** The release of the time-zone database it was computed with. */
  zoneVersion?: string;
  reasons: Reason[];
};

/** The day that a law or the policy gives; `null` where the only date is the desk's internal one. */
export const promisedOn = ({ internalOn, targetOn }: Deadline): string | null =>
  internalOn === undefined ? targetOn : null;

/** The clock as the public may see it: without the internal date, which nobody promised. */
export function publicDeadline(deadline: Deadline): Deadline {
  const { internalOn, ...rest } = deadline;
  if (internalOn === undefined) return deadline;
  const reasons = deadline.reasons.filter(({ code }) => code !== "internal-period");
  return { ...rest, targetOn: null, targetEndAt: null, reasons };
}
