import { canonical, type Entry, type Facts, type LogEvent } from "@/lib/domain/event";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Bytes, sha256 } from "./crypto";
import { oneAtATime, type Tx } from "./db";

const ORIGIN: Bytes = new Uint8Array(32);

/** The hash of an entry: SHA-256 over the hash of the one before it and the entry's canonical bytes. */
export const entryHash = (previous: Uint8Array, entry: Entry): Bytes =>
  sha256(Buffer.concat([previous, Buffer.from(canonical(entry))]));

type Append = {
  deskId: string;
  chain: string;
  at: Date;
  actor: string;
  event: LogEvent;
  facts?: Facts;
  /** The chain begins in this transaction: there is nothing before it to look for. */
  first?: boolean;
};

/**
 * Appends to the chain of one request, or of the desk itself. An advisory lock of the transaction
 * serialises those who append to the same chain. Returns the number of the entry in its chain.
 */
export async function appendEntry(
  tx: Tx,
  { deskId, chain, at, actor, event, facts = {}, first = false }: Append,
): Promise<number> {
  const last = first ? null : await lastEntry(tx, chain);
  const previous = last ? new Uint8Array(last.hash) : ORIGIN;
  const seq = (last?.seq ?? 0) + 1;
  const entry: Entry = { deskId, chain, seq, at: at.toISOString(), actor, event, facts };
  const hash = entryHash(previous, entry);
  await tx.logEntry.createMany({
    data: { ...entry, at, facts: facts as Prisma.InputJsonObject, previous, hash },
  });
  return seq;
}

type Added = Omit<Append, "first">;

/**
 * Appends entries to many chains with a few statements in all, in the order given. Locks the chains in one order, so
 * that two transactions cannot deadlock.
 */
export async function appendEntries(tx: Tx, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  const chains = [...new Set(added.map(({ chain }) => chain))].sort();
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(chain, 0)) from unnest(${chains}::text[]) chain`;
  const heads = await tx.$queryRaw<{ chain: string; seq: number; hash: Uint8Array }[]>`
    select given.chain, head.seq, head.hash from unnest(${chains}::text[]) given(chain)
     cross join lateral (select e.seq, e.hash from log_entry e where e.chain = given.chain
                          order by e.seq desc limit 1) head`;
  const headOf = new Map(
    heads.map(({ chain, seq, hash }) => [chain, { seq, hash: new Uint8Array(hash) }]),
  );
  const rows = added.map(({ at, facts = {}, ...one }) => {
    const { seq: last, hash: previous } = headOf.get(one.chain) ?? { seq: 0, hash: ORIGIN };
    const entry: Entry = { ...one, facts, seq: last + 1, at: at.toISOString() };
    const hash = entryHash(previous, entry);
    headOf.set(one.chain, { seq: entry.seq, hash });
    return { ...entry, at, facts: facts as Prisma.InputJsonObject, previous, hash };
  });
  await tx.logEntry.createMany({ data: rows });
}

async function lastEntry(tx: Tx, chain: string) {
  await oneAtATime(tx, chain);
  return tx.logEntry.findFirst({ where: { chain }, orderBy: { seq: "desc" } });
}
