import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

/** When the member opened the settings that they are changing. */
export const seenSchema = z.object({
  seenAt: z.iso.datetime({ error: message("problem.reload.page") }),
});

/** Typed settings of the desk, with the time at which the member opened them. */
export const seenWith = <S extends z.ZodType>(schema: S) =>
  seenSchema.loose().transform(({ seenAt, ...typed }, context) => {
    const parsed = schema.safeParse(typed);
    if (parsed.success) return { seenAt, terms: parsed.data };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: "custom", path, message });
    }
    return z.NEVER;
  });
