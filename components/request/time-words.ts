import { say } from "@/components/speech/say";
import type { State } from "@/lib/domain/request/state";
import type { TimeStatus } from "@/lib/domain/request/view";
import type { Sentence } from "@/lib/words/staff";

type Due = Record<"none" | "over" | "today" | "tomorrow" | "left", Sentence>;

const DUE: Due = {
  none: "No date",
  over: "{days, plural, one {# day} other {# days}} overdue",
  today: "Due today",
  tomorrow: "Due tomorrow",
  left: "{days, plural, one {# day} other {# days}} left",
};

const WAITING: Due = {
  none: "Waiting, no date",
  over: "Waiting, {days, plural, one {# day} other {# days}} overdue",
  today: "Waiting, due today",
  tomorrow: "Waiting, due tomorrow",
  left: "Waiting, {days, plural, one {# day} other {# days}} left",
};

function dueWords(due: Due, daysLeft: number | null): string {
  if (daysLeft === null) return say(due.none);
  if (daysLeft < 0) return say(due.over, { days: -daysLeft });
  if (daysLeft === 0) return say(due.today);
  return daysLeft === 1 ? say(due.tomorrow) : say(due.left, { days: daysLeft });
}

/** The word that goes with the shape of the time left. */
export function timeWords(request: {
  readonly status: TimeStatus;
  readonly state: State;
  readonly daysLeft: number | null;
  readonly paused: number | null;
}): string {
  const { status, state, daysLeft, paused } = request;
  if (status === "done") return say("Done");
  if (paused !== null) {
    return say("Paused, {days, plural, one {# day} other {# days}} left", { days: paused });
  }
  if (state === "lapsed") return say("Lapsed");
  if (status === "due-soon" && daysLeft !== null && daysLeft > 1) {
    return say("Due in {days, plural, one {# day} other {# days}}", { days: daysLeft });
  }
  return dueWords(status === "waiting" ? WAITING : DUE, daysLeft);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words, up to two weeks; `null` beyond, where only a date says enough. */
export function agoWords(at: Date, now: Date): string | null {
  const passed = now.getTime() - at.getTime();
  const whole = (unit: number) => ({ count: Math.floor(passed / unit) });
  if (passed < MINUTE) return say("just now");
  if (passed < HOUR) {
    return say("{count, plural, one {# minute} other {# minutes}} ago", whole(MINUTE));
  }
  if (passed < DAY) return say("{count, plural, one {# hour} other {# hours}} ago", whole(HOUR));
  return passed < 14 * DAY
    ? say("{count, plural, one {# day} other {# days}} ago", whole(DAY))
    : null;
}
