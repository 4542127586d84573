import type { Close, Reopen } from "@/lib/domain/decision";
import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";
import { addMessage } from "./converse";
import type { Held } from "./held";

export const closeRequest = (ctx: Context, reference: string, input: Close): Promise<Held> =>
  advance(
    ctx,
    "close",
    { reference },
    async (request, tx) => {
      if (request.key) await addMessage(ctx, tx, request, { kind: "note", text: input.reason });
      return {
        change: { closedAt: ctx.now, outcome: request.outcome ?? "closed" },
        // An answered request was written to already; who never had an answer is told why there is none.
        letters: request.outcome ? [] : [{ kind: "closed", facts: { reason: input.reason } }],
      };
    },
    { version: input.version },
  );

export const reopenRequest = (ctx: Context, reference: string, input: Reopen): Promise<Held> =>
  advance(
    ctx,
    "reopen",
    { reference },
    async (request, tx) => {
      await addMessage(ctx, tx, request, { kind: "note", text: input.reason });
      return {
        change: { closedAt: null, answeredAt: null, confirmedAt: request.confirmedAt ?? ctx.now },
        facts: { was: request.outcome },
        letters: [{ kind: "reopened", facts: { dueOn: request.dueOn } }],
      };
    },
    { version: input.version },
  );

/** The person takes the request back. Withdrawn twice is withdrawn once. */
export async function withdrawRequest(ctx: Context, reference: string): Promise<void> {
  await advance(ctx, "withdraw", { reference }, () => ({
    change: { closedAt: ctx.now },
    letters: [{ kind: "withdrawn", facts: {} }],
  }));
}
