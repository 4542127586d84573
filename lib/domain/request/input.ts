import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { parseReference } from "./reference";

/** The version of the request that the member's page showed. */
export const requestVersion = z.coerce
  .number({ error: message("problem.reload.noVersion") })
  .int()
  .min(1);
/** A calendar day, e.g. 2026-12-17. */
export const isoDay = z.iso.date({ error: message("problem.date.day") });
/** A reference as people type it, e.g. `7k4m 9xqp`. The output has the stored form, `7K4M-9XQP`. */
export const requestReference = z
  .string({ error: message("problem.reference.missing") })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: message("problem.reference.invalid") });
    return z.NEVER;
  });

/** Text of several lines, up to `most` characters. `missing` is the error for an empty text. */
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

/** The same for a text that may be empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, message("problem.text.tooLong", { n: most }));
