import { isBlank } from "@/lib/domain/text/blank";
import {
  answerMax,
  type Form,
  type OwnAnswers,
  type Question,
  type QuestionKind,
  questionsFor,
} from "./form";

/** The answer to a desk's own question stands under this name, apart from the fixed ones. */
export type QuestionName = `q-${string}`;
export const questionName = ({ id }: Pick<Question, "id">): QuestionName => `q-${id}`;

export type OwnRule = {
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

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Each names its question: the words of a desk's own question are not known to the form's. */
export const ownMessages = ({ label, kind, orDetails }: Question, max: number, say: Say) => ({
  missing: say(`error.question.${orDetails ? "missingBoth" : "missing"}`, { label }),
  tooLong: say("error.question.tooLong", { label, max }),
  wrong: say(`error.question.wrong.${kind}`, { label }),
});

/** What was answered of the questions that are asked for `right`, by their ids. */
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
