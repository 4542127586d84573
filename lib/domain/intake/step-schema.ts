// The small build of zod, because this file is part of the public form's deferred browser script.
import * as z from "zod/mini";
import { isBlank } from "@/lib/domain/text/blank";
import type { Answers, FieldRule, StepDescription } from "./step-description";

const length = (value: string): number => [...value].length;

// Copied email addresses often contain invisible characters, which are never part of an address.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@<>()[\]\\,;:".\p{Cc}]+$/u;
const CONTROL = /\p{Cc}/u;

/** A typed or pasted email address without invisible characters and surrounding spaces. */
export const tidyEmail = (typed: string): string => typed.replace(INVISIBLE, "").trim();
export const isEmail = (value: string): boolean => ADDRESS.test(value);

const isDate = (value: string): boolean => z.iso.date().safeParse(value).success;

/** Any number of choices. A single choice can be sent as text, as query strings and other programs do. */
const choicesSchema = ({ options = [], messages }: FieldRule, optional: boolean) =>
  z.pipe(
    z.transform((value: unknown) => {
      if (Array.isArray(value)) return [...new Set(value)];
      return isBlank((value as string) ?? "") ? [] : [value];
    }),
    z
      .array(z.enum(options as string[], { error: messages.wrong }), { error: messages.wrong })
      .check(z.minLength(optional ? 0 : 1, messages.missing)),
  );

function fieldSchema(rule: FieldRule) {
  // Answers that the free text can replace are checked together with it, in stepSchema.
  const optional = rule.optional || (rule.asked?.orDetails ?? false);
  if (rule.kind === "choices") return choicesSchema(rule, optional);
  const tidy = (value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (rule.kind === "email") return tidyEmail(value);
    if (rule.kind === "text") return value.replace(/\r\n?/g, "\n").trim();
    return value.trim();
  };
  const check = z.string({ error: rule.messages.missing }).check(
    z.superRefine((value, context) => {
      const issue = (message: string) => context.addIssue({ code: "custom", message });
      if (value === "") return optional ? undefined : issue(rule.messages.missing);
      if (rule.kind === "date") return isDate(value) ? undefined : issue(rule.messages.wrong);
      if (length(value) > rule.max) return issue(rule.messages.tooLong);
      if (rule.options && !rule.options.includes(value)) return issue(rule.messages.wrong);
      if (rule.kind === "email" && !isEmail(value)) return issue(rule.messages.wrong);
      if (rule.kind === "line" && CONTROL.test(value)) return issue(rule.messages.wrong);
    }),
  );
  return z.pipe(
    z.transform((value: unknown) => tidy(value ?? "")),
    check,
  );
}

/** The schema of one step, for browser and server. */
export const stepSchema = (description: Pick<StepDescription, "fields">) =>
  z
    .pipe(
      z.object(
        Object.fromEntries(description.fields.map((rule) => [rule.name, fieldSchema(rule)])),
      ),
      z.transform((answers) => answers as Answers),
    )
    .check(
      z.superRefine((answers, context) => {
        for (const { name, asked, messages } of answers.details ? [] : description.fields) {
          if (asked?.orDetails && isBlank(answers[name])) {
            context.addIssue({ code: "custom", path: [name], message: messages.missing });
          }
        }
      }),
    );
