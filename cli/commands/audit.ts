import { parseArgs } from "node:util";
import { listDesks } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { verifyLog } from "@/lib/requests/audit";

export const audit = {
  usage: "audit verify [--desk SLUG]",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: { desk: { type: "string" } },
      allowPositionals: true,
    });
    const slugs = values.desk ? [values.desk] : (await listDesks()).map(({ slug }) => slug);
    let faulty = 0;
    for (const slug of slugs) {
      const ctx = await contextFor({ slug }, { kind: "system" }, new Date());
      const { entries, chains, checkpoints, faults } = await verifyLog(ctx);
      const verdict = faults.length === 0 ? "intact" : `${faults.length} faults`;
      console.log(
        `${slug}: ${verdict} (${entries} entries, ${chains} chains, ${checkpoints} checkpoints)`,
      );
      for (const { chain, seq, fault } of faults) console.log(`  ${chain} entry ${seq} ${fault}`);
      faulty += faults.length;
    }
    return faulty === 0 ? 0 : 1;
  },
};
