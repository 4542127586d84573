import type { State } from "@/lib/domain/request";
import type { TimeStatus } from "@/lib/domain/view";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

function dueWords(daysLeft: number | null): string {
  if (daysLeft === null) return "No date";
  if (daysLeft < 0) return `${days(-daysLeft)} overdue`;
  if (daysLeft === 0) return "Due today";
  return daysLeft === 1 ? "Due tomorrow" : `${days(daysLeft)} left`;
}

/** The word that goes with the shape of the time left. */
export function timeWords(request: {
  readonly status: TimeStatus;
  readonly state: State;
  readonly daysLeft: number | null;
  readonly paused: number | null;
}): string {
  const { status, state, daysLeft, paused } = request;
  if (status === "done") return "Done";
  if (paused !== null) return `Paused, ${days(paused)} left`;
  if (state === "lapsed") return "Lapsed";
  if (status === "due-soon" && daysLeft !== null && daysLeft > 1) return `Due in ${days(daysLeft)}`;
  if (status === "waiting") return `Waiting, ${dueWords(daysLeft).toLowerCase()}`;
  return dueWords(daysLeft);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const some = (count: number, unit: string): string =>
  count === 1 ? `1 ${unit} ago` : `${count} ${unit}s ago`;

/** How long ago, in words, up to two weeks; `null` beyond, where only a date says enough. */
export function agoWords(at: Date, now: Date): string | null {
  const passed = now.getTime() - at.getTime();
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) return some(Math.floor(passed / MINUTE), "minute");
  if (passed < DAY) return some(Math.floor(passed / HOUR), "hour");
  return passed < 14 * DAY ? some(Math.floor(passed / DAY), "day") : null;
}
