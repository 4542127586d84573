import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";

/** Notes in the transaction of an erasure that it has to be copied, and queues the job that does it. */
export async function noteErasure(ctx: Context, tx: Tx, requestId: string): Promise<void> {
  const { id: deskId } = ctx.desk;
  await tx.evidenceCopy.create({ data: { deskId, kind: "erasure", requestId, at: ctx.now } });
  await enqueue(tx, "copy-evidence", { desk: deskId }, { key: `copy-evidence:${deskId}` });
}
