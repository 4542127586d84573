import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";

/** Requests whose link ran out unconfirmed leave the waiting list; a new link brings them back. */
export async function lapseUnconfirmed(ctx: Context): Promise<number> {
  let lapsed = 0;
  for (;;) {
    const stale = await staleOf(ctx);
    for (const { id } of stale) {
      await advance(ctx, "lapse", { id }, ({ state }) => (state === "unconfirmed" ? {} : null));
    }
    lapsed += stale.length;
    if (stale.length < AT_ONCE) return lapsed;
  }
}

/** More are not held in memory. */
const AT_ONCE = 500;

const staleOf = (ctx: Context): Promise<{ id: string }[]> =>
  ctx.db((tx) =>
    tx.request.findMany({
      where: {
        deskId: ctx.desk.id,
        state: "unconfirmed",
        proofs: { none: { purpose: "confirm", expiresAt: { gt: ctx.now } } },
      },
      select: { id: true },
      take: AT_ONCE,
    }),
  );
