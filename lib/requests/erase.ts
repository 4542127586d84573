import { Problem } from "@/lib/domain/problem";
import { requireStep } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { advanceIn } from "./advance";
import type { Held } from "./held";
import { loosenObjects, sweep } from "./loose";
import { mergedIds, standingFor } from "./merged";
import { dropTags } from "./tag";

/**
 * Destroys the key and the search hashes of a closed request: what identifies or quotes the person
 * is unreadable from then on, here and in every later backup. The log stays and still verifies. What was
 * handled together with it is erased with it: it is the same person, and one answer answered all.
 */
export async function eraseRequest(ctx: Context, reference: string): Promise<Held> {
  requireStep(ctx.actor, "erase");
  const erased = await ctx.db(async (tx) => {
    await requireStanding(ctx, tx, reference);
    const decide = (request: Held) => forgetPerson(ctx, tx, request);
    const { after } = await advanceIn(ctx, tx, "erase", { where: { reference }, decide });
    for (const id of await mergedIds(tx, after.id)) {
      await advanceIn(ctx, tx, "erase", { where: { id }, decide, together: true });
    }
    return after;
  });
  await sweep(ctx);
  return erased;
}

/** A merged request is erased with the one that was answered for it. */
async function requireStanding(ctx: Context, tx: Tx, reference: string): Promise<void> {
  const row = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { mergedIntoId: true },
  });
  const stays = row && (await standingFor(tx, row));
  if (!stays) return;
  throw new Problem(
    "conflict",
    `This request is handled together with ${stays.reference}, and is erased with it. Erase that one, or take them apart first.`,
  );
}

async function forgetPerson(ctx: Context, tx: Tx, request: Held) {
  const where = { requestId: request.id };
  await tx.searchHash.deleteMany({ where });
  await tx.replyDraft.deleteMany({ where });
  await tx.proof.updateMany({ where, data: { sealed: null } });
  await tx.message.updateMany({ where, data: { sealed: null } });
  await tx.letter.updateMany({ where, data: { sealed: null } });
  await tx.task.updateMany({ where, data: { sealed: null } });
  await dropTags(ctx, tx, where);
  const stored = await tx.file.findMany({ where, select: { storageKey: true } });
  await loosenObjects(
    ctx,
    tx,
    stored.flatMap(({ storageKey }) => storageKey ?? []),
  );
  const nothing = { name: null, content: null, storageKey: null };
  await tx.file.updateMany({ where, data: nothing });
  return { change: { dataKey: null, sealed: null, erasedAt: ctx.now } };
}
