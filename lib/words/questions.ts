import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import type { Form, Question } from "@/lib/domain/form/form";
import type { Translate } from "./translator";
import { sayFrom } from "./words";

const STANDARD = new Map(DEFAULT_FORM.questions.map((question) => [question.id, question]));

/** The words of a question as a desk stores them. They tell an unchanged standard question from one that a desk wrote. */
const wordsOf = ({ label, hint, options = [] }: Question): string =>
  JSON.stringify([label, hint, options.map(({ value, label }) => [value, label])]);

/** The id of a question or the value of an option inside a key: `access-data` as accessData, `13-15` as from13To15. */
const nameOf = (id: string): string =>
  id
    .replace(/^(\d+)-(\d+)$/, "from$1-to$2")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function translated(question: Question, t: Translate): Question {
  const say = sayFrom(t, `question.${nameOf(question.id)}`);
  return {
    ...question,
    label: say("label"),
    ...(question.hint && { hint: say("hint") }),
    ...(question.options && {
      options: question.options.map(({ value }) => ({
        value,
        label: say(`option.${nameOf(value)}`),
      })),
    }),
  };
}

/**
 * A desk's form for a reader: unchanged standard questions in the reader's language, questions that the desk wrote or
 * changed a word of as they are.
 */
export const formIn = (t: Translate, form: Form): Form => ({
  questions: form.questions.map((question) => {
    const standard = STANDARD.get(question.id);
    return standard && wordsOf(standard) === wordsOf(question) ? translated(question, t) : question;
  }),
});

/** Whether a question's words are ours, in the language of the page. */
export function isOurs(t: Translate, question: Question): boolean {
  const standard = STANDARD.get(question.id);
  return standard !== undefined && wordsOf(translated(standard, t)) === wordsOf(question);
}
