import { z } from "zod";
import { unknownIn } from "@/lib/domain/conversation/template";
import type { BulkAct } from "@/lib/domain/inbox/bulk";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { addTagSchema } from "@/lib/domain/tasks/tag";
import { assignSchema } from "@/lib/requests/assignment/assign";
import { extendSchema } from "@/lib/requests/clock/extend";
import { messageSchema } from "@/lib/requests/conversation/messages";

/** The input of each bulk action: as for a single request, but without the version of the request. */
const BULK_INPUTS = {
  assign: assignSchema.omit({ version: true }),
  tag: z.object({
    how: z.enum(["add", "remove"], { error: message("problem.bulk.tagHow") }),
    ...addTagSchema.shape,
  }),
  // A misspelt variable would reach every requester unfilled.
  message: messageSchema.superRefine(({ text }, { addIssue }) => {
    const message = unknownIn(text);
    if (message) addIssue({ code: "custom", path: ["text"], message });
  }),
  extend: extendSchema.omit({ version: true }),
  "close-unconfirmed": z.object({}),
} satisfies Record<BulkAct, z.ZodType>;

export type BulkInputs = { [Act in BulkAct]: z.infer<(typeof BULK_INPUTS)[Act]> };

/** A bulk action and its input. */
export type BulkCommand = { [Act in BulkAct]: { act: Act; input: BulkInputs[Act] } }[BulkAct];

/** Parses what was typed for a bulk action. Throws `invalid` with a message for each field that is wrong. */
export function parseCommand(act: BulkAct, typed: unknown): BulkCommand {
  const parsed = BULK_INPUTS[act].safeParse(typed);
  if (parsed.success) return { act, input: parsed.data } as BulkCommand;
  const fields = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ""), message]);
  throw new Problem("invalid", message("problem.page.problem"), Object.fromEntries(fields));
}
