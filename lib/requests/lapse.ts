import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";

/** Requests whose link ran out unconfirmed leave the waiting list; a new link brings them back. */
export async function lapseUnconfirmed(ctx: Context): Promise<number> {
  const stale = await ctx.db((tx) =>
    tx.request.findMany({
      where: {
        deskId: ctx.desk.id,
        state: "unconfirmed",
        proofs: { none: { purpose: "confirm", expiresAt: { gt: ctx.now } } },
      },
      select: { id: true },
    }),
  );
  for (const { id } of stale) {
    await advance(ctx, "lapse", { id }, ({ state }) => (state === "unconfirmed" ? {} : null));
  }
  return stale.length;
}
