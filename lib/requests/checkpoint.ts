import { canonical } from "@/lib/domain/event";
import type { Context } from "@/lib/platform/context";
import { sha256, signDigest } from "@/lib/platform/crypto";
import { oneAtATime } from "@/lib/platform/db";

/** Heads of chains as they stood: chain → [number of its last entry, hash in hex]. */
export type Heads = Record<string, [number, string]>;

// Transactions that began before the last checkpoint may commit after it: they are looked at again.
const OVERLAP_MINUTES = 15;

export const checkpointDigest = (previous: Uint8Array, seq: number, at: Date, heads: Heads) =>
  sha256(Buffer.concat([previous, Buffer.from(canonical({ seq, at: at.toISOString(), heads }))]));

/**
 * Signs the heads of all chains of the desk that grew since the last checkpoint, together with that
 * checkpoint's digest: a tail that is cut off later is missing from the chain of checkpoints.
 */
export async function writeCheckpoint(ctx: Context): Promise<boolean> {
  return ctx.db(async (tx) => {
    await oneAtATime(tx, `checkpoint:${ctx.desk.id}`);
    const last = await tx.checkpoint.findFirst({
      where: { deskId: ctx.desk.id },
      orderBy: { seq: "desc" },
    });
    const rows = await tx.$queryRaw<{ chain: string; seq: number; hash: Uint8Array }[]>`
      select distinct on ("chain") "chain", "seq", "hash" from "log_entry"
       where "desk_id" = ${ctx.desk.id}
         and "recorded_at" > coalesce((select max(c."recorded_at") from "checkpoint" c
               where c."desk_id" = ${ctx.desk.id}), '-infinity') - make_interval(mins => ${OVERLAP_MINUTES})
       order by "chain", "seq" desc`;
    const known = (last?.heads ?? {}) as Heads;
    const heads: Heads = {};
    for (const { chain, seq, hash } of rows)
      heads[chain] = [seq, Buffer.from(hash).toString("hex")];
    const grown = Object.entries(heads).some(([chain, [seq]]) => known[chain]?.[0] !== seq);
    if (!grown) return false;
    const seq = (last?.seq ?? 0) + 1;
    const digest = checkpointDigest(last?.digest ?? new Uint8Array(32), seq, ctx.now, heads);
    await tx.checkpoint.create({
      data: { deskId: ctx.desk.id, seq, at: ctx.now, heads, digest, ...signDigest(digest) },
    });
    return true;
  });
}
