import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Option, type Question, questionSchema } from "./form";
import { freeSlug, type Written } from "./form-change";

export const NEEDS = ["optional", "or-details", "required"] as const;
export type Need = (typeof NEEDS)[number];

export type TypedQuestion = Record<"label" | "kind" | "hint" | "options" | "max", string> & {
  need: Need;
};

const needOf = ({ optional, orDetails }: Question): Need =>
  optional ? "optional" : orDetails ? "or-details" : "required";

/** A question as the form of the editor holds it: a text for each field. */
export const typedQuestion = (question: Question): TypedQuestion => ({
  label: question.label,
  kind: question.kind,
  hint: question.hint ?? "",
  options: (question.options ?? []).map(({ label }) => label).join("\n"),
  need: needOf(question),
  max: String(question.max ?? ""),
});

/** One answer a line. One that is kept keeps its value, so that half-filled forms still have it. */
function optionsIn(text: string, before: readonly Option[]): Option[] {
  const labels = text.split(/\r?\n/).map((line) => line.trim());
  const options: Option[] = [];
  for (const label of labels.filter(Boolean)) {
    const kept = before.find((option) => option.label === label)?.value;
    const taken = new Set([...before, ...options].map(({ value }) => value));
    options.push({ value: kept ?? freeSlug(label, taken), label });
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

// What the form gives it: only what is written is looked at here.
const UNNAMED = { id: "question", rights: ["access"] };

/** What was typed as a question; `before` are the answers it had. A Problem names the fields at fault. */
export function writtenIn(given: unknown, before: readonly Option[] = []): Written {
  const typed = fields.safeParse(given);
  if (!typed.success) throw wrong(typed.error);
  const { label, kind, hint, options, need, max } = typed.data;
  const parsed = questionSchema.safeParse({
    ...UNNAMED,
    label,
    kind,
    optional: need === "optional",
    ...(hint.trim() ? { hint } : {}),
    ...(kind === "choice" || kind === "choices" ? { options: optionsIn(options, before) } : {}),
    ...(need === "or-details" ? { orDetails: true } : {}),
    ...(max && (kind === "line" || kind === "text") ? { max: Number(max) } : {}),
  });
  if (!parsed.success) throw wrong(parsed.error);
  const { id: _id, rights: _rights, ...written } = parsed.data;
  return written;
}

const wrong = ({ issues }: z.ZodError): Problem =>
  new Problem(
    "invalid",
    message("problem.page.problem"),
    Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? "label"), message])),
  );
