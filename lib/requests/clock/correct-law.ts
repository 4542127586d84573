import { z } from "zod";
import type { LawChoice } from "@/lib/domain/clock/clock-view";
import { articleAgainstVerification } from "@/lib/domain/identity/identity";
import { LAW_IDS } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { lawsSchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion, requiredText } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import {
  type ClockInput,
  clockColumns,
  clockOf,
  datesOf,
  pausedColumn,
} from "@/lib/requests/record/compute-clock";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";

export const correctLawSchema = z
  .object({
    version: requestVersion,
    law: z.string({ error: message("problem.step.law") }).min(1, message("problem.step.law")),
    also: z.string().default(""),
    reason: requiredText(2000, message("problem.step.otherLawReason")),
  })
  .transform(({ law, also, ...rest }, context) => {
    const parsed = lawsSchema.safeParse([...new Set([law, also].filter(Boolean))]);
    if (parsed.success) return { ...rest, laws: parsed.data };
    context.addIssue({ code: "custom", path: ["law"], message: message("problem.choice.law") });
    return z.NEVER;
  });

/** Every law that was in force on the day of receipt, with the due date that it would lead to. */
export const lawChoices = (policy: Policy, request: ClockInput, now: Date): LawChoice[] =>
  LAW_IDS.flatMap((law) => {
    try {
      return [{ law, dueOn: datesOf(policy, { ...request, laws: [law] }, now).targetOn }];
    } catch (error) {
      if (error instanceof Problem) return []; // not in force yet, or no longer
      throw error;
    }
  });

/**
 * Corrects the laws that the desk's policy chose, because the requester lives elsewhere or another law applies as well.
 * From then on the policy no longer decides the laws of this request. The reason is stored as a note.
 */
export const correctLaw = (
  ctx: Context,
  reference: string,
  input: z.infer<typeof correctLawSchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "correct-law",
    { reference },
    async (request, tx) => {
      const { laws } = input;
      if (laws.join() === request.laws.join()) {
        throw new Problem("invalid", message("problem.law.alreadyApplies"), {
          law: message("problem.law.chooseOther"),
        });
      }
      const clock = clockOf(ctx.desk.policy, { ...request, laws }, ctx.now);
      // Another law never asks for more than the requester learned at submission, but it may forbid asking at all.
      const level = articleAgainstVerification(request.right, laws)
        ? "none"
        : request.identityLevel;
      await addMessage(ctx, tx, request, { kind: "note", text: input.reason });
      return {
        change: {
          ...clockColumns(clock),
          ...pausedColumn(clock, request.pausedAt, ctx.now),
          laws,
          lawsAt: ctx.now,
          identityLevel: level,
        },
        facts: {
          was: request.laws,
          laws,
          law: clock.law,
          from: request.dueOn,
          to: clock.targetOn,
        },
      };
    },
    { version: input.version },
  );
