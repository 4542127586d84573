import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type AddTag, MOST_TAGS, type RemoveTag, sameTag } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { newId } from "@/lib/platform/keys/crypto";
import { advance } from "@/lib/requests/advance/advance";
import { lockTags, removeTags, tagsOf, tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";

/** Adds a tag to a request. A new name becomes a tag of the desk. Idempotent. Throws `invalid` above `MOST_TAGS`. */
export const addTag = (
  ctx: Context,
  reference: string,
  { tag: name }: AddTag,
): Promise<LoadedRequest> =>
  advance(ctx, "tag", { reference }, async (request, tx) => {
    requireKey(request);
    const on = await tagsOf(tx, request.id);
    if (on.some((tag) => sameTag(tag.name, name))) return null;
    if (on.length >= MOST_TAGS.request) {
      throw refused(message("problem.tag.mostOfRequest", { n: MOST_TAGS.request }));
    }
    const tag = await findOrCreateTag(ctx, tx, name);
    const { id: requestId, state, dueAt, receivedAt } = request;
    await tx.requestTag.create({
      data: { deskId: ctx.desk.id, requestId, tagId: tag, state, dueAt, receivedAt },
    });
    return { facts: { tag, on: true } };
  });

const refused = (text: MessageText): Problem => new Problem("invalid", text, { tag: text });

/** The id of the tag with this name. The lock makes two transactions with the same new name create one tag. */
async function findOrCreateTag(ctx: Context, tx: Tx, name: string): Promise<string> {
  await lockTags(ctx, tx);
  const known = await tagsOfDesk(ctx, tx);
  const found = known.find((tag) => sameTag(tag.name, name));
  if (found) return found.id;
  if (known.length >= MOST_TAGS.desk) {
    throw refused(message("problem.tag.mostOfDesk", { n: MOST_TAGS.desk }));
  }
  const id = newId("tag");
  await tx.tag.create({ data: { id, deskId: ctx.desk.id, name, createdAt: ctx.now } });
  return id;
}

export const removeTag = (
  ctx: Context,
  reference: string,
  { tag }: RemoveTag,
): Promise<LoadedRequest> =>
  advance(ctx, "tag", { reference }, async (request, tx) => {
    const gone = await removeTags(ctx, tx, { requestId: request.id, tagId: tag });
    return gone > 0 ? { facts: { tag, on: false } } : null;
  });
