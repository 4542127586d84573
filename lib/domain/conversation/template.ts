import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";

/** The variables of a template, filled in for each request. */
export const VARIABLES = [
  "name",
  "reference",
  "right",
  "law",
  "received",
  "due",
  "desk",
  "sender",
] as const;
export type Variable = (typeof VARIABLES)[number];

/** The values of the variables. A variable that is absent has no value. */
export type Values = Readonly<Partial<Record<Variable, string>>>;

/** A limit that keeps the list short enough to choose from. */
export const MOST_TEMPLATES = 100;
const MOST_TEXT = 5000;

export const inBraces = (name: string): string => `{{${name}}}`;

const BRACES = /\{\{([^{}]*)\}\}/g;
/** A variable with an opening but no closing pair of braces. Without this check the requester would see it first. */
const UNCLOSED = /\{\{[^{}\s]{0,20}\}?/g;

const variableOf = (inner: string): Variable | undefined =>
  VARIABLES.find((name) => name === inner.trim().toLowerCase());

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** The variables in a text, and, word for word, everything else in double braces, closed or not. */
export function parseTemplate(text: string): { variables: Variable[]; unknown: string[] } {
  const found = [...text.matchAll(BRACES)].map(([whole, inner = ""]) => ({
    whole,
    variable: variableOf(inner),
  }));
  const unknown = found.filter(({ variable }) => !variable).map(({ whole }) => whole);
  const unclosed = text.replace(BRACES, " ").match(UNCLOSED) ?? [];
  return {
    variables: unique(found.flatMap(({ variable }) => variable ?? [])),
    unknown: unique([...unknown, ...unclosed]),
  };
}

export type Filled = { text: string; missing: Variable[] };

/**
 * Fills in the values. A variable without a value stays in its braces and is listed in `missing`, never silently empty.
 */
export function fillIn(text: string, values: Values): Filled {
  const missing: Variable[] = [];
  const filled = text.replace(BRACES, (whole, inner: string) => {
    const variable = variableOf(inner);
    if (!variable) return whole;
    const value = values[variable]?.trim();
    if (value) return value;
    missing.push(variable);
    return inBraces(variable);
  });
  return { text: filled, missing: unique(missing) };
}

/** The error for a text with unknown variables; `null` where there are none. */
export function unknownIn(text: string): MessageText | null {
  const { unknown } = parseTemplate(text);
  if (unknown.length === 0) return null;
  return message("problem.template.unknownPlaceholder", {
    unknown: unknown.join(", "),
    known: VARIABLES.map(inBraces).join(", "),
  });
}

/** Throws where variables have no value, so that no requester gets a text with double braces. */
export function requireFilled(missing: readonly Variable[]): void {
  if (missing.length === 0) return;
  const unfilled = message("problem.template.unfilled", {
    n: missing.length,
    variables: missing.map(inBraces).join(", "),
  });
  throw new Problem("invalid", unfilled, { text: unfilled });
}

// PostgreSQL cannot store NUL in text.
const plain = (typed: string): string => typed.replace(/\r\n?/g, "\n").replaceAll("\0", "").trim();

export const templateSchema = z.object({
  name: z
    .string({ error: message("problem.name.missing") })
    .transform(plain)
    .pipe(
      z
        .string()
        .min(1, { error: message("problem.name.missing") })
        .max(60, { error: message("problem.name.tooLong", { n: 60 }) }),
    ),
  language: z
    .string({ error: message("problem.choice.language") })
    .regex(LANGUAGE_CODE, { error: message("problem.choice.language") }),
  text: z
    .string({ error: message("problem.template.text") })
    .transform(plain)
    .pipe(
      z
        .string()
        .min(1, { error: message("problem.template.text") })
        .refine((text) => [...text].length <= MOST_TEXT, {
          error: message("problem.text.tooLong", { n: MOST_TEXT }),
        })
        .superRefine((text, { addIssue }) => {
          const unknown = unknownIn(text);
          if (unknown) addIssue({ code: "custom", message: unknown });
        }),
    ),
});
export type TemplateText = z.output<typeof templateSchema>;

/** The id of the template, and the version that the member's form was opened with. */
const seenSchema = z.object({
  id: z
    .string({ error: message("problem.reload.page") })
    .max(64, { error: message("problem.reload.page") }),
  seen: z.coerce
    .number({ error: message("problem.reload.page") })
    .int()
    .min(0),
});
/** An empty id means a new template. */
export const saveTemplateSchema = templateSchema.extend(seenSchema.shape);
export type SaveTemplate = z.output<typeof saveTemplateSchema>;
export const removeTemplateSchema = seenSchema;
export type RemoveTemplate = z.output<typeof removeTemplateSchema>;

/** A template in the menu of a message form. */
export type TemplateChoice = { id: string; name: string; language: string };

export type TemplateView = TemplateChoice & {
  text: string;
  version: number;
  updatedAt: Date;
  /** The name of the member who changed it last. */
  by: string;
};
