// The small build of zod: this file goes to the browser, as part of the public form's late script.
import * as z from "zod/mini";
import { isBlank } from "@/lib/domain/text/blank";
import type { Answers, FieldRule, StepDescription } from "./step-description";

const length = (value: string): number => [...value].length;

// Invisible characters come along with copied addresses and are never part of one.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@<>()[\]\\,;:".\p{Cc}]+$/u;
const CONTROL = /\p{Cc}/u;

/** An email address as somebody typed or pasted it, without what is no part of it. */
export const tidyEmail = (typed: string): string => typed.replace(INVISIBLE, "").trim();
export const isEmail = (value: string): boolean => ADDRESS.test(value);

const isDate = (value: string): boolean => z.iso.date().safeParse(value).success;

/** Any number of choices: a single one may come as text, as from a query or another program. */
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
  // What may be said in the free text instead is looked at with it: in stepSchema.
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

/** The schema of one question, for the browser and for the server alike. */
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
