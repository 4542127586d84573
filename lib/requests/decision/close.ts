import { z } from "zod";
import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import { responseNeedsApproval } from "@/lib/domain/decision/approval";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { isEntered } from "@/lib/domain/request/channel";
import { requestVersion, requiredText } from "@/lib/domain/request/input";
import { isUnconfirmed } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { enqueue } from "@/lib/platform/jobs/queue";
import { advance } from "@/lib/requests/advance/advance";
import { clockColumns, clockOf, pausedColumn } from "@/lib/requests/record/compute-clock";
import { withdrawResponseFiles } from "@/lib/requests/record/files/response-files";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";
import { requireTasksDone } from "@/lib/requests/record/required-tasks";
import { verificationEmail } from "@/lib/requests/record/verification-email";
import { translatorFor } from "@/lib/words/words";

export const closeSchema = z.object({
  version: requestVersion,
  reason: requiredText(2000, message("problem.step.closeReason")),
});

export const reopenSchema = z.object({
  version: requestVersion,
  reason: requiredText(2000, message("problem.step.reopenReason")),
});

export type Close = z.infer<typeof closeSchema>;

export type Reopen = z.infer<typeof reopenSchema>;

export const closeRequest = (
  ctx: Context,
  reference: string,
  input: Close,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "close",
    { reference },
    async (request, tx) => {
      await requireTasksDone(tx, request);
      const note = { kind: "note", text: input.reason } as const;
      const message = request.key ? await addMessage(ctx, tx, request, note) : null;
      return {
        ...(message && { facts: { message } }),
        change: { closedAt: ctx.now, outcome: request.outcome ?? "closed" },
        // A requester who has a response gets no second email. Any other one learns why there is no response.
        emails: request.outcome ? [] : [{ kind: "closed", facts: { reason: input.reason } }],
      };
    },
    { version: input.version, sent: { form: "close", typed: input } },
  );

/** Closes a request that nobody verified. No reason is typed, since the email gives this one. */
export const closeUnverified = (ctx: Context, reference: string): Promise<LoadedRequest> =>
  advance(ctx, "close", { reference }, async (request, tx) => {
    if (!isUnconfirmed(request.state)) {
      throw new Problem("conflict", message("problem.request.alreadyVerified"));
    }
    await requireTasksDone(tx, request);
    const reason = translatorFor(request.locale)("emails.closed.unconfirmed");
    await addMessage(ctx, tx, request, { kind: "note", text: reason });
    return {
      change: { closedAt: ctx.now, outcome: "closed" },
      emails: [{ kind: "closed", facts: { reason } }],
    };
  });

/** A request that was closed before anybody verified it awaits verification again. One that staff entered never does. */
const awaitsVerification = ({ confirmedAt, identityLevel, channel }: LoadedRequest): boolean =>
  confirmedAt === null && identityLevel !== "none" && !isEntered(channel);

export const reopenRequest = (
  ctx: Context,
  reference: string,
  input: Reopen,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "reopen",
    { reference },
    async (request, tx) => {
      const { policy } = ctx.desk;
      const unverified = awaitsVerification(request);
      const message = await addMessage(ctx, tx, request, { kind: "note", text: input.reason });
      const withdrawn = await withdrawResponseFiles(ctx, tx, request);
      if (withdrawn.length > 0) await queueDeletion(ctx, tx, request);
      // Laws, calendars or the policy may have changed while the request was closed.
      const clock = clockOf(policy, request, ctx.now);
      return {
        // Otherwise one member could restore, by an undo, what two members decided.
        final:
          request.outcome === "fulfilled" &&
          responseNeedsApproval(policy, { ...request, files: 0 }),
        change: {
          ...clockColumns(clock),
          ...pausedColumn(clock, request.pausedAt, ctx.now),
          closedAt: null,
          answeredAt: null,
        },
        ...(unverified && { state: "unconfirmed" }),
        facts: {
          message,
          withdrawn,
          was: request.outcome,
          from: request.dueOn,
          to: clock.targetOn,
        },
        emails: [
          unverified
            ? await verificationEmail(ctx, tx, request)
            : {
                kind: "reopened",
                facts: { dueOn: promisedDueOn(clock), withdrawn: withdrawn.length },
              },
        ],
      };
    },
    { version: input.version, sent: { form: "reopen", typed: input } },
  );

/** Withdrawn files are deleted once the reopening cannot be undone any more. */
const queueDeletion = (ctx: Context, tx: Tx, { id }: LoadedRequest): Promise<void> =>
  enqueue(
    tx,
    "delete-files",
    { desk: ctx.desk.id, request: id },
    { key: `delete-files:${id}`, runAt: new Date(ctx.now.getTime() + (ctx.undoWindowMs ?? 0)) },
  );

/** The requester withdraws the request. Throws a conflict where it has a response or is closed. */
export async function withdrawRequest(ctx: Context, reference: string): Promise<void> {
  await advance(ctx, "withdraw", { reference }, () => ({
    change: { closedAt: ctx.now },
    emails: [{ kind: "withdrawn", facts: {} }],
  }));
}
