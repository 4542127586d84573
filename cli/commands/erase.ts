import { parseArgs } from "node:util";
import { CommandError } from "@/cli/command-error";
import { deskFor } from "@/cli/desks";
import { inEnglish } from "@/cli/english";
import { parseReference } from "@/lib/domain/request/reference";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { repeatErasures } from "@/lib/requests/restore/repeat-erasures";

export const erase = {
  usage: "erase --desk SLUG (--reference REFERENCE | --repeat | --repeat-from FILE)",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: {
        desk: { type: "string" },
        reference: { type: "string" },
        repeat: { type: "boolean" },
        "repeat-from": { type: "string" },
      },
    });
    const ctx = await deskFor(values.desk);
    if (values.repeat || values["repeat-from"]) {
      const { erased, left } = await repeatErasures(ctx, values["repeat-from"]);
      for (const reference of erased) console.log(`${reference} was erased again.`);
      for (const { reference, reason } of left) {
        console.log(`${reference} is still readable: ${inEnglish(reason)}`);
      }
      if (erased.length + left.length === 0) console.log("No erasure has to be repeated.");
      return left.length === 0 ? 0 : 1;
    }
    const reference = parseReference(values.reference ?? "");
    if (!reference) {
      throw new CommandError("This is not a reference.", {
        reference: "Enter a reference, like 7K4M-9XQP.",
      });
    }
    await eraseRequest(ctx, reference);
    console.log(`The personal data of ${reference} was erased.`);
    return 0;
  },
};
