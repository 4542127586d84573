import { parseArgs } from "node:util";
import { CommandError } from "@/cli/command-error";
import { deskFor } from "@/cli/desks";
import { inviteMember, inviteSchema } from "@/lib/team/members";

export const invite = {
  usage: "invite --desk SLUG --email ADDRESS --role admin|handler|auditor",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: { desk: { type: "string" }, email: { type: "string" }, role: { type: "string" } },
    });
    const parsed = inviteSchema.safeParse(values);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
      throw new CommandError("The invitation is incomplete.", Object.fromEntries(fields));
    }
    const ctx = await deskFor(values.desk);
    await inviteMember(ctx, parsed.data);
    console.log(`${parsed.data.email} is ${parsed.data.role} at ${ctx.desk.name}.`);
    return 0;
  },
};
