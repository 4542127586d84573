import type { TagView } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { lockKey } from "@/lib/platform/database/db";

/** Upper bound for a list that a person can choose from. */
const MAX_TAGS = 500;

/** The tags of the desk, by name. */
export const tagsOfDesk = (ctx: Context, tx: Tx): Promise<TagView[]> =>
  tx.tag.findMany({
    where: { deskId: ctx.desk.id },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: MAX_TAGS,
  });

/** The tags of a request, by name. */
export async function tagsOf(tx: Tx, requestId: string): Promise<TagView[]> {
  const tags = await tx.$queryRaw<TagView[]>`
    select t."id", t."name" from "request_tag" g join "tag" t on t."id" = g."tag_id"
     where g."request_id" = ${requestId}`;
  return tags.sort((one, other) => one.name.localeCompare(other.name, "en"));
}

export const lockTags = (ctx: Context, tx: Tx): Promise<unknown> =>
  lockKey(tx, `tags:${ctx.desk.id}`);

/**
 * Removes tags from a request. A tag without requests is deleted from the desk as well: a tag that names a
 * person, against the advice of its hint, does not outlive their request.
 */
export async function removeTags(
  ctx: Context,
  tx: Tx,
  where: { requestId: string; tagId?: string },
): Promise<number> {
  await lockTags(ctx, tx);
  const { count } = await tx.requestTag.deleteMany({ where });
  if (count > 0) {
    await tx.tag.deleteMany({ where: { deskId: ctx.desk.id, requests: { none: {} } } });
  }
  return count;
}
