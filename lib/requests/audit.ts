import type { Entry, Facts, LogEvent } from "@/lib/domain/event";
import { requirePermission } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import { equalBytes, verifyDigest } from "@/lib/platform/crypto";
import type { Checkpoint, LogEntry } from "@/lib/platform/db";
import { entryHash } from "@/lib/platform/evidence";
import { checkpointDigest, type Heads } from "./checkpoint";

export type AuditFault = { chain: string; seq: number; fault: string };
export type Audit = { entries: number; chains: number; checkpoints: number; faults: AuditFault[] };

const BATCH = 5000;

/**
 * Recomputes every hash of the desk's log and every checkpoint. A changed, removed, inserted or
 * reordered entry breaks its chain; a tail that was cut is missing under a checkpoint.
 */
export async function verifyLog(ctx: Context): Promise<Audit> {
  if (ctx.actor.kind !== "system") requirePermission(ctx.actor, "log.verify");
  const faults: AuditFault[] = [];
  const heads = new Map<string, { seq: number; hash: Uint8Array }>();
  const hashes = new Map<string, string>();
  let entries = 0;
  let after: { chain: string; seq: number } | undefined;
  for (;;) {
    const batch = await ctx.db((tx) =>
      tx.logEntry.findMany({
        where: { deskId: ctx.desk.id },
        orderBy: [{ chain: "asc" }, { seq: "asc" }],
        take: BATCH,
        ...(after && { cursor: { chain_seq: after }, skip: 1 }),
      }),
    );
    for (const row of batch) {
      const fault = faultOf(row, heads.get(row.chain));
      if (fault) faults.push({ chain: row.chain, seq: row.seq, fault });
      heads.set(row.chain, { seq: row.seq, hash: row.hash });
      hashes.set(`${row.chain}:${row.seq}`, Buffer.from(row.hash).toString("hex"));
    }
    entries += batch.length;
    const last = batch.at(-1);
    if (batch.length < BATCH || !last) break;
    after = { chain: last.chain, seq: last.seq };
  }
  const checkpoints = await ctx.db((tx) =>
    tx.checkpoint.findMany({ where: { deskId: ctx.desk.id }, orderBy: { seq: "asc" } }),
  );
  faults.push(...checkpointFaults(checkpoints, hashes));
  return { entries, chains: heads.size, checkpoints: checkpoints.length, faults };
}

function faultOf(
  row: LogEntry,
  before: { seq: number; hash: Uint8Array } | undefined,
): string | null {
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected) return `entry ${expected} is missing`;
  if (!equalBytes(row.previous, before?.hash ?? new Uint8Array(32))) {
    return "does not follow the entry before it";
  }
  const entry: Entry = {
    deskId: row.deskId,
    chain: row.chain,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    event: row.event as LogEvent,
    facts: row.facts as Facts,
  };
  return equalBytes(row.hash, entryHash(row.previous, entry))
    ? null
    : "was changed after it was written";
}

function checkpointFaults(checkpoints: Checkpoint[], hashes: Map<string, string>): AuditFault[] {
  const faults: AuditFault[] = [];
  let previous: Uint8Array = new Uint8Array(32);
  for (const [index, { seq, at, heads, digest, keyId, signature }] of checkpoints.entries()) {
    const held = heads as Heads;
    const whole =
      seq === index + 1 &&
      equalBytes(digest, checkpointDigest(previous, seq, at, held)) &&
      verifyDigest(keyId, digest, signature);
    if (!whole)
      faults.push({ chain: "checkpoint", seq, fault: "is missing its predecessor or was changed" });
    for (const [chain, [last, hash]] of Object.entries(held)) {
      if (hashes.get(`${chain}:${last}`) !== hash) {
        faults.push({
          chain,
          seq: last,
          fault: `is not what checkpoint ${seq} signed: changed or cut off`,
        });
      }
    }
    previous = digest;
  }
  return faults;
}
