import { parseArgs } from "node:util";
import { checkedNow } from "@/lib/platform/clock";
import { resetFactorByEmail } from "@/lib/team/reset-factor";

export const resetSecondFactor = {
  usage: "reset-second-factor --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    await resetFactorByEmail(values.email ?? "", await checkedNow());
    console.log(`${values.email} no longer has a second factor and is signed out everywhere.`);
    return 0;
  },
};
