import { inboxQuery } from "@/lib/domain/inbox/inbox";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { COUNT_LIMIT, pageFor } from "./find";

export type ListCount = {
  count: number;
  /** There are more, or there may be: not all of the list was looked at. */
  more: boolean;
};

/**
 * How many requests each of these lists holds, up to `COUNT_LIMIT`; a list is the query of its address. No more rows
 * are looked at than for a page of it.
 */
export async function countLists(ctx: Context, searches: readonly string[]): Promise<ListCount[]> {
  requirePermission(ctx.actor, "request.read");
  if (searches.length === 0) return [];
  return ctx.db(async (tx) => {
    const tags = await tagsOfDesk(ctx, tx);
    const counts: ListCount[] = [];
    for (const search of searches) {
      const query = inboxQuery(Object.fromEntries(new URLSearchParams(search)));
      const list = await pageFor(ctx, tx, query, { tags, size: COUNT_LIMIT - 1 });
      const [found] = list
        ? await tx.$queryRaw<ListCount[]>`
            select count(distinct case when w.fits then w.id end)::int as count,
                   coalesce(bool_or(w.stop), false) as more
              from (${list.page}) w`
        : [];
      const { count, more } = found ?? { count: 0, more: false };
      counts.push({ count, more: more || count >= COUNT_LIMIT });
    }
    return counts;
  });
}
