import type { TagView } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

/** More than so many nobody chooses from. */
const MOST = 500;

/** The desk's own tags, by name. */
export const tagsOfDesk = (ctx: Context, tx: Tx): Promise<TagView[]> =>
  tx.tag.findMany({
    where: { deskId: ctx.desk.id },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: MOST,
  });
