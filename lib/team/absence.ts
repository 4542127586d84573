import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import {
  type Absence,
  type AbsenceInput,
  delegateOf,
  deskDay,
  PRESENT,
} from "@/lib/domain/team/absence";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { displayName, staffAt } from "@/lib/platform/staff";

/** Handlers set their own absence. Setting another member's absence needs the permission to manage the team. */
const requirePermissionFor = (ctx: Context, member: string): void =>
  requirePermission(ctx.actor, member === teamMemberId(ctx) ? "request.assign" : "people.manage");

/**
 * Sets a member's out-of-office days and their delegate, if any. `who` is the member's id, or `null` for the current
 * user. The first and the last day are included and are days in the desk's time zone. Throws `invalid` if the last day
 * has passed, if the member or the delegate is an auditor or does not work at the desk, and if a member is their own
 * delegate.
 */
export async function setAbsence(
  ctx: Context,
  who: string | null,
  { from, until, standIn }: AbsenceInput,
): Promise<void> {
  const member = who ?? teamMemberId(ctx);
  requirePermissionFor(ctx, member);
  if (until && until < deskDay(ctx.desk.policy.zone, ctx.now)) {
    throw new Problem("invalid", message("problem.absence.over"), {
      until: message("problem.absence.overHint"),
    });
  }
  await ctx.db(async (tx) => {
    await requireHandler(ctx, tx, member, "member", message("problem.absence.noHandler"));
    if (standIn) {
      const another = message("problem.absence.otherDelegate");
      if (standIn === member) throw new Problem("invalid", another, { standIn: another });
      await requireHandler(ctx, tx, standIn, "standIn", another);
    }
    await saveAbsence(ctx, tx, member, {
      awayFrom: from,
      awayUntil: until || null,
      delegateId: standIn || null,
    });
  });
}

/** Removes an absence: the member is back, or is not going away after all. */
export async function endAbsence(ctx: Context, who: string | null): Promise<void> {
  const member = who ?? teamMemberId(ctx);
  requirePermissionFor(ctx, member);
  await ctx.db((tx) => saveAbsence(ctx, tx, member, PRESENT));
}

async function requireHandler(
  ctx: Context,
  tx: Tx,
  userId: string,
  field: string,
  refusal: MessageText,
): Promise<void> {
  const key = { deskId: ctx.desk.id, userId };
  const found = await tx.membership.findUnique({ where: { deskId_userId: key } });
  if (found && found.role !== "auditor") return;
  throw new Problem("invalid", refusal, { [field]: refusal });
}

/** The log entry holds the member, the days and the delegate, but never the reason. */
async function saveAbsence(ctx: Context, tx: Tx, member: string, absence: Absence): Promise<void> {
  const { awayFrom, awayUntil, delegateId } = absence;
  const { count } = await tx.membership.updateMany({
    where: { deskId: ctx.desk.id, userId: member },
    data: absence,
  });
  if (count === 0) throw new Problem("not-found", message("problem.absence.noMember"));
  await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: "absence-changed",
    facts: { member, from: awayFrom, until: awayUntil, standIn: delegateId },
  });
}

/** The members whose delegate is the current user today, as a day in the desk's time zone. */
export async function listDelegators(ctx: Context): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  const today = deskDay(ctx.desk.policy.zone, ctx.now);
  const members = await ctx.db((tx) => staffAt(ctx, tx));
  return members
    .filter(({ userId }) => delegateOf(members, userId, today)?.userId === me)
    .map(({ userId, user }) => ({ id: userId, name: displayName(user) }));
}
