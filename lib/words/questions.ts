import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import type { Form, Question } from "@/lib/domain/form/form";
import { deQuestions } from "@/lib/words/de/fixed/questions";
import type { Language } from "./choose-language";
import type { Translate } from "./translator";

/** The words of a question that comes with the product, in another language than its own English. */
export type QuestionWords = {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
};

export const QUESTIONS: Record<Exclude<Language, "en">, Readonly<Record<string, QuestionWords>>> = {
  de: deQuestions,
};

const STANDARD = new Map(DEFAULT_FORM.questions.map((question) => [question.id, question]));

const wordsOf = ({ label, hint, options = [] }: Question): string =>
  JSON.stringify([label, hint, options.map(({ value, label }) => [value, label])]);

function translated(question: Question, language: Language): Question {
  const said = language === "en" ? undefined : QUESTIONS[language][question.id];
  if (!said) return question;
  const options = question.options?.map(({ value, label }) => ({
    value,
    label: said.options?.[value] ?? label,
  }));
  return {
    ...question,
    label: said.label,
    ...(said.hint && { hint: said.hint }),
    ...(options && { options }),
  };
}

/**
 * A desk's form for a reader: the questions that come with us in the reader's language, those that the desk wrote
 * or changed a word of as they are.
 */
export const formIn = ({ locale }: Translate, form: Form): Form => ({
  questions: form.questions.map((question) => {
    const standard = STANDARD.get(question.id);
    return standard && wordsOf(standard) === wordsOf(question)
      ? translated(question, locale)
      : question;
  }),
});

/** Whether a question's words are ours, in the language of the page. */
export function isOurs({ locale }: Translate, question: Question): boolean {
  const standard = STANDARD.get(question.id);
  return standard !== undefined && wordsOf(translated(standard, locale)) === wordsOf(question);
}
