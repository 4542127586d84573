import { z } from "zod";
import type { ExtensionNow } from "@/lib/domain/clock/clock-view";
import type { Deadline } from "@/lib/domain/clock/deadline";
import { LAWS } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { dayIn, type MessageText, message, textIn } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isoDay, requestVersion, requiredText } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import {
  type ClockInput,
  clockColumns,
  clockOf,
  datesOf,
} from "@/lib/requests/record/compute-clock";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

export const extendSchema = z.object({
  version: requestVersion,
  reason: requiredText(2000, message("problem.step.extendReason")),
  /** Required only where the law leaves the new deadline to the desk. */
  until: isoDay.or(z.literal("")).optional(),
});

export type Extend = z.infer<typeof extendSchema>;

type Extendable = ClockInput & Pick<LoadedRequest, "extendedAt">;

/** What an extension would do now under all laws that apply: the new due date, or why there is no extension. */
export function extensionNow(policy: Policy, request: Extendable, now: Date): ExtensionNow {
  if (request.extendedAt) {
    return { refused: message("problem.extend.alreadyExtended") };
  }
  const before = datesOf(policy, request, now);
  if (before.state === "paused") {
    return { refused: message("problem.extend.paused") };
  }
  const longer = datesOf(policy, { ...request, extendedAt: now }, now);
  const { targetOn: from } = before;
  const { targetOn: to } = longer;
  if (from && to && to > from) return { dueOn: to };
  if (from && longer.extensionValid && !longer.extendedDueOn) return { after: from };
  return { refused: whyNot(longer) };
}

function whyNot({ law, extensionValid, noticeDueOn }: Deadline): MessageText {
  const { name, nonExtensionNote } = LAWS[law];
  if (extensionValid === false && noticeDueOn) {
    return message("problem.extend.noticeTooLate", { law: textIn(name), day: dayIn(noticeDueOn) });
  }
  return nonExtensionNote
    ? message("problem.extend.notAllowedNote", {
        law: textIn(name),
        note: textIn(nonExtensionNote),
      })
    : message("problem.extend.notAllowed", { law: textIn(name) });
}

/** The new due date. Where the law leaves it open, `until` has to be later than the current one. */
function newDueDate(extension: ExtensionNow, until: string | null): string {
  if ("refused" in extension) throw new Problem("conflict", extension.refused);
  if ("dueOn" in extension) return extension.dueOn;
  if (until && until > extension.after) return until;
  throw new Problem("invalid", message("problem.extend.chooseDay"), {
    until: message("problem.date.after", { day: dayIn(extension.after) }),
  });
}

/** GDPR art. 12(3) and similar: extends once, within the first period, and gives the requester the reason. */
export const extendRequest = (
  ctx: Context,
  reference: string,
  input: Extend,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "extend",
    { reference },
    (request) => {
      const { policy } = ctx.desk;
      const extension = extensionNow(policy, request, ctx.now);
      const dueOn = newDueDate(extension, input.until || null);
      const extended = {
        extendedAt: ctx.now,
        extendedUntil: "after" in extension ? dueOn : null,
      };
      const clock = clockOf(policy, { ...request, ...extended }, ctx.now);
      return {
        change: { ...clockColumns(clock), ...extended },
        facts: { from: request.dueOn, to: clock.targetOn },
        emails: [
          {
            kind: "extended",
            facts: {
              receivedOn: clock.receivedOn,
              dueOn,
              reason: input.reason,
              lawArticle: LAWS[clock.law].extensionGrounds[0]?.article ?? null,
            },
          },
        ],
      };
    },
    { version: input.version, sent: { form: "extend", typed: input } },
  );
