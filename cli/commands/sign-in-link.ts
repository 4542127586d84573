import { parseArgs } from "node:util";
import { Problem } from "@/lib/domain/problem/problem";
import { signInLink } from "@/lib/people/sign-in-link";
import { checkedNow } from "@/lib/platform/clock";

export const signInLinkCommand = {
  usage: "sign-in-link --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const link = await signInLink(values.email ?? "", await checkedNow());
    if (!link) {
      throw new Problem("not-found", "Nobody with this address works here.", {
        email: "Give the address of an invited member of staff.",
      });
    }
    console.log(link);
    return 0;
  },
};
