import type { SavedView, SaveView } from "@/lib/domain/inbox/saved-view";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { may, requirePermission } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { lockKey } from "@/lib/platform/database/db";
import { newId } from "@/lib/platform/keys/crypto";

/**
 * Upper bound for the views of one member, and for those of the team. The list next to each page stays short enough to
 * read.
 */
export const MAX_VIEWS = 20;

/**
 * Saves a list under a name. A view of the same name and reach is replaced. Throws `invalid` if there are `MOST_VIEWS`
 * already.
 */
export async function saveView(ctx: Context, { name, reach, search }: SaveView): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const shared = reach === "team";
  if (shared) requirePermission(ctx.actor, "view.share");
  const deskId = ctx.desk.id;
  const ownerId = teamMemberId(ctx);
  const mine = { deskId, shared, ...(shared ? {} : { ownerId }) };
  await ctx.db(async (tx) => {
    // Concurrent saves run one after the other, so that none is lost and the limit holds.
    await lockKey(tx, `view:${deskId}`);
    const existing = await tx.savedView.findMany({ where: mine, select: { id: true, name: true } });
    const same = existing.find((view) => view.name.toLowerCase() === name.toLowerCase());
    if (same) {
      await tx.savedView.update({ where: { id: same.id }, data: { name, search } });
      return;
    }
    if (existing.length >= MAX_VIEWS) {
      throw new Problem("invalid", message("problem.view.most", { n: MAX_VIEWS }), {
        name: message("problem.view.mostHint"),
      });
    }
    await tx.savedView.create({
      data: { id: newId("viw"), deskId, ownerId, shared, name, search, createdAt: ctx.now },
    });
  });
}

/**
 * Removes a view: the user's own, or for admins any team view. Idempotent: removing a view that does not exist has no
 * effect.
 */
export async function removeView(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  await ctx.db(async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id, deskId: ctx.desk.id } });
    if (!view || (!view.shared && view.ownerId !== teamMemberId(ctx))) return;
    if (view.ownerId !== teamMemberId(ctx)) requirePermission(ctx.actor, "desk.change");
    await tx.savedView.deleteMany({ where: { id } });
  });
}

/** The views that the current user may use: their own, then the team's, each sorted by name. */
export async function listViews(ctx: Context): Promise<SavedView[]> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  const rows = await ctx.db((tx) =>
    tx.savedView.findMany({
      where: { deskId: ctx.desk.id, OR: [{ shared: true }, { ownerId: me }] },
      orderBy: [{ shared: "asc" }, { name: "asc" }],
      take: 2 * MAX_VIEWS,
    }),
  );
  return rows.map(({ id, name, shared, search, ownerId }) => ({
    id,
    name,
    search,
    reach: shared ? "team" : "mine",
    removable: ownerId === me || (shared && may(ctx.actor, "desk.change")),
  }));
}
