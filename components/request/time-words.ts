import { t } from "@/components/i18n/translate";
import type { State } from "@/lib/domain/request/state";
import type { TimeStatus } from "@/lib/domain/request/view";

const DUE = {
  none: "inbox.due.none",
  over: "request.time.overdue",
  today: "request.time.dueToday",
  tomorrow: "request.time.dueTomorrow",
  left: "request.time.daysLeft",
} as const;

const UNVERIFIED = {
  none: "request.time.unverifiedNoDate",
  over: "request.time.unverifiedOverdue",
  today: "request.time.unverifiedDueToday",
  tomorrow: "request.time.unverifiedDueTomorrow",
  left: "request.time.unverifiedDaysLeft",
} as const;

function dueWords(due: typeof DUE | typeof UNVERIFIED, daysLeft: number | null): string {
  if (daysLeft === null) return t(due.none);
  if (daysLeft < 0) return t(due.over, { days: -daysLeft });
  if (daysLeft === 0) return t(due.today);
  return daysLeft === 1 ? t(due.tomorrow) : t(due.left, { days: daysLeft });
}

/** The text that goes with the shape of the time left. */
export function timeWords(request: {
  readonly status: TimeStatus;
  readonly state: State;
  readonly daysLeft: number | null;
  readonly paused: number | null;
}): string {
  const { status, state, daysLeft, paused } = request;
  if (status === "done") return t("request.done");
  if (paused !== null) {
    return t("request.time.paused", { days: paused });
  }
  if (state === "lapsed") return t("request.time.lapsed");
  if (status === "due-soon" && daysLeft !== null && daysLeft > 1) {
    return t("request.time.dueInDays", { days: daysLeft });
  }
  return dueWords(status === "waiting" ? UNVERIFIED : DUE, daysLeft);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words, up to two weeks; `null` for older times, which are shown by their date. */
export function agoWords(at: Date, now: Date): string | null {
  const passed = now.getTime() - at.getTime();
  const whole = (unit: number) => ({ count: Math.floor(passed / unit) });
  if (passed < MINUTE) return t("request.time.justNow");
  if (passed < HOUR) {
    return t("request.time.minutesAgo", whole(MINUTE));
  }
  if (passed < DAY) return t("request.time.hoursAgo", whole(HOUR));
  return passed < 14 * DAY ? t("request.time.daysAgo", whole(DAY)) : null;
}
