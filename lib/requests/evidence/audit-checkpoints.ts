import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { equalBytes, verifyDigest } from "@/lib/platform/keys/crypto";
import type { Report } from "./audit-fault";
import { checkpointDigest, type Heads } from "./checkpoint";

export type Signatures = {
  checkpoints: number;
  /** Checkpoints whose signature cannot be checked, and the keys that would be needed. */
  unchecked: number;
  unknownKeys: string[];
};

const BATCH = 20;

/** Checks the numbers, digests and signatures of the checkpoints, and that the entries that they signed still exist. */
export async function checkCheckpoints(ctx: Context, report: Report): Promise<Signatures> {
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
        take: BATCH,
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
    if (batch.length < BATCH) break;
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
