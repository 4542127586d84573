import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import { lockKey, type Tx, withinDesk } from "@/lib/platform/database/db";
import { publicKeyOf, ringKeyIds, sha256, signDigest } from "@/lib/platform/keys/crypto";

/** The heads of chains: chain → [number of its last entry, hash of that entry in hex]. */
export type Heads = Record<string, [number, string]>;

// A transaction that began before the last checkpoint may commit after it, so recent entries are read again.
const OVERLAP_MINUTES = 15;
/** If more chains grew, several checkpoints sign them, so that each stays small enough to be read as a whole. */
const MOST_HEADS = 1000;

export const checkpointDigest = (previous: Uint8Array, seq: number, at: Date, heads: Heads) =>
  sha256(Buffer.concat([previous, Buffer.from(canonical({ seq, at: at.toISOString(), heads }))]));

/**
 * Signs the heads of all chains of the desk that grew since the last checkpoint, together with the digest of that
 * checkpoint. A tail that is cut off later is then missing under a signed head. Checkpoints are numbered without gaps,
 * and the row of the desk has their count. Returns `false` where no chain grew.
 */
export async function writeCheckpoint(ctx: Context): Promise<boolean> {
  return ctx.db(async (tx) => {
    await lockKey(tx, `checkpoint:${ctx.desk.id}`);
    await keepPublicKeys(ctx, tx);
    const last = await lastCheckpoint(ctx, tx);
    const heads = await grownHeads(ctx, tx);
    const known = await headsOfLastRound(ctx, tx);
    if (heads.every(([chain, [seq]]) => known[chain]?.[0] === seq)) return false;
    let { seq } = last;
    let previous: Uint8Array = last.digest;
    for (let from = 0; from < heads.length; from += MOST_HEADS) {
      seq += 1;
      const part: Heads = Object.fromEntries(heads.slice(from, from + MOST_HEADS));
      const digest = checkpointDigest(previous, seq, ctx.now, part);
      await tx.checkpoint.create({
        data: {
          deskId: ctx.desk.id,
          seq,
          at: ctx.now,
          heads: part,
          digest,
          ...signDigest(digest),
        },
      });
      await tx.evidenceCopy.create({
        data: { deskId: ctx.desk.id, kind: "checkpoint", seq, at: ctx.now },
      });
      previous = digest;
    }
    await tx.desk.update({ where: { id: ctx.desk.id }, data: { checkpointSeq: seq } });
    return true;
  });
}

/** Numbers of removed checkpoints are not used again, so the gap stays and the integrity check reports it. */
async function lastCheckpoint(ctx: Context, tx: Tx): Promise<{ seq: number; digest: Uint8Array }> {
  const { id: deskId } = ctx.desk;
  const last = await tx.checkpoint.findFirst({ where: { deskId }, orderBy: { seq: "desc" } });
  const { checkpointSeq } = await tx.desk.findUniqueOrThrow({
    where: { id: deskId },
    select: { checkpointSeq: true },
  });
  // During an update, a worker of an earlier version may have written checkpoints without counting them.
  const uncounted = await tx.checkpoint.findMany({
    where: { deskId, seq: { gt: checkpointSeq } },
    orderBy: { seq: "asc" },
    select: { seq: true, at: true },
  });
  await tx.evidenceCopy.createMany({
    data: uncounted.map(({ seq, at }) => ({ deskId, kind: "checkpoint", seq, at })),
  });
  return {
    seq: Math.max(last?.seq ?? 0, checkpointSeq),
    digest: last?.digest ?? new Uint8Array(32),
  };
}

async function grownHeads(ctx: Context, tx: Tx): Promise<[string, [number, string]][]> {
  const rows = await tx.$queryRaw<{ chain: string; seq: number; hash: string }[]>`
    select distinct on ("chain") "chain", "seq", encode("hash", 'hex') as "hash" from "log_entry"
     where "desk_id" = ${ctx.desk.id}
       and "recorded_at" > coalesce((select max(c."recorded_at") from "checkpoint" c
             where c."desk_id" = ${ctx.desk.id}), '-infinity') - make_interval(mins => ${OVERLAP_MINUTES})
     order by "chain", "seq" desc`;
  return rows.map(({ chain, seq, hash }) => [chain, [seq, hash]]);
}

/** The heads that the last round signed. One transaction wrote its checkpoints, so they share one time. */
async function headsOfLastRound(ctx: Context, tx: Tx): Promise<Heads> {
  const rows = await tx.$queryRaw<{ heads: Heads }[]>`
    select "heads" from "checkpoint" where "desk_id" = ${ctx.desk.id} and "recorded_at" =
      (select max(c."recorded_at") from "checkpoint" c where c."desk_id" = ${ctx.desk.id})`;
  return Object.assign({}, ...rows.map(({ heads }) => heads));
}

/**
 * Stores the public key with checkpoints that earlier versions wrote without it, so that their signatures can be
 * checked after the key has left the ring. Idempotent.
 */
export async function keepPublicKeys(ctx: Context, tx: Tx): Promise<void> {
  for (const keyId of ringKeyIds()) {
    await tx.checkpoint.updateMany({
      where: { deskId: ctx.desk.id, keyId, publicKey: null },
      data: { publicKey: publicKeyOf(keyId) },
    });
  }
}

/** The number of signatures, by key, that need their key in the ring because no public key is stored with them. */
export const signaturesWithoutKey = async (
  deskId: string,
): Promise<{ key: string; name: string; values: number }[]> => {
  const groups = await withinDesk(deskId, (tx) =>
    tx.checkpoint.groupBy({
      by: ["keyId"],
      where: { deskId, publicKey: null },
      _count: true,
    }),
  );
  return groups.map(({ keyId, _count }) => ({
    key: keyId,
    name: "signatures of checkpoints",
    values: _count,
  }));
};
