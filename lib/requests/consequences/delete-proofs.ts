import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import type { Held } from "@/lib/requests/record/load-request";
import { destroyFiles } from "@/lib/requests/record/stored-objects";

/**
 * Copies of documents are for the decision alone: with it they go, and the log says so (GDPR art. 5(1)(c), (e)).
 * Answers with whether there were any: the objects in the storage are loose from then on.
 */
export async function deleteProofs(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id">,
): Promise<boolean> {
  const where = { requestId: request.id, purpose: "proof", state: { not: "deleted" } };
  const files = await destroyFiles(ctx, tx, where, { state: "deleted" });
  if (files.length === 0) return false;
  await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: request.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: "proofs-deleted",
    facts: { files },
  });
  return true;
}
