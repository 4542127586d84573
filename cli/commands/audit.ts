import { parseArgs } from "node:util";
import { desksFor } from "@/cli/desks";
import { inEnglish } from "@/cli/english";
import { type Audit, isIntact, verifyLog } from "@/lib/requests/evidence/audit";
import { copyAllEvidence } from "@/lib/requests/evidence/copy-evidence";

export const audit = {
  usage: "audit (verify [--since FILE] | copy) [--desk SLUG]",
  run: async (args: string[]): Promise<number> => {
    const { values, positionals } = parseArgs({
      args,
      options: { desk: { type: "string" }, since: { type: "string" } },
      allowPositionals: true,
    });
    let intact = true;
    for (const ctx of await desksFor(values.desk)) {
      const { slug } = ctx.desk;
      if (positionals[0] === "copy") {
        await copyAllEvidence(ctx);
        console.log(`${slug}: all records are copied outside the database.`);
        continue;
      }
      const checked = await verifyLog(ctx, { since: values.since });
      for (const line of reportOf(slug, checked)) console.log(line);
      intact &&= isIntact(checked);
    }
    return intact ? 0 : 1;
  },
};

function reportOf(slug: string, checked: Audit): string[] {
  const { entries, chains, checkpoints, faults, faultCount, unchecked, unknownKeys } = checked;
  const { outside } = checked;
  const verdict =
    faultCount > 0 ? `${faultCount} faults` : isIntact(checked) ? "intact" : "not fully checked";
  const lines = [
    `${slug}: ${verdict} (${entries} entries, ${chains} chains, ${checkpoints} checkpoints, ${outside.copied} of them in the copy outside the database)`,
  ];
  for (const { chain, seq, fault } of faults) {
    const entry = chain === "checkpoint" ? `checkpoint ${seq}` : `${chain} entry ${seq}`;
    lines.push(`  ${entry} ${inEnglish(fault)}`);
  }
  if (faultCount > faults.length) lines.push(`  and ${faultCount - faults.length} more`);
  if (unchecked > 0) {
    lines.push(
      `  ${unchecked} checkpoints cannot be checked: the keys that signed them are not in KEY_RING: ${unknownKeys.join(", ")}`,
    );
  }
  if (outside.unavailable) lines.push("  the copy outside the database cannot be read");
  if (outside.waitingSince) {
    lines.push(
      `  ${outside.waiting} records have been waiting to be copied since ${outside.waitingSince}`,
    );
  }
  if (outside.toErase > 0) {
    lines.push(
      `  ${outside.toErase} requests were erased but are readable here, for example because a backup was restored. Repeat the erasures: desk erase --desk ${slug} --repeat`,
    );
  }
  return lines;
}
