import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import type { Form, Question } from "@/lib/domain/form/form";
import type { Translate } from "./translator";
import { translatorBelow } from "./words";

const STANDARD = new Map(DEFAULT_FORM.questions.map((question) => [question.id, question]));

/** The texts of a stored question. They show whether a standard question is unchanged. */
const textsOf = ({ label, hint, options = [] }: Question): string =>
  JSON.stringify([label, hint, options.map(({ value, label }) => [value, label])]);

/** The id of a question or value of an option as part of a key: `access-data` is accessData, `13-15` is from13To15. */
const nameOf = (id: string): string =>
  id
    .replace(/^(\d+)-(\d+)$/, "from$1-to$2")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function translated(question: Question, t: Translate): Question {
  const text = translatorBelow(t, `question.${nameOf(question.id)}`);
  return {
    ...question,
    label: text("label"),
    ...(question.hint && { hint: text("hint") }),
    ...(question.options && {
      options: question.options.map(({ value }) => ({
        value,
        label: text(`option.${nameOf(value)}`),
      })),
    }),
  };
}

/**
 * A desk's form for a reader: unchanged standard questions in the reader's language, and questions that the desk wrote
 * or changed as they are.
 */
export const formIn = (t: Translate, form: Form): Form => ({
  questions: form.questions.map((question) => {
    const standard = STANDARD.get(question.id);
    return standard && textsOf(standard) === textsOf(question) ? translated(question, t) : question;
  }),
});

/** Whether a question is an unchanged standard question in the language of the page. */
export function isStandardQuestion(t: Translate, question: Question): boolean {
  const standard = STANDARD.get(question.id);
  return standard !== undefined && textsOf(translated(standard, t)) === textsOf(question);
}
