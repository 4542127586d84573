import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission, requireRecentSignIn } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { asUser, prisma } from "@/lib/platform/database/db";
import { logForMember } from "./member-log";
import { desksOf } from "./members";
import { requireMember, userByEmail } from "./sessions";

/**
 * Deletes a member's passkeys, authenticator app and recovery codes, and signs them out, so that their next sign-in is
 * by email alone. The log of each of their desks records who did it.
 */
async function reset(userId: string, by: string, now: Date): Promise<void> {
  await asUser(userId, async (tx) => {
    await tx.passkey.deleteMany({ where: { userId } });
    await tx.totp.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
  });
  await prisma().session.deleteMany({ where: { userId } });
  await logForMember(userId, "factor-reset", { by }, now);
}

/** For the operator, on the command line. Throws `not-found` if no user has the address. */
export async function resetFactorByEmail(email: string, now: Date): Promise<void> {
  const { id } = await userByEmail(email);
  await reset(id, "system", now);
}

/**
 * For an admin, and only for members who work at no other desk, because an admin elsewhere must not weaken their
 * sign-in here. Throws `not-found` for a user who is not a member, and `conflict` for a member of several desks.
 */
export async function resetFactorOf(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  await requireMember(ctx, userId);
  if ((await desksOf(userId)).length > 1) {
    throw new Problem("conflict", message("problem.team.operatorResetsFactor"));
  }
  await reset(userId, teamMemberId(ctx), ctx.now);
}
