import { legalDay } from "@/lib/domain/calendar/zone";
import { holdDaysOf } from "@/lib/domain/reports/hold-days";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import { mayStepFrom, requireStep, stepFrom } from "@/lib/domain/request/step-rules";
import { rowOf, type Step } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import type { SentForm, TakenStep } from "@/lib/requests/consequences/consequence";
import { undoableUntil } from "@/lib/requests/consequences/undo-window";
import { waitViews } from "@/lib/requests/record/compute-clock";
import { type OutgoingEmail, queueEmail } from "@/lib/requests/record/email-to-requester";
import { removeOrphans } from "@/lib/requests/record/files/stored-objects";
import { type LoadedRequest, loadRequest, lockRequest } from "@/lib/requests/record/load-request";
import { editConflict } from "./conflict";
import { CONSEQUENCES } from "./consequences";

export type Decision = {
  change?: Prisma.RequestUncheckedUpdateInput;
  facts?: Facts;
  emails?: OutgoingEmail[];
  /** The state after the step, where it is not the one of the step table: the state that the request goes back to. */
  state?: State;
  /** The step cannot be undone. */
  final?: boolean;
};

type Options = {
  /** The version of the request that the user saw. Another version is an edit conflict. */
  version?: number;
  /** The form that staff sent. Its emails wait while the step can be undone, and its draft is deleted. */
  sent?: SentForm;
};
type Where = { reference: string } | { id: string };
type Decide = (request: LoadedRequest, tx: Tx) => Decision | null | Promise<Decision | null>;

/**
 * The only writer of a request's state. In one transaction: permission, row lock, version, step table, `decide`, the
 * change, the log entry, the emails, and the consequences that every step may have. `decide` sees the locked request
 * and may write rows of its own in `tx`. Where anything throws, nothing is written. Where `decide` returns `null`, there
 * is nothing to do: no change, no log entry. Returns the request as it is after the step.
 */
export async function advance(
  ctx: Context,
  step: Step,
  where: Where,
  decide: Decide,
  options: Options = {},
): Promise<LoadedRequest> {
  const { after } = await inOwnTransaction(ctx, step, { where, decide, ...options });
  return after;
}

/**
 * The same for jobs, which choose requests before they lock them. Where the request changed in between and the step
 * table no longer allows the step, nothing happens and `decide` is not called. Returns whether the step was taken.
 */
export async function advanceIf(
  ctx: Context,
  step: Step,
  where: Where,
  decide: Decide,
): Promise<boolean> {
  const { taken } = await inOwnTransaction(ctx, step, { where, decide, ifAllowed: true });
  return taken;
}

/** Stored objects are removed after the transaction: a slow storage must hold neither a row lock nor a connection. */
async function inOwnTransaction(ctx: Context, step: Step, input: Input): Promise<Advanced> {
  const advanced = await ctx.db((tx) => advanceIn(ctx, tx, step, input));
  if (advanced.orphaned) await removeOrphans(ctx);
  return advanced;
}

type Input = Options & {
  where: Where;
  decide: Decide;
  /** A merged request takes the step because the request that it is merged into takes it. */
  asMerged?: boolean;
  /** Where the state does not allow the step, nothing happens. Without this, that is a conflict. */
  ifAllowed?: boolean;
};

type Advanced = {
  after: LoadedRequest;
  /** Stored objects lost their file: the caller removes them once the transaction has ended. */
  orphaned: boolean;
  taken: boolean;
};

/** `advance` in the caller's transaction, for a use case in which more than one step is taken. */
export async function advanceIn(
  ctx: Context,
  tx: Tx,
  step: Step,
  { where, decide, version, sent, asMerged = false, ifAllowed = false }: Input,
): Promise<Advanced> {
  requireStep(ctx.actor, step);
  const before = await lockRequest(ctx, tx, where);
  const from = asMerged ? { ...before, outcome: null } : before;
  const allowed = mayStepFrom(step, from);
  const untouched: Advanced = { after: before, orphaned: false, taken: false };
  if (ifAllowed && !allowed) return untouched;
  if (version !== undefined && (version !== before.version || !allowed)) {
    throw await editConflict(ctx, tx, step, { request: before, version });
  }
  const rule = stepFrom(step, from);
  const decision = await decide(before, tx);
  if (!decision) return untouched;
  const { facts = {}, emails: outgoing = [], state = rule.state } = decision;
  const outcome = rule.outcome === undefined ? {} : { outcome: rule.outcome };
  const hold = holdColumn(ctx, step, before);
  const columns = { ...decision.change, ...hold, ...outcome, state };
  const nextVersion = rowOf(step).keepsVersion ? before.version : before.version + 1;
  const row = await tx.request.update({
    where: { id: before.id, version: before.version },
    // The step may have met an SLA target or moved its day, so the next round computes the targets again.
    data: { ...unreadAfter(ctx, step), ...columns, version: nextVersion, targetsAt: null },
  });
  const seq = await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: before.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: step,
    facts: { ...facts, state, version: nextVersion },
  });
  const { final = false } = decision;
  const until = undoableUntil(ctx, { sent, final, emails: outgoing.length });
  const emails = await queueEmails(ctx, tx, before, outgoing, until);
  const taken: TakenStep = {
    step,
    before,
    // Loaded from the row: no data key is left after an erasure, and a corrected address is the new one.
    after: loadRequest(row),
    columns,
    seq,
    facts,
    news: isNews(ctx, step),
    sent,
    emails,
    undoableUntil: emails.length > 0 ? until : undefined,
  };
  const orphaned = await runConsequences(ctx, tx, taken);
  return { after: taken.after, orphaned, taken: true };
}

/** Writes the emails of a step; they are sent from `runAt` on. Returns their ids. */
async function queueEmails(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  outgoing: readonly OutgoingEmail[],
  runAt: Date | undefined,
): Promise<string[]> {
  const ids: string[] = [];
  for (const email of outgoing) {
    const id = await queueEmail(ctx, tx, request, email, runAt);
    if (id) ids.push(id);
  }
  return ids;
}

/** Returns whether stored objects are left without a file. */
async function runConsequences(ctx: Context, tx: Tx, taken: TakenStep): Promise<boolean> {
  let orphaned = false;
  for (const consequence of CONSEQUENCES) {
    const effect = await consequence(ctx, tx, taken);
    if (effect?.orphaned) orphaned = true;
  }
  return orphaned;
}

/** A request is unread from what the requester sent until a team member opens it or takes a step with it. */
function unreadAfter(ctx: Context, step: Step): { unreadAt?: Date | null } {
  if (ctx.actor.kind === "staff") return { unreadAt: null };
  return isNews(ctx, step) ? { unreadAt: ctx.now } : {};
}

/** A response fixes for the reports how long the clock was paused. */
function holdColumn(ctx: Context, step: Step, request: LoadedRequest): { holdDays?: number } {
  if (!rowOf(step).responds) return {};
  const { zone } = ctx.desk.policy;
  return { holdDays: holdDaysOf(waitViews(zone, request), legalDay(ctx.now.getTime(), zone)) };
}

const isNews = ({ actor }: Context, step: Step): boolean =>
  actor.kind === "subject" && rowOf(step).news;
