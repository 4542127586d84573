import { z } from "zod";

import { HANDLERS_ONLY, type NotificationKind } from "@/lib/domain/notifications/notification";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import {
  actorCode,
  type Role,
  requirePermission,
  requireRecentSignIn,
} from "@/lib/domain/request/role";
import type { Absence } from "@/lib/domain/team/absence";
import { settingsOf } from "@/lib/domain/team/settings";
import { EMAILS } from "@/lib/emails/emails";
import type { Context } from "@/lib/platform/context";
import { asUser, lockKey, type Tx } from "@/lib/platform/database/db";
import { addToOutbox } from "@/lib/platform/email/outbox";
import { env } from "@/lib/platform/env";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { firstKnown } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";

export const inviteSchema = z.object({
  email: z.email({ error: message("problem.email.invalid") }).max(254),
  role: z.enum(["admin", "handler", "auditor"], { error: message("problem.team.role") }),
});

export type Invite = z.infer<typeof inviteSchema>;

export type Member = {
  id: string;
  name: string | null;
  email: string;
  role: Role;
  /** Whether the member has opened this desk. Until then the desk sees their email address and nothing else. */
  joined: boolean;
  absence: Absence;
  /** Whether automatic assignment (round robin or least busy) assigns requests to the member. */
  autoAssignable: boolean;
};

export async function listMembers(ctx: Context): Promise<Member[]> {
  requirePermission(ctx.actor, "people.read");
  const rows = await ctx.db((tx) =>
    tx.membership.findMany({
      where: { deskId: ctx.desk.id },
      include: { user: true },
      orderBy: { createdAt: "asc" },
    }),
  );
  return rows.map(({ role, user, joinedAt, autoAssignable, awayFrom, awayUntil, delegateId }) => ({
    id: user.id,
    name: joinedAt && user.name,
    email: user.email,
    role,
    joined: joinedAt !== null,
    absence: { awayFrom, awayUntil, delegateId },
    autoAssignable,
  }));
}

/**
 * Adds a member to the desk and emails them an invitation. A member who is invited again gets the new role. Throws
 * `conflict` if the desk would lose its last admin.
 */
export async function inviteMember(ctx: Context, { email, role }: Invite): Promise<{ id: string }> {
  if (ctx.actor.kind !== "system") requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  const address = email.trim().toLowerCase();
  return ctx.db(async (tx) => {
    const user = await tx.user.upsert({
      where: { email: address },
      create: { email: address, createdAt: ctx.now },
      update: {},
    });
    const key = { deskId: ctx.desk.id, userId: user.id };
    await lockMembers(ctx, tx);
    const before = await tx.membership.findUnique({ where: { deskId_userId: key } });
    if (before?.role === role) return { id: user.id };
    if (before) await keepAnAdmin(ctx, tx, user.id, role);
    await tx.membership.upsert({
      where: { deskId_userId: key },
      create: { ...key, role, createdAt: ctx.now },
      update: { role },
    });
    if (before && role === "auditor") await dropNotifications(ctx, tx, user.id, [...HANDLERS_ONLY]);
    await logMember(ctx, tx, before ? "member-role-changed" : "member-invited", {
      member: user.id,
      role,
    });
    if (!before) await queueInvitation(ctx, tx, user, role);
    return { id: user.id };
  });
}

/** Removes a member from the desk, with effect from their next click. Throws `conflict` for the last admin. */
export async function removeMember(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  await ctx.db(async (tx) => {
    await lockMembers(ctx, tx);
    await keepAnAdmin(ctx, tx, userId, null);
    const { count } = await tx.membership.deleteMany({ where: { deskId: ctx.desk.id, userId } });
    // A member who is invited again must not get the old address of their calendar back.
    await tx.calendarFeed.deleteMany({ where: { deskId: ctx.desk.id, userId } });
    await dropNotifications(ctx, tx, userId);
    await tx.emailPreference.deleteMany({ where: { deskId: ctx.desk.id, userId } });
    // Nobody else may read a member's drafts.
    await tx.replyDraft.deleteMany({ where: { deskId: ctx.desk.id, userId } });
    if (count > 0) await logMember(ctx, tx, "member-removed", { member: userId });
  });
}

/** Deletes notifications that their member may no longer act on. */
const dropNotifications = (ctx: Context, tx: Tx, userId: string, kinds?: NotificationKind[]) =>
  tx.notification.deleteMany({
    where: { deskId: ctx.desk.id, userId, ...(kinds && { kind: { in: kinds } }) },
  });

/**
 * Serializes changes to the members of a desk. Otherwise two admins who remove each other at the same moment would each
 * still see the other one, and the desk would be left without an admin.
 */
const lockMembers = (ctx: Context, tx: Tx): Promise<unknown> =>
  lockKey(tx, `members:${ctx.desk.id}`);

async function keepAnAdmin(ctx: Context, tx: Tx, userId: string, role: Role | null): Promise<void> {
  if (role === "admin") return;
  const others = await tx.membership.count({
    where: { deskId: ctx.desk.id, role: "admin", userId: { not: userId } },
  });
  if (others > 0) return;
  throw new Problem("conflict", message("problem.team.lastAdmin"));
}

const logMember = (
  ctx: Context,
  tx: Tx,
  event: "member-invited" | "member-role-changed" | "member-removed",
  facts: Record<string, string>,
): Promise<unknown> =>
  appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event,
    facts,
  });

async function queueInvitation(
  ctx: Context,
  tx: Tx,
  user: { id: string; email: string; settings: unknown },
  role: Role,
): Promise<void> {
  const { actor } = ctx;
  const inviter =
    actor.kind === "staff" ? await tx.user.findUnique({ where: { id: actor.id } }) : null;
  const content = EMAILS.invitation(
    {
      deskName: ctx.desk.name,
      role,
      signInUrl: `${env().APP_URL}/sign-in`,
      inviter: inviter?.name ?? inviter?.email ?? "Rightsdesk",
    },
    translatorFor(firstKnown(settingsOf(user.settings).language, ctx.desk.policy.languages[0])),
  );
  await addToOutbox(tx, {
    deskId: ctx.desk.id,
    requestId: null,
    recipientId: user.id,
    key: null,
    kind: "invitation",
    mail: { ...content, to: user.email, secrets: [] },
    now: ctx.now,
    priority: PRIORITY.normal,
  });
}

/** Accepts the invitation when a member opens the desk for the first time. Idempotent: a second call has no effect. */
export async function joinDesk(ctx: Context): Promise<void> {
  const { actor, desk, now } = ctx;
  if (actor.kind !== "staff") return;
  await ctx.db((tx) =>
    tx.membership.updateMany({
      where: { deskId: desk.id, userId: actor.id, joinedAt: null },
      data: { joinedAt: now },
    }),
  );
}

export type DeskOfUser = { slug: string; name: string; role: Role; joined: boolean };

/** The desks where a user works, sorted by name. */
export async function desksOf(userId: string): Promise<DeskOfUser[]> {
  const rows = await asUser(userId, (tx) =>
    tx.membership.findMany({
      where: { userId },
      select: { role: true, joinedAt: true, desk: { select: { slug: true, name: true } } },
    }),
  );
  return rows
    .map(({ role, joinedAt, desk: { slug, name } }) => ({
      slug,
      name,
      role,
      joined: joinedAt !== null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
