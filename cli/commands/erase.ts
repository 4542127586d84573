import { parseArgs } from "node:util";
import { Problem } from "@/lib/domain/problem";
import { parseReference } from "@/lib/domain/request";
import { contextFor } from "@/lib/platform/context";
import { eraseRequest } from "@/lib/requests/erase";

export const erase = {
  usage: "erase --desk SLUG --reference REFERENCE",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: { desk: { type: "string" }, reference: { type: "string" } },
    });
    const reference = parseReference(values.reference ?? "");
    if (!reference) {
      throw new Problem("invalid", "This is not a reference.", {
        reference: "Give it like 7K4M-9XQP.",
      });
    }
    const ctx = await contextFor({ slug: values.desk ?? "" }, { kind: "system" }, new Date());
    await eraseRequest(ctx, reference);
    console.log(`The personal data of ${reference} is unreadable from now on.`);
    return 0;
  },
};
