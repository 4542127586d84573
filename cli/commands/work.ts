import { parseArgs } from "node:util";
import { Problem } from "@/lib/domain/problem";
import { checkpoints, sweep } from "@/lib/requests/jobs";

/** One round of what the worker does by itself, at any time one likes: the clock is an argument. */
export const work = {
  usage: "work [--now INSTANT]",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { now: { type: "string" } } });
    const now = values.now ? new Date(values.now) : new Date();
    if (Number.isNaN(now.getTime())) {
      throw new Problem("invalid", "The time is not an instant.", {
        now: "Give it like 2026-03-01T09:00:00Z.",
      });
    }
    await sweep(now);
    await checkpoints(now);
    console.log(`Swept every desk as of ${now.toISOString()}.`);
    return 0;
  },
};
