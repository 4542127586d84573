import { parseArgs } from "node:util";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { checkedNow } from "@/lib/platform/clock";
import { createSignInLink } from "@/lib/team/sign-in-link";

export const signInLinkCommand = {
  usage: "sign-in-link --email ADDRESS",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const link = await createSignInLink(values.email ?? "", await checkedNow());
    if (!link) {
      throw new Problem("not-found", message("problem.signIn.unknownEmail"), {
        email: message("problem.signIn.invitedEmail"),
      });
    }
    console.log(link);
    return 0;
  },
};
