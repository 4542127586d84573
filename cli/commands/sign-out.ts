import { parseArgs } from "node:util";
import { signOutEverywhere } from "@/lib/team/sessions";
import { checkedNow } from "@/lib/platform/clock";

export const signOut = {
  usage: "sign-out --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const ended = await signOutEverywhere(values.email ?? "", await checkedNow());
    console.log(`Ended ${ended} sessions of ${values.email}.`);
    return 0;
  },
};
