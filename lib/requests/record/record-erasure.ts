import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { enqueue } from "@/lib/platform/jobs/queue";

/** Records, in the transaction of an erasure, that the evidence store needs a copy of it, and queues the job that writes it. */
export async function recordErasure(ctx: Context, tx: Tx, requestId: string): Promise<void> {
  const { id: deskId } = ctx.desk;
  await tx.evidenceCopy.create({ data: { deskId, kind: "erasure", requestId, at: ctx.now } });
  await enqueue(tx, "copy-evidence", { desk: deskId }, { key: `copy-evidence:${deskId}` });
}
