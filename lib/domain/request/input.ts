import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { parseReference } from "./reference";

/** What staff decide, one schema for page, API and CLI. `version` is the one that the decider looked at. */
export const requestVersion = z.coerce
  .number({ error: message("problem.reload.noVersion") })
  .int()
  .min(1);
export const isoDay = z.iso.date({ error: message("problem.date.day") });
export const requestReference = z
  .string({ error: message("problem.reference.missing") })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: message("problem.reference.invalid") });
    return z.NEVER;
  });

export const requiredText = (most: number, missing: MessageText) =>
  z
    .string({ error: missing })
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine((value) => [...value].length <= most, message("problem.text.tooLong", { n: most })),
    );

export const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, message("problem.text.tooLong", { n: most }));
