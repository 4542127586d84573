import { parseArgs } from "node:util";
import { checkpoints } from "@/lib/requests/jobs/jobs";
import { sweep } from "@/lib/requests/jobs/sweep";
import { instantOption } from "./instant";

/** Runs one round of the worker's periodic jobs at any time, because the time is an argument. */
export const work = {
  usage: "work [--now INSTANT]",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { now: { type: "string" } } });
    const now = await instantOption("now", values.now);
    await sweep(now);
    await checkpoints(now);
    console.log(`Ran the periodic jobs of every desk as of ${now.toISOString()}.`);
    return 0;
  },
};
