import { Problem } from "@/lib/domain/problem/problem";
import { type AddTag, MOST_TAGS, type RemoveTag, sameTag } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import { newId } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { advance } from "@/lib/requests/advance/advance";
import { dropTags, lockTags, tagsOf, tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { type Held, requireKey } from "@/lib/requests/record/load-request";

/** Puts a word of the desk on a request; one that nobody used before becomes a tag of the desk. */
export const addTag = (ctx: Context, reference: string, { tag: name }: AddTag): Promise<Held> =>
  advance(ctx, "tag", { reference }, async (request, tx) => {
    requireKey(request);
    const on = await tagsOf(tx, request.id);
    if (on.some((tag) => sameTag(tag.name, name))) return null;
    if (on.length >= MOST_TAGS.request) {
      throw refused(`A request has at most ${MOST_TAGS.request} tags. Remove one first.`);
    }
    const tag = await tagCalled(ctx, tx, name);
    const { id: requestId, state, dueAt, receivedAt } = request;
    await tx.requestTag.create({
      data: { deskId: ctx.desk.id, requestId, tagId: tag, state, dueAt, receivedAt },
    });
    return { facts: { tag, on: true } };
  });

const refused = (sentence: string): Problem => new Problem("invalid", sentence, { tag: sentence });

/** The id of the tag with this name. Two who use a new one at once make one. */
async function tagCalled(ctx: Context, tx: Tx, name: string): Promise<string> {
  await lockTags(ctx, tx);
  const known = await tagsOfDesk(ctx, tx);
  const found = known.find((tag) => sameTag(tag.name, name));
  if (found) return found.id;
  if (known.length >= MOST_TAGS.desk) {
    throw refused(`A desk has at most ${MOST_TAGS.desk} tags. Use one of those there are.`);
  }
  const id = newId("tag");
  await tx.tag.create({ data: { id, deskId: ctx.desk.id, name, createdAt: ctx.now } });
  return id;
}

export const removeTag = (ctx: Context, reference: string, { tag }: RemoveTag): Promise<Held> =>
  advance(ctx, "tag", { reference }, async (request, tx) => {
    const gone = await dropTags(ctx, tx, { requestId: request.id, tagId: tag });
    return gone > 0 ? { facts: { tag, on: false } } : null;
  });
