import {
  type ChosenMail,
  DEFAULT_EMAIL_CHOICES,
  isMailKind,
  type MailChoices,
  type MailWay,
  mailKindsOf,
} from "@/lib/domain/notifications/notification";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";

/** The email preferences of these members. A member who chose nothing has the default. */
export async function emailPreferencesOf(
  ctx: Context,
  tx: Tx,
  users: readonly string[],
): Promise<(userId: string) => MailChoices> {
  const rows = await tx.emailPreference.findMany({
    where: { deskId: ctx.desk.id, userId: { in: [...users] } },
  });
  const chosen = new Map<string, MailChoices>();
  for (const { userId, kind, how } of rows) {
    if (!isMailKind(kind)) continue;
    chosen.set(userId, {
      ...(chosen.get(userId) ?? DEFAULT_EMAIL_CHOICES),
      [kind]: how as MailWay,
    });
  }
  return (userId) => chosen.get(userId) ?? DEFAULT_EMAIL_CHOICES;
}

/** The email preferences of the signed-in member at this desk. */
export async function readEmailPreferences(ctx: Context): Promise<MailChoices> {
  requirePermission(ctx.actor, "request.read");
  const { actor } = ctx;
  if (actor.kind !== "staff") return DEFAULT_EMAIL_CHOICES;
  return ctx.db(async (tx) => (await emailPreferencesOf(ctx, tx, [actor.id]))(actor.id));
}

/** Sets the signed-in member's own preferences, one kind at a time. Nobody sets those of somebody else. */
export async function saveEmailPreferences(ctx: Context, chosen: ChosenMail): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const { actor, desk } = ctx;
  if (actor.kind !== "staff") return;
  await ctx.db(async (tx) => {
    for (const kind of mailKindsOf(actor.role)) {
      const how = chosen[kind];
      if (!how) continue;
      const place = { deskId: desk.id, userId: actor.id, kind };
      await tx.emailPreference.upsert({
        where: { deskId_userId_kind: place },
        create: { ...place, how },
        update: { how },
      });
    }
  });
}
