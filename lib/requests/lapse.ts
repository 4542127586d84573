import type { Context } from "@/lib/platform/context";
import { advanceIf } from "./advance";
import { collectFailures } from "./failures";

/** Requests whose link expired before it was used are set aside; a new link brings them back. */
export async function lapseUnconfirmed(ctx: Context): Promise<number> {
  const failures = collectFailures(ctx, "lapse");
  let lapsed = 0;
  for (let after = ""; ; ) {
    const stale = await staleOf(ctx, after);
    for (const { id } of stale) {
      if (await failures.attempt(id, () => advanceIf(ctx, "lapse", { id }, () => ({}))))
        lapsed += 1;
    }
    const last = stale.at(-1);
    if (!last || stale.length < AT_ONCE) break;
    after = last.id;
  }
  failures.end();
  return lapsed;
}

/** More are not held in memory. */
const AT_ONCE = 500;

const staleOf = (ctx: Context, after: string): Promise<{ id: string }[]> =>
  ctx.db((tx) =>
    tx.request.findMany({
      where: {
        deskId: ctx.desk.id,
        state: "unconfirmed",
        id: { gt: after },
        proofs: { none: { purpose: "confirm", expiresAt: { gt: ctx.now } } },
      },
      orderBy: { id: "asc" },
      select: { id: true },
      take: AT_ONCE,
    }),
  );
