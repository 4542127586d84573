import { isBlank } from "@/lib/domain/text/blank";
import {
  answerMax,
  type Form,
  type OwnAnswers,
  type Question,
  type QuestionKind,
  questionsFor,
} from "./form";

/** The field name of a desk's own question. The prefix keeps it apart from the fixed fields. */
export type QuestionName = `q-${string}`;
export const questionName = ({ id }: Pick<Question, "id">): QuestionName => `q-${id}`;

type OwnRule = {
  name: QuestionName;
  kind: QuestionKind;
  options?: readonly string[];
  max: number;
  optional: boolean;
  asked: Question;
};

/** The desk's own questions for `right` as rules of the form. */
export const ownRules = (form: Form, right: string | undefined): OwnRule[] =>
  questionsFor(form, right).map((asked) => {
    const { kind, optional, options } = asked;
    const rule = { name: questionName(asked), kind, max: answerMax(asked), optional, asked };
    return options ? { ...rule, options: options.map(({ value }) => value) } : rule;
  });

type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * The error messages of a desk's own question. Each contains the question, because the catalogue has no text for it.
 */
export const ownMessages = ({ label, kind, orDetails }: Question, max: number, t: Translate) => ({
  missing: t(`error.question.${orDetails ? "missingBoth" : "missing"}`, { label }),
  tooLong: t("error.question.tooLong", { label, max }),
  wrong: t(`error.question.wrong.${kind}`, { label }),
});

/** The answers to the questions for `right`, by question id, without blank answers. */
export const ownAnswers = (
  form: Form,
  right: string | undefined,
  answers: Readonly<Record<QuestionName, string | string[] | undefined>>,
): OwnAnswers =>
  Object.fromEntries(
    questionsFor(form, right).flatMap((question) => {
      const answer = answers[questionName(question)];
      return answer === undefined || isBlank(answer) ? [] : [[question.id, answer]];
    }),
  );
