import { type Day, dayOf } from "@/lib/domain/calendar/civil";
import type { WaitView } from "@/lib/domain/request/view";

/**
 * The civil days on which questions to the requester paused the clock, up to the day of the response. A day counts
 * once, even if two questions were open. The day of the answer is a day of work again.
 */
export function holdDaysOf(waits: readonly WaitView[], until: Day): number {
  const spans = waits
    .filter(({ stops }) => stops)
    .map(({ askedOn, answeredOn }) => ({
      from: dayOf(askedOn, "askedOn"),
      to: Math.min(answeredOn === null ? until : dayOf(answeredOn, "answeredOn"), until),
    }))
    .sort((one, other) => one.from - other.from);
  let days = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    days += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return days;
}
