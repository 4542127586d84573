import { parseArgs } from "node:util";
import { checkedNow } from "@/lib/platform/clock";
import { signOutEverywhere } from "@/lib/team/sessions";

export const signOut = {
  usage: "sign-out --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const ended = await signOutEverywhere(values.email ?? "", await checkedNow());
    console.log(`Ended ${ended} sessions of ${values.email}.`);
    return 0;
  },
};
