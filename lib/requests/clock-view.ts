import { dateOf } from "@/lib/domain/civil";
import type { ClockView, OpenQuestion } from "@/lib/domain/clock-view";
import { legalDay } from "@/lib/domain/deadline-zone";
import { stepDays } from "@/lib/domain/step-days";
import type { TimelineEntry } from "@/lib/domain/view";
import type { Context } from "@/lib/platform/context";
import { clockOf, waitViews } from "./clock";
import { lawChoices } from "./correct-law";
import { extensionNow } from "./extend";
import type { Held } from "./held";
import { answered, asksNow } from "./wait";

/** The clock of a request and what each decision would do to it now. */
export function clockView(
  { desk: { policy }, now }: Context,
  held: Held,
  timeline: readonly TimelineEntry[],
): ClockView {
  return {
    deadline: held.deadline,
    laws: held.laws,
    waits: waitViews(policy.zone, held),
    days: stepDays(held.deadline),
    asks: asksNow(policy, held, now),
    questions: held.waits
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map(({ reason, askedAt }): OpenQuestion => {
        const replies = timeline.filter(
          (entry) => entry.kind === "message" && entry.from === "subject" && entry.at >= askedAt,
        );
        const dayIn = (at: string) => dateOf(legalDay(Date.parse(at), policy.zone));
        const answeredOn = dayIn(replies.at(-1)?.at ?? now.toISOString());
        const waits = answered(held.waits, { reason, answeredOn }, { zone: policy.zone, now });
        const { targetOn, daysLeft = null } = clockOf(policy, { ...held, waits }, now);
        return {
          reason,
          askedOn: dayIn(askedAt),
          answeredOn,
          replied: replies.length > 0,
          dueOn: targetOn,
          daysLeft,
        };
      }),
    lawChoices: lawChoices(policy, held, now),
    extension: extensionNow(policy, held, now),
  };
}
