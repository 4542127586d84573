import { parseArgs } from "node:util";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { signInLink } from "@/lib/people/sign-in-link";
import { checkedNow } from "@/lib/platform/clock";

export const signInLinkCommand = {
  usage: "sign-in-link --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const link = await signInLink(values.email ?? "", await checkedNow());
    if (!link) {
      throw new Problem("not-found", message("problem.signIn.unknownEmail"), {
        email: message("problem.signIn.invitedEmail"),
      });
    }
    console.log(link);
    return 0;
  },
};
