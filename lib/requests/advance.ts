import type { Facts } from "@/lib/domain/event";
import { Problem } from "@/lib/domain/problem";
import { mayStep, type State, type Step, stepFrom } from "@/lib/domain/request";
import { actorCode, requireStep } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { changesSince } from "./changes";
import { type Held, lockRequest } from "./held";
import { sweep } from "./loose";
import { type Posting, postLetter } from "./post";
import { deleteProofs } from "./prove";

export type Decision = {
  change?: Prisma.RequestUncheckedUpdateInput;
  facts?: Facts;
  letters?: Posting[];
};

type Options = { version?: number };

// Steps that add to a request without changing what a colleague is about to decide on.
const QUIET: readonly Step[] = [
  "note",
  "remind",
  "resend",
  "send-code",
  "download",
  "attach",
  "reply",
  "appeal",
];

/**
 * The only writer of a request's state. In one transaction: permission, row lock, version, step table,
 * the change, the log entry and the letters with their jobs. `decide` sees the locked request and may
 * write rows of its own in `tx`; where it throws, nothing of it stays. `null` means that there is nothing
 * to do after all: no change, no entry.
 */
export async function advance(
  ctx: Context,
  step: Step,
  where: { reference: string } | { id: string },
  decide: (request: Held, tx: Tx) => Decision | null | Promise<Decision | null>,
  { version }: Options = {},
): Promise<Held> {
  requireStep(ctx.actor, step);
  let loosened = false;
  const after = await ctx.db(async (tx) => {
    const request = await lockRequest(ctx, tx, where);
    if (version !== undefined && (version !== request.version || !mayStep(step, request.state))) {
      throw await changedMeanwhile(ctx, tx, request, version);
    }
    const next = stepFrom(step, request.state);
    const decision = await decide(request, tx);
    if (!decision) return request;
    const { change = {}, facts = {}, letters = [] } = decision;
    const moved = QUIET.includes(step) ? request.version : request.version + 1;
    const outcome = next.outcome === undefined ? {} : { outcome: next.outcome };
    const unread = unreadAfter(ctx, step);
    await tx.request.update({
      where: { id: request.id, version: request.version },
      data: { ...unread, ...change, ...outcome, state: next.state, version: moved },
    });
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: request.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: step,
      facts: { ...facts, state: next.state, version: moved },
    });
    for (const letter of letters) await postLetter(ctx, tx, request, letter);
    if (decides(request.state, next.state)) loosened = await deleteProofs(ctx, tx, request);
    return { ...request, ...(change as Partial<Held>), ...next, version: moved } as Held;
  });
  if (loosened) await sweep(ctx);
  return after;
}

// What the person does and the desk has to see.
const NEWS: readonly Step[] = ["confirm", "reply", "withdraw", "prove", "permit", "appeal"];

/** Unread from what the person sent until a member of the desk looks at the request, or does anything with it. */
function unreadAfter({ actor, now }: Context, step: Step): { unreadAt?: Date | null } {
  if (actor.kind === "staff") return { unreadAt: null };
  return NEWS.includes(step) ? { unreadAt: now } : {};
}

const DECIDED: readonly State[] = ["answered", "closed"];

const decides = (before: State, after: State): boolean =>
  !DECIDED.includes(before) && DECIDED.includes(after);

/** What was done to the request since `version`, and that nothing was overwritten. */
export async function changedMeanwhile(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id">,
  version: number,
): Promise<Problem> {
  const { zone } = ctx.desk.policy;
  const changes = await changesSince(tx, request.id, { version, zone });
  return new Problem(
    "conflict",
    `This request changed after you opened it: ${changes}. Nothing was overwritten, and what you typed is still here. Read what changed, then decide again.`,
  );
}
