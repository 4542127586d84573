import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";
import type { Held } from "./held";
import { loosenObjects, sweep } from "./loose";

/**
 * Destroys the key and the search hashes of a closed request: what identifies or quotes the person
 * is unreadable from then on, here and in every later backup. The log stays and still verifies.
 */
export async function eraseRequest(ctx: Context, reference: string): Promise<Held> {
  const erased = await advance(ctx, "erase", { reference }, async (request, tx) => {
    const where = { requestId: request.id };
    await tx.searchHash.deleteMany({ where });
    await tx.proof.updateMany({ where, data: { sealed: null } });
    await tx.message.updateMany({ where, data: { sealed: null } });
    await tx.letter.updateMany({ where, data: { sealed: null } });
    const stored = await tx.file.findMany({ where, select: { storageKey: true } });
    await loosenObjects(
      ctx,
      tx,
      stored.flatMap(({ storageKey }) => storageKey ?? []),
    );
    const nothing = { name: null, content: null, storageKey: null };
    await tx.file.updateMany({ where, data: nothing });
    return { change: { dataKey: null, sealed: null, erasedAt: ctx.now } };
  });
  await sweep(ctx);
  return erased;
}
