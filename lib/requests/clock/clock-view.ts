import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import type { ClockView, OpenQuestion } from "@/lib/domain/clock/clock-view";
import { stepDays } from "@/lib/domain/clock/step-days";
import { message } from "@/lib/domain/problem/message";
import { isPending } from "@/lib/domain/request/state";
import type { Step } from "@/lib/domain/request/steps";
import type { TimelineEntry } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import { clockOf, waitViews } from "@/lib/requests/record/compute-clock";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { delayNow } from "./announce-delay";
import { lawChoices } from "./correct-law";
import { extensionNow } from "./extend";
import { answerWait, questionEffects } from "./pause";

// A request that is no longer pending can neither be extended nor delayed.
const NO_EXTENSION = { refused: message("problem.extend.noPeriod") };

/** The clock of a request, and what each decision among `steps` would do to it now. */
export function clockView(
  { desk: { policy }, now }: Context,
  request: LoadedRequest,
  { timeline, steps }: { timeline: readonly TimelineEntry[]; steps: readonly Step[] },
): ClockView {
  return {
    deadline: request.deadline,
    laws: request.laws,
    waits: waitViews(policy.zone, request),
    days: stepDays(request.deadline),
    asks: steps.includes("pause") ? questionEffects(policy, request, now) : [],
    questions: request.waits
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map(({ reason, askedAt }): OpenQuestion => {
        const replies = timeline.filter(
          (entry) => entry.kind === "message" && entry.from === "subject" && entry.at >= askedAt,
        );
        const dayIn = (at: string) => dateOf(legalDay(Date.parse(at), policy.zone));
        const answeredOn = dayIn(replies.at(-1)?.at ?? now.toISOString());
        const waits = answerWait(request.waits, { reason, answeredOn }, { zone: policy.zone, now });
        const { targetOn, daysLeft = null } = clockOf(policy, { ...request, waits }, now);
        return {
          reason,
          askedOn: dayIn(askedAt),
          answeredOn,
          replied: replies.length > 0,
          dueOn: targetOn,
          daysLeft,
        };
      }),
    lawChoices: steps.includes("correct-law") ? lawChoices(policy, request, now) : [],
    extension: isPending(request.state) ? extensionNow(policy, request, now) : NO_EXTENSION,
    delay: isPending(request.state) ? delayNow(request) : NO_EXTENSION,
    expectedOn: request.expectedOn,
  };
}
