import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CommandError } from "@/cli/command-error";
import { createDesk } from "@/lib/desks/create";
import { policySchema } from "@/lib/domain/policy/policy-schema";
import { checkedNow } from "@/lib/platform/clock";

export const create = {
  usage: "create --policy FILE.json",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({ args, options: { policy: { type: "string" } } });
    const parsed = policySchema.safeParse(readPolicy(values.policy));
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [
        path.join(".") || "policy",
        message,
      ]);
      throw new CommandError("The policy is incomplete.", Object.fromEntries(fields));
    }
    const { created } = await createDesk(parsed.data, await checkedNow());
    // Safe to repeat: a script that sets up desks may name one that exists.
    console.log(
      created
        ? `Created the desk ${parsed.data.slug}.`
        : `The desk ${parsed.data.slug} already exists, so nothing was changed. Change its laws, deadlines, questions, brand and contact on its pages.`,
    );
    return 0;
  },
};

function readPolicy(file: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(file ?? "", "utf8"));
  } catch {
    throw new CommandError("The policy cannot be read.", {
      policy:
        "Enter the name of a JSON file with the policy. There are five examples in prisma/seed.",
    });
  }
}
