import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import {
  type Absence,
  type AbsenceInput,
  deskDay,
  PRESENT,
  standInOf,
} from "@/lib/domain/team/absence";
import { type Context, meOf } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { calledAs, staffAt } from "@/lib/platform/staff";

/** One's own absence is one's own to say; that of others is for whoever manages people. */
const requireMay = (ctx: Context, member: string): void =>
  requirePermission(ctx.actor, member === meOf(ctx) ? "request.assign" : "people.manage");

/**
 * A member, or with `null` whoever asks, is away from one day to another of the desk's zone, both included, and may
 * name who stands in.
 */
export async function setAbsence(
  ctx: Context,
  who: string | null,
  { from, until, standIn }: AbsenceInput,
): Promise<void> {
  const member = who ?? meOf(ctx);
  requireMay(ctx, member);
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
    await keep(ctx, tx, member, {
      awayFrom: from,
      awayUntil: until || null,
      standInId: standIn || null,
    });
  });
}

/** A member is back, or does not go after all. */
export async function endAbsence(ctx: Context, who: string | null): Promise<void> {
  const member = who ?? meOf(ctx);
  requireMay(ctx, member);
  await ctx.db((tx) => keep(ctx, tx, member, PRESENT));
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

/** The log holds who and which days, never why. */
async function keep(ctx: Context, tx: Tx, member: string, absence: Absence): Promise<void> {
  const { awayFrom, awayUntil, standInId } = absence;
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
    facts: { member, from: awayFrom, until: awayUntil, standIn: standInId },
  });
}

/** The members whom whoever asks stands in for today. */
export async function standsInFor(ctx: Context): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx.actor, "request.read");
  const me = meOf(ctx);
  const today = deskDay(ctx.desk.policy.zone, ctx.now);
  const members = await ctx.db((tx) => staffAt(ctx, tx));
  return members
    .filter(({ userId }) => standInOf(members, userId, today)?.userId === me)
    .map(({ userId, user }) => ({ id: userId, name: calledAs(user) }));
}
