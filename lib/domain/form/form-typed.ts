import { z } from "zod";
import { message, messageOf } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Option, type Question, questionSchema } from "./form";
import { freeSlug, type QuestionInput } from "./form-change";

const NEEDS = ["optional", "or-details", "required"] as const;
export type Need = (typeof NEEDS)[number];

export type TypedQuestion = Record<"label" | "kind" | "hint" | "options" | "max", string> & {
  need: Need;
};

const needOf = ({ optional, orDetails }: Question): Need =>
  optional ? "optional" : orDetails ? "or-details" : "required";

/** The values of the editor's form for a question, all as text. */
export const typedQuestion = (question: Question): TypedQuestion => ({
  label: question.label,
  kind: question.kind,
  hint: question.hint ?? "",
  options: (question.options ?? []).map(({ label }) => label).join("\n"),
  need: needOf(question),
  max: String(question.max ?? ""),
});

/**
 * The options, one a line. An option with the same label keeps its value, which half-filled public forms still send.
 */
function optionsIn(text: string, before: readonly Option[]): Option[] {
  const labels = text.split(/\r?\n/).map((line) => line.trim());
  const options: Option[] = [];
  for (const label of labels.filter(Boolean)) {
    const known = before.find((option) => option.label === label)?.value;
    const taken = new Set([...before, ...options].map(({ value }) => value));
    options.push({ value: known ?? freeSlug(label, taken), label });
  }
  return options;
}

const fields = z.object({
  label: z.string().default(""),
  kind: z.string().default(""),
  hint: z.string().default(""),
  options: z.string().default(""),
  need: z.enum(NEEDS, { error: message("problem.form.need") }),
  max: z.string().trim().default(""),
});

// Placeholders for what the form sets. Only the part that an admin writes is validated here.
const PLACEHOLDERS = { id: "question", rights: ["access"] };

/**
 * The question in the editor's form. `before` are its previous options. Throws a Problem that names the wrong fields.
 */
export function parseQuestion(input: unknown, before: readonly Option[] = []): QuestionInput {
  const typed = fields.safeParse(input);
  if (!typed.success) throw problemOf(typed.error);
  const { label, kind, hint, options, need, max } = typed.data;
  const parsed = questionSchema.safeParse({
    ...PLACEHOLDERS,
    label,
    kind,
    optional: need === "optional",
    ...(hint.trim() ? { hint } : {}),
    ...(kind === "choice" || kind === "choices" ? { options: optionsIn(options, before) } : {}),
    ...(need === "or-details" ? { orDetails: true } : {}),
    ...(max && (kind === "line" || kind === "text") ? { max: Number(max) } : {}),
  });
  if (!parsed.success) throw problemOf(parsed.error);
  const { id: _id, rights: _rights, ...written } = parsed.data;
  return written;
}

const problemOf = ({ issues }: z.ZodError): Problem =>
  new Problem(
    "invalid",
    message("problem.page.problem"),
    Object.fromEntries(
      issues.map(({ path, message }) => [String(path[0] ?? "label"), messageOf(message)]),
    ),
  );
