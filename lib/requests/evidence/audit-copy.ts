import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import {
  type CheckpointRecord,
  type EvidenceRecord,
  evidenceStore,
  readRecords,
} from "@/lib/platform/evidence/evidence-store";
import { verifyDigest } from "@/lib/platform/keys/crypto";
import { log } from "@/lib/platform/log";

export type AuditFault = { chain: string; seq: number; fault: string };

/** Records a fault. */
export type Report = (chain: string, seq: number, fault: string) => void;

export type CopyCheck = {
  /** The store cannot be read, so nothing was compared. */
  unavailable: boolean;
  /** The number of different checkpoints in the copy. */
  copied: number;
  /** The number of records that are still to be copied, and the time of the oldest as ISO text. */
  waiting: number;
  waitingSince: string | null;
  /** The number of erasures that the copy knows and this database does not: it was restored from an older backup. */
  toErase: number;
};

type Options = { since?: string | undefined; upTo: number };
type Records = AsyncIterable<EvidenceRecord | null>;

const BATCH = 200;

/**
 * Compares the checkpoints with the copy outside the database, where nobody who changes the database can remove them.
 * `since` is the path of a file to read instead of the store. Such a copy may end earlier, so checkpoints that it lacks
 * are no fault.
 */
export async function compareCopy(
  ctx: Context,
  report: Report,
  { since, upTo }: Options,
): Promise<CopyCheck> {
  const waiting = await readWaiting(ctx);
  const seen = new Set<number>();
  let toErase = 0;
  try {
    const records = since ? readRecords(since) : (await evidenceStore()).read(ctx.desk.id);
    for await (const batch of inBatches(records)) {
      const own = batch.filter((record) => record === null || record.desk === ctx.desk.id);
      await compareCheckpoints(ctx, report, own, seen);
      toErase += (await notErased(ctx, own)).length;
    }
  } catch (err) {
    if (since) throw err;
    log().warn({ err }, "the evidence store cannot be read");
    return { ...waiting, unavailable: true, copied: 0, toErase: 0 };
  }
  if (!since) {
    for (let seq = 1; seq <= upTo; seq += 1) {
      if (!seen.has(seq) && !waiting.numbers.has(seq)) {
        report("checkpoint", seq, message("finding.log.missingOutside"));
      }
    }
  }
  const { waiting: count, waitingSince } = waiting;
  return { unavailable: false, copied: seen.size, waiting: count, waitingSince, toErase };
}

/** The records that wait to be copied. They are read before the copy, so every other record is in it. */
async function readWaiting(ctx: Context) {
  const rows = await ctx.db((tx) =>
    tx.evidenceCopy.findMany({
      where: { deskId: ctx.desk.id },
      orderBy: { id: "asc" },
      select: { seq: true, at: true },
    }),
  );
  return {
    waiting: rows.length,
    waitingSince: rows[0]?.at.toISOString() ?? null,
    numbers: new Set(rows.flatMap(({ seq }) => seq ?? [])),
  };
}

async function* inBatches(records: Records): AsyncIterable<(EvidenceRecord | null)[]> {
  let batch: (EvidenceRecord | null)[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function compareCheckpoints(
  ctx: Context,
  report: Report,
  batch: readonly (EvidenceRecord | null)[],
  seen: Set<number>,
): Promise<void> {
  const copies = batch.filter(
    (record): record is CheckpointRecord => record?.kind === "checkpoint",
  );
  const rows = await ctx.db((tx) =>
    tx.checkpoint.findMany({
      where: { deskId: ctx.desk.id, seq: { in: copies.map(({ seq }) => seq) } },
      select: { seq: true, digest: true },
    }),
  );
  const here = new Map(rows.map(({ seq, digest }) => [seq, Buffer.from(digest).toString("hex")]));
  for (const copy of copies) {
    if (seen.has(copy.seq) && here.get(copy.seq) === copy.digest) continue;
    seen.add(copy.seq);
    if (signatureOf(copy) === "invalid") {
      report("checkpoint", copy.seq, message("finding.log.changedOutside"));
    } else if (!here.has(copy.seq)) {
      report("checkpoint", copy.seq, message("finding.log.missingHere"));
      await compareHeads(ctx, report, copy);
    } else if (here.get(copy.seq) !== copy.digest) {
      report("checkpoint", copy.seq, message("finding.log.differsOutside"));
      await compareHeads(ctx, report, copy);
    }
  }
}

const signatureOf = ({ keyId, publicKey, digest, signature }: CheckpointRecord) =>
  verifyDigest(
    {
      keyId,
      publicKey: publicKey === null ? null : Buffer.from(publicKey, "base64"),
      signature: new Uint8Array(Buffer.from(signature, "base64")),
    },
    Buffer.from(digest, "hex"),
  );

/** Reports the chains that were cut off together with their checkpoint. */
async function compareHeads(ctx: Context, report: Report, copy: CheckpointRecord): Promise<void> {
  const heads = Object.entries(copy.heads);
  const rows = await ctx.db(
    (tx) => tx.$queryRaw<{ chain: string; seq: number }[]>`
      select head.chain, head.seq
        from unnest(${heads.map(([chain]) => chain)}::text[], ${heads.map(([, [seq]]) => seq)}::int[],
                    ${heads.map(([, [, hash]]) => hash)}::text[]) as head (chain, seq, hash)
        left join "log_entry" e
          on e."chain" = head.chain and e."seq" = head.seq and e."desk_id" = ${ctx.desk.id}
       where e."hash" is null or encode(e."hash", 'hex') <> head.hash
       order by 1`,
  );
  for (const { chain, seq } of rows) {
    report(chain, seq, message("finding.log.notAsSigned", { n: copy.seq }));
  }
}

/** The ids of the requests whose erasure these records contain and that are not erased in this database. */
export async function notErased(
  ctx: Context,
  batch: readonly (EvidenceRecord | null)[],
): Promise<string[]> {
  const ids = batch.flatMap((record) => (record?.kind === "erasure" ? record.request : []));
  if (ids.length === 0) return [];
  const rows = await ctx.db((tx) =>
    tx.request.findMany({
      where: { deskId: ctx.desk.id, id: { in: ids }, erasedAt: null },
      select: { id: true },
    }),
  );
  return rows.map(({ id }) => id);
}
