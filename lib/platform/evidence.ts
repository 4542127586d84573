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

async function lastEntry(tx: Tx, chain: string) {
  await oneAtATime(tx, chain);
  return tx.logEntry.findFirst({ where: { chain }, orderBy: { seq: "desc" } });
}
