import type { Context } from "@/lib/platform/context";
import { type EvidenceRecord, evidenceStore } from "@/lib/platform/evidence/evidence-store";
import type { Heads } from "./checkpoint";

const AT_ONCE = 50;

/**
 * Copies the queued records to the evidence store outside the database. If the process ends after a record was written
 * and before its row was deleted, the record is written again. Readers count the same record once.
 */
export async function copyEvidence(ctx: Context): Promise<void> {
  const { id: deskId } = ctx.desk;
  const store = await evidenceStore();
  for (;;) {
    const waiting = await ctx.db((tx) =>
      tx.evidenceCopy.findMany({ where: { deskId }, orderBy: { id: "asc" }, take: AT_ONCE }),
    );
    if (waiting.length === 0) return;
    const numbers = waiting.flatMap(({ seq }) => seq ?? []);
    const checkpoints = await ctx.db((tx) =>
      tx.checkpoint.findMany({
        where: { deskId, seq: { in: numbers } },
        orderBy: { seq: "asc" },
      }),
    );
    const records: EvidenceRecord[] = checkpoints.map((row) => ({
      kind: "checkpoint",
      desk: deskId,
      seq: row.seq,
      at: row.at.toISOString(),
      heads: row.heads as Heads,
      digest: Buffer.from(row.digest).toString("hex"),
      keyId: row.keyId,
      publicKey: row.publicKey && Buffer.from(row.publicKey).toString("base64"),
      signature: Buffer.from(row.signature).toString("base64"),
    }));
    for (const { requestId, at } of waiting) {
      if (requestId) {
        records.push({ kind: "erasure", desk: deskId, request: requestId, at: at.toISOString() });
      }
    }
    await store.append(deskId, records);
    await ctx.db((tx) =>
      tx.evidenceCopy.deleteMany({ where: { deskId, id: { in: waiting.map(({ id }) => id) } } }),
    );
  }
}

/** Copies every checkpoint and erasure of this database again, for a new store or one that lost records. */
export async function copyAllEvidence(ctx: Context): Promise<void> {
  const { id: deskId } = ctx.desk;
  await ctx.db(async (tx) => {
    await tx.$executeRaw`
      insert into "evidence_copy" ("desk_id", "kind", "seq", "at")
      select "desk_id", 'checkpoint', "seq", "at" from "checkpoint" where "desk_id" = ${deskId} order by "seq"`;
    await tx.$executeRaw`
      insert into "evidence_copy" ("desk_id", "kind", "request_id", "at")
      select "desk_id", 'erasure', "id", "erased_at" from "request"
       where "desk_id" = ${deskId} and "erased_at" is not null order by "erased_at"`;
  });
  await copyEvidence(ctx);
}
