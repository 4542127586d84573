import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission, requireRecentSignIn } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { logForMember } from "./member-log";
import { selfOf } from "./self";
import { historyOf, type Method, openSessionsAt } from "./session";

export type OwnSession = {
  id: string;
  device: string | null;
  network: string | null;
  method: Method;
  signedInAt: Date;
  lastSeenAt: Date;
};

/** The open sessions of the current user, the most recently used one first. */
export async function listOwnSessions(ctx: Context): Promise<OwnSession[]> {
  const rows = await prisma().session.findMany({
    where: { userId: selfOf(ctx), ...openSessionsAt(ctx.now) },
  });
  return rows
    .map((row) => ({
      id: row.id,
      device: row.device,
      network: row.network,
      signedInAt: row.createdAt,
      ...historyOf(row),
    }))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

type SessionFilter = { userId: string; id?: string | { not: string } };

/** Deletes sessions, including those that have expired. Returns how many were open. */
async function endSessions(filter: SessionFilter, now: Date): Promise<number> {
  const { count } = await prisma().session.deleteMany({
    where: { ...filter, ...openSessionsAt(now) },
  });
  await prisma().session.deleteMany({ where: filter });
  return count;
}

async function endOwn(ctx: Context, id: string | { not: string }): Promise<void> {
  const userId = selfOf(ctx);
  const sessions = await endSessions({ userId, id }, ctx.now);
  if (sessions > 0) await logForMember(userId, "member-sessions-ended", { sessions }, ctx.now);
}

/** Ends one of the current user's own sessions. Idempotent: ending a session again has no effect. */
export const endOwnSession = (ctx: Context, id: string): Promise<void> => endOwn(ctx, id);

/** Ends all sessions of the current user except the current one. */
export const endOtherSessions = (ctx: Context, current: string): Promise<void> =>
  endOwn(ctx, { not: current });

/**
 * For an admin: signs a member of the desk out everywhere, from their next click on. Throws `not-found` for a user who
 * is not a member.
 */
export async function endSessionsOf(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  await requireMember(ctx, userId);
  const sessions = await endSessions({ userId }, ctx.now);
  await logForMember(userId, "member-sessions-ended", { sessions, by: teamMemberId(ctx) }, ctx.now);
}

/**
 * Signs a user out everywhere, from their next click on. Returns how many sessions were open. Throws `not-found` if no
 * user has the address.
 */
export async function signOutEverywhere(email: string, now: Date): Promise<number> {
  const user = await userByEmail(email);
  const sessions = await endSessions({ userId: user.id }, now);
  await logForMember(user.id, "member-sessions-ended", { sessions, by: "system" }, now);
  return sessions;
}

/** Throws `not-found` for a user who is not a member of the desk. */
export async function requireMember(ctx: Context, userId: string): Promise<void> {
  const found = await ctx.db((tx) =>
    tx.membership.findUnique({ where: { deskId_userId: { deskId: ctx.desk.id, userId } } }),
  );
  if (!found) throw new Problem("not-found", message("problem.team.noMember"));
}

/** Throws `not-found` if no user has the address. */
export async function userByEmail(email: string): Promise<{ id: string }> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address }, select: { id: true } });
  if (user) return user;
  throw new Problem("not-found", message("problem.signIn.unknownEmail"), {
    email: message("problem.signIn.invitedEmail"),
  });
}
