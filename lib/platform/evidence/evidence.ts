import type { Entry, Facts, LogEvent } from "@/lib/domain/request/event";
import { canonical } from "@/lib/domain/text/canonical";
import type { Prisma } from "@/lib/generated/prisma/client";
import { lockKey, type Tx } from "@/lib/platform/database/db";
import { type Bytes, sha256 } from "@/lib/platform/keys/crypto";

const ORIGIN: Bytes = new Uint8Array(32);

/** The hash of an entry: SHA-256 over the hash of the previous entry and the canonical bytes of this one. */
export const entryHash = (previous: Uint8Array, entry: Entry): Bytes =>
  sha256(Buffer.concat([previous, Buffer.from(canonical(entry))]));

type Append = {
  deskId: string;
  chain: string;
  at: Date;
  actor: string;
  event: LogEvent;
  facts?: Facts;
  /** The chain begins in this transaction, so there is no previous entry to look up. */
  first?: boolean;
};

/**
 * Appends to the chain of one request, or of the desk itself. An advisory lock of the transaction serialises the
 * writers of a chain. Returns the number of the entry in its chain.
 */
export async function appendEntry(tx: Tx, { first = false, ...added }: Append): Promise<number> {
  const row = rowAfter(first ? null : await lastEntry(tx, added.chain), added);
  await tx.logEntry.createMany({ data: row });
  return row.seq;
}

type Added = Omit<Append, "first">;
type Head = { seq: number; hash: Uint8Array };

/** The row of the entry that follows the last one of its chain; `null` begins the chain. */
function rowAfter(head: Head | null, { deskId, chain, at, actor, event, facts = {} }: Added) {
  const previous = head ? new Uint8Array(head.hash) : ORIGIN;
  const seq = (head?.seq ?? 0) + 1;
  const entry: Entry = { deskId, chain, seq, at: at.toISOString(), actor, event, facts };
  const hash = entryHash(previous, entry);
  return { ...entry, at, facts: facts as Prisma.InputJsonObject, previous, hash };
}

/**
 * Appends entries to many chains, in the given order, with a few statements in all. Locks the chains in sorted order,
 * so that two transactions cannot deadlock.
 */
export async function appendEntries(tx: Tx, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  const chains = [...new Set(added.map(({ chain }) => chain))].sort();
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(chain, 0)) from unnest(${chains}::text[]) chain`;
  const heads = await tx.$queryRaw<(Head & { chain: string })[]>`
    select given.chain, head.seq, head.hash from unnest(${chains}::text[]) given(chain)
     cross join lateral (select e.seq, e.hash from log_entry e where e.chain = given.chain
                          order by e.seq desc limit 1) head`;
  const headOf = new Map<string, Head>(heads.map(({ chain, ...head }) => [chain, head]));
  const rows = added.map((one) => {
    const row = rowAfter(headOf.get(one.chain) ?? null, one);
    headOf.set(one.chain, row);
    return row;
  });
  await tx.logEntry.createMany({ data: rows });
}

async function lastEntry(tx: Tx, chain: string) {
  await lockKey(tx, chain);
  return tx.logEntry.findFirst({ where: { chain }, orderBy: { seq: "desc" } });
}
