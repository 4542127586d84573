import type { Calendar } from "@/lib/domain/calendar/calendar";
import type { EngineRight, WaitReason } from "@/lib/domain/law/law";
import type { LawId } from "@/lib/domain/laws/laws";

/** A question to the requester and the time of the answer, as ISO instants. */
export type Wait = { reason: WaitReason; askedAt: string; answeredAt?: string };

/** The unanswered question with this reason. */
export const openWait = (waits: readonly Wait[], reason: WaitReason): Wait | undefined =>
  waits.find((wait) => wait.reason === reason && wait.answeredAt === undefined);

export type DeadlineInput = {
  law: LawId;
  right: EngineRight;
  receivedAt: string;
  /** When the requester made the request, where the law counts the notice from it (PIPEDA s. 8(4)). */
  requestedAt?: string;
  zone: string;
  calendar: Calendar | null;
  waits?: Wait[];
  /** `until` is the civil date in the notice. It is used where the law leaves the new date open. */
  extension?: { noticeAt: string; until?: string };
  /** The periods of the policy: days to respond, and `ackHours` to acknowledge. */
  houseDays?: number;
  /** The policy deadline is paused together with the law's clock; otherwise it counts every day from the start. */
  houseWaits?: boolean;
  ackHours?: number;
  /** The desk's internal period in days, where neither a law nor the policy sets a date. Only staff see it. */
  internalDays?: number;
  /** The instant for which silence is judged. Without it an unanswered question about a fee stays open. */
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

/** The deadline of the same request under another law that applies. */
export type OtherDeadline = {
  law: LawId;
  state: Deadline["state"];
  dueOn: string | null;
  targetOn: string | null;
};

/** One step of the computation: a code for its text, the date it led to, and the source. */
export type Reason = {
  code: ReasonCode;
  on: string | null;
  source: string;
  params?: Record<string, string | number>;
};

export type Deadline = {
  law: LawId;
  lawVersion: string;
  /** The version of the calendar used; `null` where the law needs no calendar. */
  calendarVersion: string | null;
  state: "running" | "paused" | "withdrawn";
  receivedOn: string;
  startOn: string;
  /** The legal deadline; `null` where the law sets none, or while the clock is paused. */
  dueOn: string | null;
  /** Exclusive: the first instant of the next civil day in the zone. */
  dueEndAt: string | null;
  noticeDueOn: string | null;
  extendableTo: string | null;
  extendedDueOn?: string;
  extendedEndAt?: string;
  extensionValid?: boolean;
  /** The law's last day to acknowledge. */
  ackDueOn?: string;
  /** The instant by which to acknowledge: the earlier of law and policy. */
  ackDueAt?: string;
  outerDueOn?: string;
  safeDueOn?: string;
  safeAckDueOn?: string;
  safeExtendedDueOn?: string;
  houseDueOn: string | null;
  houseUncappedOn: string | null;
  houseLate: boolean;
  /** Set where the due date is only the desk's internal one, because neither a law nor the policy sets a date. */
  internalOn?: string;
  /** The due date, never later than the legal deadline. */
  targetOn: string | null;
  targetEndAt: string | null;
  /** The day on which the processing itself has to stop, where the law's period is for the message only. */
  stopOn?: string;
  /** While paused: the days that are left once the answer arrives, including the first day that counts again. */
  daysLeft?: number;
  /** The deadlines under the other laws, where several apply. This one governs. */
  beside?: OtherDeadline[];
  /** The release of the time zone database used. */
  zoneVersion?: string;
  reasons: Reason[];
};

/** The due date under a law or the policy; `null` where the only date is the desk's internal one. */
export const promisedDueOn = ({ internalOn, targetOn }: Deadline): string | null =>
  internalOn === undefined ? targetOn : null;

/** The deadline for the public: without the desk's internal date, which is not a promise. */
export function publicDeadline(deadline: Deadline): Deadline {
  const { internalOn, ...rest } = deadline;
  if (internalOn === undefined) return deadline;
  const reasons = deadline.reasons.filter(({ code }) => code !== "internal-period");
  return { ...rest, targetOn: null, targetEndAt: null, reasons };
}
