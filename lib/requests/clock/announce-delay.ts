import { z } from "zod";
import { dateOf, dayOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import type { DelayNow } from "@/lib/domain/clock/clock-view";
import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import { LAWS, ruleOn } from "@/lib/domain/laws/laws";
import { dayIn, message, textIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isoDay, requestVersion, requiredText } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

export const announceDelaySchema = z.object({
  version: requestVersion,
  reason: requiredText(2000, message("problem.delay.reason")),
  expectedOn: isoDay,
});

/** Whether a delay can be announced: only where no law that applies gives an extension to announce instead. */
export function delayNow({
  laws,
  right,
  deadline,
}: Pick<LoadedRequest, "laws" | "right" | "deadline">): DelayNow {
  const extending = laws.find((law) => ruleOn(law, right, deadline.receivedOn)?.extension);
  if (extending === undefined) return { dueOn: deadline.targetOn, lawOn: deadline.dueOn };
  return {
    refused: message("problem.delay.canExtend", { law: textIn(LAWS[extending].name) }),
  };
}

/**
 * Tells the requester that the response takes longer, why, and when it is expected. No deadline moves: the date of the
 * law or the policy stays, and the request is overdue after it. This can be repeated as the expected day changes.
 */
export const announceDelay = (
  ctx: Context,
  reference: string,
  input: z.infer<typeof announceDelaySchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "announce-delay",
    { reference },
    (request) => {
      const delay = delayNow(request);
      if ("refused" in delay) throw new Problem("conflict", delay.refused);
      const today = legalDay(ctx.now.getTime(), ctx.desk.policy.zone);
      if (dayOf(input.expectedOn, "expectedOn") <= today) {
        throw new Problem("invalid", message("problem.delay.expectedInFuture"), {
          expectedOn: message("problem.date.after", { day: dayIn(dateOf(today)) }),
        });
      }
      return {
        change: { delayToldAt: ctx.now, expectedOn: input.expectedOn },
        facts: { expectedOn: input.expectedOn, dueOn: request.dueOn },
        emails: [
          {
            kind: "delayed",
            facts: {
              receivedOn: request.deadline.receivedOn,
              dueOn: promisedDueOn(request.deadline),
              lawOn: request.deadline.dueOn,
              expectedOn: input.expectedOn,
              reason: input.reason,
            },
          },
        ],
      };
    },
    { version: input.version, sent: { form: "announce-delay", typed: input } },
  );
