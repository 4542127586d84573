import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { Problem } from "@/lib/domain/problem";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { isNextSignal } from "./answer";
import { textsOf } from "./body";
import { requireSameOrigin } from "./guard";

/** What a staff form shows after it was sent: the problem in words, and what was typed. */
export type FormState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** Which build said so: a page of another one cannot show how things are now without being loaded anew. */
  build?: string;
} | null;

/**
 * A server action for one use case: guard, schema, work, then on to `next`. A Problem comes back as
 * the form's state with everything that was typed; a bug as an incident number, logged once.
 */
export async function act<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.output<S>) => Promise<string>,
): Promise<FormState> {
  const values = textsOf(form);
  let next: string;
  try {
    requireSameOrigin(await headers());
    const parsed = schema.safeParse(values);
    if (!parsed.success)
      return { message: "There is a problem", fields: fieldsOf(parsed.error), values };
    next = await work(parsed.data);
  } catch (error) {
    if (isNextSignal(error)) throw error;
    if (error instanceof Problem) {
      return { message: error.message, fields: error.fields, values, build: env().BUILD_ID };
    }
    const incident = randomUUID();
    log().error({ incident, err: error }, "an action could not be carried out");
    return {
      message: `Something failed on our side and nothing was changed. Try again; if it fails again, report the number ${incident}.`,
      fields: {},
      values,
      build: env().BUILD_ID,
    };
  }
  redirect(next as never);
}

/** What is wrong, by field. */
export const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
