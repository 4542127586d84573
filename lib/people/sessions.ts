import { Problem } from "@/lib/domain/problem";
import { requirePermission, requireRecentSignIn } from "@/lib/domain/role";
import { type Context, meOf } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";
import { logForPerson } from "./person-log";
import { selfOf } from "./self";
import { historyOf, idleSince, type Method } from "./session";

export type OwnSession = {
  id: string;
  device: string | null;
  network: string | null;
  method: Method;
  signedInAt: Date;
  lastSeenAt: Date;
};

/** The sessions of whoever asks that are still open, the one used last first. */
export async function listOwnSessions(ctx: Context): Promise<OwnSession[]> {
  const rows = await prisma().session.findMany({
    where: { userId: selfOf(ctx), expires: { gt: ctx.now } },
  });
  return rows
    .map((row) => ({
      id: row.id,
      device: row.device,
      network: row.network,
      signedInAt: row.createdAt,
      ...historyOf(row),
    }))
    .filter(({ lastSeenAt }) => lastSeenAt > idleSince(ctx.now))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

/** Ends one of one's own sessions. Idempotent: one that has ended already stays so. */
export async function endOwnSession(ctx: Context, id: string): Promise<void> {
  const userId = selfOf(ctx);
  const { count } = await prisma().session.deleteMany({ where: { id, userId } });
  if (count > 0) await logForPerson(userId, "member-sessions-ended", { sessions: count }, ctx.now);
}

/** Ends all sessions of one's own but the one in use. */
export async function endOtherSessions(ctx: Context, current: string): Promise<void> {
  const userId = selfOf(ctx);
  const { count } = await prisma().session.deleteMany({ where: { userId, id: { not: current } } });
  if (count > 0) await logForPerson(userId, "member-sessions-ended", { sessions: count }, ctx.now);
}

/** An admin signs a member of the desk out everywhere, from their next click on. */
export async function endSessionsOf(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  await requireMember(ctx, userId);
  const { count } = await prisma().session.deleteMany({ where: { userId } });
  await logForPerson(userId, "member-sessions-ended", { sessions: count, by: meOf(ctx) }, ctx.now);
}

/** Signs a person out everywhere, from the next click on. Throws `not-found` where nobody has the address. */
export async function signOutEverywhere(email: string, now: Date): Promise<number> {
  const user = await userByEmail(email);
  const { count } = await prisma().session.deleteMany({ where: { userId: user.id } });
  await logForPerson(user.id, "member-sessions-ended", { sessions: count, by: "system" }, now);
  return count;
}

/** Throws `not-found` for somebody who does not work at the desk. */
export async function requireMember(ctx: Context, userId: string): Promise<void> {
  const found = await ctx.db((tx) =>
    tx.membership.findUnique({ where: { deskId_userId: { deskId: ctx.desk.id, userId } } }),
  );
  if (!found) throw new Problem("not-found", "This person does not work at this desk.");
}

/** Throws `not-found` where nobody has the address. */
export async function userByEmail(email: string): Promise<{ id: string }> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address }, select: { id: true } });
  if (user) return user;
  throw new Problem("not-found", "Nobody with this address works here.", {
    email: "Give the address of an invited member of staff.",
  });
}
