import { canonical, type Entry, type Facts, type LogEvent } from "@/lib/domain/event";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Bytes, sha256 } from "./crypto";
import type { Tx } from "./db";

const ORIGIN: Bytes = new Uint8Array(32);

/** The hash of an entry: SHA-256 over the hash of the one before it and the entry's canonical bytes. */
export const entryHash = (previous: Uint8Array, entry: Entry): Bytes =>
  sha256(Buffer.concat([previous, Buffer.from(canonical(entry))]));

/**
 * Appends to the chain of one request, or of the desk itself. The caller holds the row lock of the
 * request; chains without a row are serialised by an advisory lock of the transaction.
 */
export async function appendEntry(
  tx: Tx,
  what: { deskId: string; chain: string; at: Date; actor: string; event: LogEvent; facts?: Facts },
): Promise<void> {
  const { deskId, chain, at, actor, event, facts = {} } = what;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`;
  const last = await tx.logEntry.findFirst({ where: { chain }, orderBy: { seq: "desc" } });
  const previous = last ? new Uint8Array(last.hash) : ORIGIN;
  const entry: Entry = {
    deskId,
    chain,
    seq: (last?.seq ?? 0) + 1,
    at: at.toISOString(),
    actor,
    event,
    facts,
  };
  await tx.logEntry.create({
    data: {
      ...entry,
      at,
      facts: facts as Prisma.InputJsonObject,
      previous,
      hash: entryHash(previous, entry),
    },
  });
}
