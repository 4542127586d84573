import type { BulkInputs } from "@/lib/domain/inbox/bulk";
import { sameTag } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import { addTag, dropTags, tagsOf } from "@/lib/requests/tasks/tag";

/** Puts a tag on a request, or takes it off by its name: whoever acts on many knows no ids. */
export const tagTogether = (
  ctx: Context,
  reference: string,
  { how, tag: name }: BulkInputs["tag"],
): Promise<unknown> =>
  how === "add"
    ? addTag(ctx, reference, { tag: name })
    : advance(ctx, "tag", { reference }, async (request, tx) => {
        const tag = (await tagsOf(tx, request.id)).find((one) => sameTag(one.name, name));
        if (!tag) return null;
        await dropTags(ctx, tx, { requestId: request.id, tagId: tag.id });
        return { facts: { tag: tag.id, on: false } };
      });
