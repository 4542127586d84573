import { inboxQuery } from "@/lib/domain/inbox/inbox";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { COUNT_LIMIT, pageFor } from "./find";

export type ListCount = {
  count: number;
  /** There are more, or there may be, because only a part of the list was read. */
  more: boolean;
};

/**
 * The number of requests in each of these lists, up to `COUNT_LIMIT`. A list is given as the query string of its
 * address. Reads no more rows than a page of the list does.
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
