import { z } from "zod";
import { parseReference } from "./reference";

/** Fields that the inputs of several use cases share. This one is the version of the request that the member looked at. */
export const requestVersion = z.coerce
  .number({ error: "Reload the page: its version is missing." })
  .int()
  .min(1);
/** A calendar day, e.g. 2026-12-17. */
export const isoDay = z.iso.date({ error: "Give a day, like 2026-01-31." });
/** A reference as people type it, e.g. `7k4m 9xqp`; the output is the one that we store. */
export const requestReference = z
  .string({ error: "Enter the reference of a request." })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: "Enter a reference, like 7K4M-9XQP." });
    return z.NEVER;
  });

/** Text of several lines, up to `most` characters; `missing` says what to enter where it is empty. */
export const requiredText = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine((value) => [...value].length <= most, `Shorten this to ${most} characters.`),
    );

/** The same where it may be left empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, `Shorten this to ${most} characters.`);
