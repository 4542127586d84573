import { Problem } from "@/lib/domain/problem/problem";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import { mayStepFrom, requireStep, stepFrom } from "@/lib/domain/request/step-rules";
import type { UndoableAction } from "@/lib/domain/request/steps";
import { rowOf, type Step } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { enqueue } from "@/lib/platform/queue";
import { deleteProofs } from "@/lib/requests/consequences/delete-proofs";
import { settleWants } from "@/lib/requests/consequences/notification";
import { followProposals } from "@/lib/requests/consequences/open-proposal";
import { queueGiving } from "@/lib/requests/consequences/queue-assignment";
import { forgetDraft } from "@/lib/requests/consequences/staff-draft";
import { holdAct } from "@/lib/requests/consequences/undo-window";
import { type Posting, postLetter } from "@/lib/requests/record/letter-to-person";
import { type Held, hold, lockRequest } from "@/lib/requests/record/load-request";
import { mergedIds } from "@/lib/requests/record/merged";
import { sweep } from "@/lib/requests/record/stored-objects";
import { changesSince } from "./changes";
import { clashOf, type Now } from "./conflict";

export type Decision = {
  change?: Prisma.RequestUncheckedUpdateInput;
  facts?: Facts;
  letters?: Posting[];
  /** Where the table of steps leaves it open: the state that the request goes back to. */
  state?: State;
  /** It cannot be taken back. */
  final?: boolean;
};

type Options = {
  version?: number;
  /** The form that staff sent: its letters wait where whoever sent it can take it back, and its draft is used up. */
  sent?: { form: UndoableAction; typed: Readonly<Record<string, unknown>> };
};
type Where = { reference: string } | { id: string };
type Decide = (request: Held, tx: Tx) => Decision | null | Promise<Decision | null>;

/**
 * The only writer of a request's state. In one transaction: permission, row lock, version, step table,
 * the change, the log entry and the letters with their jobs. `decide` sees the locked request and may
 * write rows of its own in `tx`; where it throws, nothing of it stays. `null` means that there is nothing
 * to do after all: no change, no entry.
 */
export async function advance(
  ctx: Context,
  step: Step,
  where: Where,
  decide: Decide,
  options: Options = {},
): Promise<Held> {
  const { after } = await take(ctx, step, { where, decide, ...options });
  return after;
}

/**
 * The same for jobs, which choose their requests before they lock them: where the request changed state in between and
 * the table of steps no longer allows the step, nothing happens and `decide` is not asked. Answers whether the step
 * was taken.
 */
export async function advanceIf(
  ctx: Context,
  step: Step,
  where: Where,
  decide: Decide,
): Promise<boolean> {
  const { taken } = await take(ctx, step, { where, decide, ifAllowed: true });
  return taken;
}

/** One step in a transaction of its own. Files that it let go of are removed after it. */
async function take(ctx: Context, step: Step, way: Way): Promise<Advanced> {
  requireStep(ctx.actor, step);
  const advanced = await ctx.db((tx) => advanceIn(ctx, tx, step, way));
  if (advanced.loosened) await sweep(ctx);
  return advanced;
}

type Way = Options & {
  where: Where;
  decide: Decide;
  /** Part of a step of the request that this one is merged into. */
  together?: boolean;
  /** Where the state does not allow the step, nothing happens. Without this, that is a conflict. */
  ifAllowed?: boolean;
};

type Advanced = { after: Held; loosened: boolean; taken: boolean };

/** The same in a transaction of the caller's, where more than one request takes a step. */
export async function advanceIn(
  ctx: Context,
  tx: Tx,
  step: Step,
  { where, decide, version, sent, together = false, ifAllowed = false }: Way,
): Promise<Advanced> {
  requireStep(ctx.actor, step);
  const request = await lockRequest(ctx, tx, where);
  const from = together ? { ...request, outcome: null } : request;
  const untouched: Advanced = { after: request, loosened: false, taken: false };
  if (ifAllowed && !mayStepFrom(step, from)) return untouched;
  if (version !== undefined && (version !== request.version || !mayStepFrom(step, from))) {
    throw await changedMeanwhile(ctx, tx, step, { request, version });
  }
  const rule = stepFrom(step, from);
  const decision = await decide(request, tx);
  if (!decision) return untouched;
  const { change = {}, facts = {}, letters = [] } = decision;
  const next = { ...rule, state: decision.state ?? rule.state };
  const moved = rowOf(step).keepsVersion ? request.version : request.version + 1;
  const outcome = next.outcome === undefined ? {} : { outcome: next.outcome };
  const data = { ...change, ...outcome, state: next.state };
  const row = await tx.request.update({
    where: { id: request.id, version: request.version },
    // The step may have met an SLA target or moved its day: the next round computes it again.
    data: { ...unreadAfter(ctx, step), ...data, version: moved, targetsAt: null },
  });
  const seq = await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: request.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: step,
    facts: { ...facts, state: next.state, version: moved },
  });
  await settleWants(ctx, tx, request, { step, seq, news: isNews(ctx, step) });
  const columns = rowOf(step).keepsVersion ? {} : data;
  const act = { change: columns, version: moved, seq, ...madeBy(facts) };
  const until = await post(ctx, tx, request, {
    letters,
    act,
    sent,
    final: decision.final,
  });
  if (opens(request, next.state)) await queueGiving(tx, request, until);
  // From the row as it is now: an erasure leaves no key behind, and a corrected address is the new one.
  const after = hold(row);
  const loosened = await followProposals(ctx, tx, request, after);
  const forgot = await forget(ctx, tx, { before: request, after, until });
  return { after, loosened: loosened || forgot, taken: true };
}

type Sending = Pick<Options, "sent"> & {
  final: boolean | undefined;
  letters: Posting[];
  act: Omit<Parameters<typeof holdAct>[3], "form" | "typed" | "until" | "letters">;
};

/** Writes the letters of a step. Where it can be taken back they wait, until what this answers with. */
async function post(
  ctx: Context,
  tx: Tx,
  request: Held,
  { letters, sent, final, act }: Sending,
): Promise<Date | undefined> {
  const wait = sent && !final && letters.length > 0 && ctx.takeBackMs;
  const until = wait ? new Date(ctx.now.getTime() + wait) : undefined;
  const posted: string[] = [];
  for (const letter of letters) {
    const id = await postLetter(ctx, tx, request, letter, until);
    if (id) posted.push(id);
  }
  if (sent) await forgetDraft(ctx, tx, request.id, sent.form);
  if (!sent || !until || posted.length === 0) return undefined;
  await holdAct(ctx, tx, request, { ...sent, ...act, letters: posted, until });
  return until;
}

/** What a step wrote beside the row of its request, as its log entry names it. */
const madeBy = ({ message, files }: Facts) => ({
  message: typeof message === "string" ? message : null,
  files: Array.isArray(files) ? files : [],
});

const DECIDED: readonly State[] = ["answered", "closed"];

/** A decision needs no proof any more: not its own, nor that of what is decided with it. */
async function forget(
  ctx: Context,
  tx: Tx,
  { before, after, until }: { before: Held; after: Held; until: Date | undefined },
): Promise<boolean> {
  if (DECIDED.includes(before.state) || !isDecided(after)) return false;
  if (!until) return deleteAllProofs(ctx, tx, before);
  const payload = { desk: ctx.desk.id, request: before.id };
  await enqueue(tx, "forget-proofs", payload, { key: `forget-proofs:${before.id}`, runAt: until });
  return false;
}

// A merged request is not decided yet: its proofs go with the one that is answered for it.
const isDecided = ({ state, outcome }: Held): boolean =>
  DECIDED.includes(state) && outcome !== "merged";

async function deleteAllProofs(ctx: Context, tx: Tx, { id }: Pick<Held, "id">): Promise<boolean> {
  let loosened = false;
  for (const one of [id, ...(await mergedIds(tx, id))]) {
    if (await deleteProofs(ctx, tx, { id: one })) loosened = true;
  }
  return loosened;
}

/** The same once a decision can be taken back no more, unless it was. */
export async function forgetProofs(ctx: Context, requestId: string): Promise<void> {
  const loosened = await ctx.db(async (tx) => {
    const request = await lockRequest(ctx, tx, { id: requestId });
    return isDecided(request) && deleteAllProofs(ctx, tx, request);
  });
  if (loosened) await sweep(ctx);
}

/** Unread from what the person sent until a member of the desk looks at the request, or does anything with it. */
function unreadAfter(ctx: Context, step: Step): { unreadAt?: Date | null } {
  if (ctx.actor.kind === "staff") return { unreadAt: null };
  return isNews(ctx, step) ? { unreadAt: ctx.now } : {};
}

const isNews = ({ actor }: Context, step: Step): boolean =>
  actor.kind === "subject" && rowOf(step).news;

/** From now on somebody has to work on it, and nobody has it. */
const opens = ({ state, assigneeId }: Held, next: State): boolean =>
  state !== "open" && next === "open" && !assigneeId;

/** What was done to the request since `version`, and that nothing was overwritten. */
export async function changedMeanwhile(
  ctx: Context,
  tx: Tx,
  step: Step,
  { request, version }: { request: Now; version: number },
): Promise<Problem> {
  const { zone } = ctx.desk.policy;
  const changes = await changesSince(tx, request.id, { version, zone });
  return new Problem(
    "conflict",
    `This request changed after you opened it: ${changes}. Nothing was overwritten, and what you typed is still here. Read what changed, then decide again.`,
    {},
    undefined,
    await clashOf(ctx, tx, step, { request, version }),
  );
}
