import { z } from "zod";
import { parseReference } from "./reference";

/** What staff decide, one schema for page, API and CLI. `version` is the one that the decider looked at. */
export const requestVersion = z.coerce
  .number({ error: "Reload the page: its version is missing." })
  .int()
  .min(1);
export const isoDay = z.iso.date({ error: "Give a day, like 2026-01-31." });
export const requestReference = z
  .string({ error: "Enter the reference of a request." })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: "Enter a reference, like 7K4M-9XQP." });
    return z.NEVER;
  });

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

export const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, `Shorten this to ${most} characters.`);
