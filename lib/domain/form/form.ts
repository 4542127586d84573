import { z } from "zod";
import { type Right, rightSchema } from "@/lib/domain/law/right";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { isBlank } from "@/lib/domain/text/blank";

const QUESTION_KINDS = ["line", "text", "choice", "choices", "date"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** With more questions for one right, requesters give up before the end. */
export const QUESTIONS_A_RIGHT = 6;

/** The maximum length of an answer in characters, for questions without a maximum of their own. */
const ANSWER_MAX: Record<QuestionKind, number> = {
  line: 200,
  text: 2000,
  choice: 60,
  choices: 60,
  date: 10,
};

const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
const oneLine = (most: number, missing: MessageText) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, message("problem.text.tooLong", { n: most }))
    .regex(/^\P{Cc}*$/u, message("problem.form.oneLine"));

const optionSchema = z.strictObject({
  value: slugSchema,
  label: oneLine(100, message("problem.form.option")),
});
export type Option = z.infer<typeof optionSchema>;

export const questionSchema = z
  .strictObject({
    id: slugSchema,
    /** The rights that ask this question. */
    rights: z.array(rightSchema).min(1),
    kind: z.enum(QUESTION_KINDS, { error: message("problem.form.kind") }),
    label: oneLine(200, message("problem.form.label")),
    hint: oneLine(300, message("problem.form.hint")).optional(),
    options: z.array(optionSchema).max(20, message("problem.form.mostOptions")).optional(),
    optional: z.boolean().default(false),
    /** The question is required, but the free text below the questions can replace its answer. */
    orDetails: z.boolean().optional(),
    max: z
      .int(message("problem.number.whole"))
      .min(1, message("problem.form.maxRange"))
      .max(2000, message("problem.form.maxRange"))
      .optional(),
  })
  .superRefine(({ kind, options, rights }, context) => {
    const issue = (path: string, remedy: MessageText) =>
      context.addIssue({ code: "custom", path: [path], message: remedy });
    if (new Set(rights).size < rights.length) issue("rights", message("problem.form.rightsOnce"));
    const labels = (options ?? []).map(({ label }) => label.toLowerCase());
    const values = (options ?? []).map(({ value }) => value);
    if (!isChoice(kind)) {
      if (options) issue("options", message("problem.form.optionsOfChoice"));
    } else if (labels.length < 2) issue("options", message("problem.form.fewestOptions"));
    else if (new Set(labels).size < labels.length || new Set(values).size < values.length) {
      issue("options", message("problem.form.optionsOnce"));
    }
  });
export type Question = z.infer<typeof questionSchema>;

/** The questions of a desk, in order. Admins of the desk edit them. */
export const formSchema = z
  .strictObject({ questions: z.array(questionSchema).max(120) })
  .superRefine(({ questions }, context) => {
    const issue = (remedy: MessageText) =>
      context.addIssue({ code: "custom", path: ["questions"], message: remedy });
    if (new Set(questions.map(({ id }) => id)).size < questions.length) {
      issue(message("problem.form.sameName"));
    }
    const asked = questions.flatMap(({ rights }) => rights);
    if (rightSchema.options.some((right) => countOf(asked, right) > QUESTIONS_A_RIGHT)) {
      issue(message("problem.form.mostQuestions", { n: QUESTIONS_A_RIGHT }));
    }
  });
export type Form = z.infer<typeof formSchema>;

/** A form with only the fixed fields, which are the same for every right. */
export const NO_QUESTIONS: Form = { questions: [] };

const countOf = (asked: readonly Right[], right: Right): number =>
  asked.filter((one) => one === right).length;

export const isChoice = (kind: QuestionKind): boolean => kind === "choice" || kind === "choices";

export const answerMax = ({ kind, max }: Pick<Question, "kind" | "max">): number =>
  kind === "line" || kind === "text" ? (max ?? ANSWER_MAX[kind]) : ANSWER_MAX[kind];

/** The questions for `right`, in order. */
export const questionsFor = (form: Form, right: string | undefined): Question[] =>
  form.questions.filter(({ rights }) => (rights as readonly string[]).includes(right ?? ""));

/** Answers by question id: a text, the value of a choice, several such values, or a civil date. */
export const ownAnswersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type OwnAnswers = z.infer<typeof ownAnswersSchema>;

/** An answer for display, with the labels of its choices. A date is still a civil date. */
export type AnswerView = { id: string; label: string; kind: QuestionKind; values: string[] };

/** The labels of the choices in an answer. A value that the form no longer has stays as it is. */
export const labelsOf = (
  question: Pick<Question, "options">,
  answer: string | readonly string[] | undefined,
): string[] =>
  (typeof answer === "string" ? [answer] : [...(answer ?? [])])
    .filter((value) => value !== "")
    .map((value) => question.options?.find((option) => option.value === value)?.label ?? value);

/** The answers of a request in the order of its form. Answers to questions that the form lacks come last. */
export function answersInForm(form: Form, answers: OwnAnswers = {}): AnswerView[] {
  const answered = new Map(Object.entries(answers).filter(([, answer]) => !isBlank(answer)));
  const known = form.questions.flatMap((question): AnswerView[] => {
    const { id, label, kind } = question;
    return answered.has(id)
      ? [{ id, label, kind, values: labelsOf(question, answered.get(id)) }]
      : [];
  });
  const knownIds = new Set(known.map(({ id }) => id));
  const others = [...answered].flatMap(([id, answer]): AnswerView[] =>
    knownIds.has(id) ? [] : [{ id, label: id, kind: "text", values: labelsOf({}, answer) }],
  );
  return [...known, ...others];
}
