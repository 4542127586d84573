import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/db";
import { advanceIf } from "./advance";
import { collectFailures } from "./failures";

/** Requests whose link expired before it was used are set aside; a new link brings them back. */
export async function lapseUnconfirmed(ctx: Context): Promise<number> {
  const failures = collectFailures(ctx, "lapse");
  let lapsed = 0;
  for (let after = ""; ; ) {
    const stale = await staleOf(ctx, after);
    for (const { id } of stale) {
      if (await failures.attempt(id, () => lapseOnce(ctx, id))) lapsed += 1;
    }
    const last = stale.at(-1);
    if (!last || stale.length < AT_ONCE) break;
    after = last.id;
  }
  failures.end();
  return lapsed;
}

/** `false` where the request was verified, or a new link was sent, after it was listed. */
const lapseOnce = (ctx: Context, id: string): Promise<boolean> =>
  advanceIf(ctx, "lapse", { id }, async (_, tx) => {
    const stale = await tx.request.count({ where: { ...isStale(ctx), id } });
    return stale > 0 ? {} : null;
  });

/** More are not held in memory. */
const AT_ONCE = 500;

const isStale = ({ desk, now }: Context) =>
  ({
    deskId: desk.id,
    state: "unconfirmed",
    proofs: { none: { purpose: "confirm", supersededAt: null, expiresAt: { gt: now } } },
  }) satisfies Prisma.RequestWhereInput;

const staleOf = (ctx: Context, after: string): Promise<{ id: string }[]> =>
  ctx.db((tx) =>
    tx.request.findMany({
      where: { ...isStale(ctx), id: { gt: after } },
      orderBy: { id: "asc" },
      select: { id: true },
      take: AT_ONCE,
    }),
  );
