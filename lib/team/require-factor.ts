import { actorCode, requirePermission, requireRecentSignIn } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence/evidence";

/**
 * Sets whether members who sign in by email need a second factor to reach the desk. The setting applies from each
 * member's next click, including the admin who turns it on. Members who sign in with the provider have their second
 * factor there.
 */
export async function setSecondFactorRequired(
  ctx: Context,
  { required }: { required: boolean },
): Promise<void> {
  requirePermission(ctx.actor, "people.manage");
  requireRecentSignIn(ctx);
  const { id } = ctx.desk;
  await ctx.db(async (tx) => {
    const { count } = await tx.desk.updateMany({
      where: { id, requiresSecondFactor: !required },
      data: { requiresSecondFactor: required },
    });
    if (count === 0) return;
    await appendEntry(tx, {
      deskId: id,
      chain: id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "factor-required",
      facts: { required },
    });
  });
}
