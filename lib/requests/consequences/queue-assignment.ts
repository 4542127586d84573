import type { Tx } from "@/lib/platform/db";
import { enqueue, PRIORITY } from "@/lib/platform/queue";

/**
 * A request opened that nobody has: where the desk gives requests by itself, the worker gives it to somebody. In the
 * transaction that opens it, so that none is forgotten; the choice itself keeps no person waiting.
 */
export async function queueGiving(
  tx: Tx,
  { deskId, id }: { deskId: string; id: string },
  runAt?: Date,
): Promise<void> {
  const gives = await tx.assignment.count({
    where: { deskId, NOT: { mode: "hand", rules: { equals: [] } } },
  });
  if (gives === 0) return;
  await enqueue(tx, "give", { desk: deskId, request: id }, { priority: PRIORITY.soon, runAt });
}
