import {
  type ApprovalChangeView,
  type ApprovalTerms,
  changedApproval,
  type DecideApprovalChange,
  typedApproval,
  weakensApproval,
} from "@/lib/domain/decision/approval";
import { policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { type ApprovalChange, lockKey, type Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId } from "@/lib/platform/keys/crypto";
import { currentNames, staffAt } from "@/lib/platform/staff";
import { queueApprovalSettingEmails } from "./approval-setting-email";
import { requireUnchanged, storePolicy } from "./store-policy";

/**
 * Changes which steps need approval. Requests that await approval already are not affected. A change that removes a
 * rule waits for another admin. At a desk with one admin nobody else could approve it, so it takes effect and every
 * other member gets an email. `seenAt` is the time of the last policy change that the admin saw; a later change is a
 * conflict.
 */
export async function changeApproval(
  ctx: Context,
  terms: ApprovalTerms,
  { seenAt }: { seenAt: string },
): Promise<"applied" | "proposed"> {
  requirePermission(ctx.actor, "desk.change");
  const { approval: before } = ctx.desk.policy;
  if (changedApproval(before, terms).length === 0) return "applied";
  const weaker = weakensApproval(before, terms);
  return ctx.db(async (tx) => {
    await lockChanges(ctx, tx);
    if (weaker && (await otherAdmins(ctx, tx)).length > 0) {
      await propose(ctx, tx, terms, seenAt);
      return "proposed";
    }
    await apply(ctx, tx, terms, seenAt);
    if (weaker) await queueApprovalSettingEmails(ctx, tx, await others(ctx, tx), "weakened");
    return "applied";
  });
}

/** The change of the approval rules that waits for another admin; `null` if no change is waiting. */
export async function readApprovalChange(ctx: Context): Promise<ApprovalChangeView | null> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const row = await tx.approvalChange.findFirst({ where: pendingAt(ctx) });
    if (!row) return null;
    const { id, answer, erase, proposedBy, proposedAt } = row;
    const called = await currentNames(tx, [proposedBy]);
    return {
      id,
      answer,
      erase,
      by: called(proposedBy) ?? message("finding.member.former"),
      at: proposedAt.toISOString(),
      mine: proposedBy === teamMemberId(ctx),
    };
  });
}

/**
 * Lets another admin approve or reject a change of the rules, or its proposer withdraw it. Throws `forbidden` for the
 * wrong admin, and `conflict` if the change no longer waits or the rules have changed since.
 */
export async function decideApprovalChange(
  ctx: Context,
  { change, decision }: DecideApprovalChange,
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  await ctx.db(async (tx) => {
    await lockChanges(ctx, tx);
    const row = await tx.approvalChange.findFirst({ where: { ...pendingAt(ctx), id: change } });
    if (!row) throw new Problem("conflict", message("problem.approval.changeNotWaiting"));
    const mine = row.proposedBy === teamMemberId(ctx);
    if (mine !== (decision === "withdraw")) {
      throw new Problem(
        "forbidden",
        mine ? message("problem.approval.ownChange") : message("problem.approval.othersChange"),
      );
    }
    if (decision === "approve") requireSameRules(ctx, row);
    await settle(ctx, tx, row, STATES[decision]);
    if (decision !== "approve") return;
    const { answer, erase } = row;
    await apply(ctx, tx, { answer, erase }, ctx.desk.changedAt.toISOString());
  });
}

const STATES = { approve: "approved", reject: "rejected", withdraw: "withdrawn" } as const;

const pendingAt = ({ desk }: Context) => ({ deskId: desk.id, state: "waiting" });

/** Serializes changes of the rules, so that two concurrent changes cannot both wait. */
const lockChanges = ({ desk }: Context, tx: Tx) => lockKey(tx, `approval-change:${desk.id}`);

const others = async (ctx: Context, tx: Tx) =>
  (await staffAt(ctx, tx)).filter(({ userId }) => userId !== teamMemberId(ctx));

const otherAdmins = async (ctx: Context, tx: Tx) =>
  (await others(ctx, tx)).filter(({ role }) => role === "admin");

async function apply(ctx: Context, tx: Tx, terms: ApprovalTerms, seenAt: string): Promise<void> {
  const policy = policySchema.parse({ ...ctx.desk.policy, approval: terms });
  const fields = changedApproval(ctx.desk.policy.approval, policy.approval);
  await storePolicy(ctx, tx, policy, { seenAt, facts: { fields }, typed: typedApproval });
}

/**
 * Stores a change that waits for another admin. It replaces an earlier change that still waits, so that the desk
 * decides on the newest one.
 */
async function propose(ctx: Context, tx: Tx, terms: ApprovalTerms, seenAt: string): Promise<void> {
  await requireUnchanged(ctx, tx, { seenAt, typed: typedApproval });
  const before = await tx.approvalChange.findFirst({ where: pendingAt(ctx) });
  if (before) await settle(ctx, tx, before, "withdrawn");
  const { answer, erase } = ctx.desk.policy.approval;
  const row = await tx.approvalChange.create({
    data: {
      id: newId("apc"),
      deskId: ctx.desk.id,
      ...terms,
      wasAnswer: answer,
      wasErase: erase,
      proposedBy: teamMemberId(ctx),
      proposedAt: ctx.now,
      state: "waiting",
    },
  });
  await logChange(ctx, tx, { change: row.id, state: "waiting" });
  await queueApprovalSettingEmails(ctx, tx, await otherAdmins(ctx, tx), "proposed");
}

async function settle(
  ctx: Context,
  tx: Tx,
  { id }: ApprovalChange,
  state: (typeof STATES)[keyof typeof STATES],
): Promise<void> {
  const revision = state === "approved" ? ctx.desk.changedAt : null;
  await tx.approvalChange.update({
    where: { id },
    data: { state, decidedBy: teamMemberId(ctx), decidedAt: ctx.now, revision },
  });
  await logChange(ctx, tx, { change: id, state });
}

function requireSameRules({ desk }: Context, row: ApprovalChange): void {
  const { answer, erase } = desk.policy.approval;
  if (answer === row.wasAnswer && erase === row.wasErase) return;
  throw new Problem("conflict", message("problem.approval.rulesChanged"));
}

const logChange = (ctx: Context, tx: Tx, facts: Facts): Promise<unknown> =>
  appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: "approval-change",
    facts,
  });
