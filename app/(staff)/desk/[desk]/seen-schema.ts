import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

/** When whoever decides looked at what they change. */
export const seenSchema = z.object({
  seenAt: z.iso.datetime({ error: message("problem.reload.page") }),
});

/** Terms of the desk as they were typed, with the time at which they were looked at. */
export const seenWith = <S extends z.ZodType>(schema: S) =>
  seenSchema.loose().transform(({ seenAt, ...typed }, context) => {
    const parsed = schema.safeParse(typed);
    if (parsed.success) return { seenAt, terms: parsed.data };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: "custom", path, message });
    }
    return z.NEVER;
  });
