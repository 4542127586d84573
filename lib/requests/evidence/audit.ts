import { message } from "@/lib/domain/problem/message";
import type { Entry, Facts, LogEvent } from "@/lib/domain/request/event";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { LogEntry } from "@/lib/platform/database/db";
import { entryHash } from "@/lib/platform/evidence/evidence";
import { equalBytes, verifyDigest } from "@/lib/platform/keys/crypto";
import { type AuditFault, type CopyCheck, compareCopy, type Report } from "./audit-copy";
import { checkpointDigest, type Heads } from "./checkpoint";

type Signatures = {
  checkpoints: number;
  /** Checkpoints whose signature cannot be checked, and the keys that would be needed. */
  unchecked: number;
  unknownKeys: string[];
};

export type Audit = {
  entries: number;
  chains: number;
  /** The number of faults; `faults` contains the first 200. */
  faultCount: number;
  faults: AuditFault[];
  outside: CopyCheck;
} & Signatures;

const BATCH = 5000;
const MOST_FAULTS = 200;

type Options = {
  /** The path of a file with a copy of the evidence store, to compare with instead of the store. */
  since?: string | undefined;
  /** Called after each batch with the number of entries that were checked so far. */
  onProgress?: ((entries: number) => Promise<unknown>) | undefined;
};

/** Whether everything could be checked and no fault was found. */
export const isIntact = ({ faultCount, unchecked, outside }: Audit): boolean =>
  faultCount === 0 && unchecked === 0 && !outside.unavailable;

/**
 * Recomputes every hash of the desk's log and every checkpoint, and compares the checkpoints with the copy outside
 * the database. A changed, removed, inserted or reordered entry breaks its chain. A tail that was cut off is missing
 * under the checkpoint that signed it. A checkpoint that was removed is missing here and present in the copy.
 *
 * Memory use does not grow with the log. Entries may be written during the check: only checkpoints that existed when it
 * began are compared with the entries, and entries are never removed, so the entries that they signed exist by then.
 */
export async function verifyLog(ctx: Context, { since, onProgress }: Options = {}): Promise<Audit> {
  if (ctx.actor.kind !== "system") requirePermission(ctx.actor, "log.verify");
  const faults: AuditFault[] = [];
  let faultCount = 0;
  const report: Report = (chain, seq, fault) => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS) faults.push({ chain, seq, fault });
  };
  const signatures = await checkCheckpoints(ctx, report);
  const outside = await compareCopy(ctx, report, { since, upTo: signatures.checkpoints });
  const counts = await checkEntries(ctx, report, onProgress);
  await checkSigned(ctx, report);
  return { ...counts, ...signatures, faultCount, faults, outside };
}

async function checkEntries(
  ctx: Context,
  report: Report,
  onProgress?: (entries: number) => Promise<unknown>,
): Promise<{ entries: number; chains: number }> {
  let [entries, chains] = [0, 0];
  let before: LogEntry | undefined;
  for (;;) {
    const batch = await entriesAfter(ctx, before);
    for (const row of batch) {
      const same = before?.chain === row.chain ? before : undefined;
      if (!same) chains += 1;
      const fault = faultOf(row, same);
      if (fault) report(row.chain, row.seq, fault);
      before = row;
    }
    entries += batch.length;
    await onProgress?.(entries);
    if (batch.length < BATCH) return { entries, chains };
  }
}

/** The next batch, read from the position of the last entry in the index, so that no entry is read twice. */
function entriesAfter(ctx: Context, before: LogEntry | undefined): Promise<LogEntry[]> {
  const { chain, seq } = before ?? { chain: "", seq: 0 };
  return ctx.db(
    (tx) => tx.$queryRaw<LogEntry[]>`
      select "desk_id" as "deskId", "chain", "seq", "at", "actor", "event", "facts", "previous", "hash",
             "recorded_at" as "recordedAt"
        from "log_entry"
       where "desk_id" = ${ctx.desk.id} and ("chain", "seq") > (${chain}, ${seq}::int)
       order by "chain", "seq" limit ${BATCH}::int`,
  );
}

function faultOf(row: LogEntry, before: LogEntry | undefined): string | null {
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected) return message("finding.log.missingEntry", { n: expected });
  if (!equalBytes(row.previous, before?.hash ?? new Uint8Array(32))) {
    return message("finding.log.brokenChain");
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
    : message("finding.log.changed");
}

/**
 * The worker signs every ten minutes. Entries that no checkpoint signed for a day show that the worker does not run, or
 * that the checkpoints were removed.
 */
async function checkSigned(ctx: Context, report: Report): Promise<void> {
  const [oldest] = await ctx.db(
    (tx) => tx.$queryRaw<{ chain: string; seq: number }[]>`
      select "chain", "seq" from "log_entry"
       where "desk_id" = ${ctx.desk.id} and "recorded_at" < now() - interval '1 day'
         and "recorded_at" > coalesce((select max(c."recorded_at") from "checkpoint" c
               where c."desk_id" = ${ctx.desk.id}), '-infinity')
       order by "recorded_at", "seq" limit 1`,
  );
  if (oldest) report(oldest.chain, oldest.seq, message("finding.log.unsigned"));
}

const CHECKPOINTS_AT_ONCE = 20;

/** Checks the numbers, digests and signatures of the checkpoints, and that the entries that they signed still exist. */
async function checkCheckpoints(ctx: Context, report: Report): Promise<Signatures> {
  const { id: deskId } = ctx.desk;
  const { checkpointSeq } = await ctx.db((tx) =>
    tx.desk.findUniqueOrThrow({ where: { id: deskId }, select: { checkpointSeq: true } }),
  );
  const unknownKeys = new Set<string>();
  let unchecked = 0;
  let last = 0;
  let previous: Uint8Array = new Uint8Array(32);
  for (;;) {
    const batch = await ctx.db((tx) =>
      tx.checkpoint.findMany({
        where: { deskId, seq: { gt: last } },
        orderBy: { seq: "asc" },
        take: CHECKPOINTS_AT_ONCE,
      }),
    );
    for (const row of batch) {
      if (row.seq !== last + 1) report("checkpoint", last + 1, message("finding.log.missing"));
      const digest = checkpointDigest(previous, row.seq, row.at, row.heads as Heads);
      const signature = verifyDigest(row, row.digest);
      if (!equalBytes(row.digest, digest) || signature === "invalid") {
        report("checkpoint", row.seq, message("finding.log.checkpointBroken"));
      }
      if (signature === "unknown") {
        unchecked += 1;
        unknownKeys.add(row.keyId);
      }
      last = row.seq;
      previous = row.digest;
    }
    const [first] = batch;
    if (first) await compareHeads(ctx, report, first.seq, last);
    if (batch.length < CHECKPOINTS_AT_ONCE) break;
  }
  if (checkpointSeq > last) report("checkpoint", last + 1, message("finding.log.missing"));
  return { checkpoints: last, unchecked, unknownKeys: [...unknownKeys].sort() };
}

/** Compares the signed hashes with the log entries. The database does it, so that only differences are read. */
async function compareHeads(ctx: Context, report: Report, from: number, to: number): Promise<void> {
  const rows = await ctx.db(
    (tx) => tx.$queryRaw<{ checkpoint: number; chain: string; seq: number }[]>`
      select c."seq" as "checkpoint", head.key as "chain", (head.value ->> 0)::int as "seq"
        from "checkpoint" c
        cross join lateral jsonb_each(c."heads") head
        left join "log_entry" e
          on e."chain" = head.key and e."seq" = (head.value ->> 0)::int and e."desk_id" = c."desk_id"
       where c."desk_id" = ${ctx.desk.id} and c."seq" between ${from} and ${to}
         and (e."hash" is null or encode(e."hash", 'hex') <> head.value ->> 1)
       order by 1, 2 limit 1000`,
  );
  for (const { checkpoint, chain, seq } of rows) {
    report(chain, seq, message("finding.log.notAsSigned", { n: checkpoint }));
  }
}
