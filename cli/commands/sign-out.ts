import { parseArgs } from "node:util";
import { signOutEverywhere } from "@/lib/people/session";

export const signOut = {
  usage: "sign-out --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const ended = await signOutEverywhere(values.email ?? "");
    console.log(`Ended ${ended} sessions of ${values.email}.`);
    return 0;
  },
};
