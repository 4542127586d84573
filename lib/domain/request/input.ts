import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { parseReference } from "./reference";

/** Fields that the inputs of several use cases share. This one is the version of the request that the member looked at. */
export const requestVersion = z.coerce
  .number({ error: message("problem.reload.noVersion") })
  .int()
  .min(1);
/** A calendar day, e.g. 2026-12-17. */
export const isoDay = z.iso.date({ error: message("problem.date.day") });
/** A reference as people type it, e.g. `7k4m 9xqp`; the output is the one that we store. */
export const requestReference = z
  .string({ error: message("problem.reference.missing") })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: message("problem.reference.invalid") });
    return z.NEVER;
  });

/** Text of several lines, up to `most` characters; `missing` says what to enter where it is empty. */
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

/** The same where it may be left empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, message("problem.text.tooLong", { n: most }));
