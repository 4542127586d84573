import { inboxQuery } from "@/lib/domain/inbox";
import { requirePermission } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import { COUNT_LIMIT, whereOf } from "./find";

/** How many requests each of these lists holds, up to `COUNT_LIMIT`; a list is the query of its address. */
export async function countLists(ctx: Context, searches: readonly string[]): Promise<number[]> {
  requirePermission(ctx.actor, "request.read");
  if (searches.length === 0) return [];
  return ctx.db(async (tx) => {
    const counts: number[] = [];
    for (const search of searches) {
      const query = inboxQuery(Object.fromEntries(new URLSearchParams(search)));
      counts.push(await tx.request.count({ where: whereOf(ctx, query), take: COUNT_LIMIT }));
    }
    return counts;
  });
}
