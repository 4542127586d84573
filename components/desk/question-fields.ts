import type { QuestionKind } from "@/lib/domain/form";
import type { Need, TypedQuestion } from "@/lib/domain/form-typed";
import type { ActField } from "./act-fields";

export const KIND_NAMES: Record<QuestionKind, string> = {
  line: "One line",
  text: "Several lines",
  choice: "One answer of a list",
  choices: "Any answers of a list",
  date: "A day",
};

export const NEED_NAMES: Record<Need, string> = {
  optional: "It may stay empty",
  "or-details": "Here, or in the free text at the end",
  required: "It has to be answered",
};

const options = <Name extends string>(names: Record<Name, string>) =>
  (Object.keys(names) as Name[]).map((value) => ({ value, label: names[value] }));

/** What a question is made of, as a form. */
export const QUESTION_FIELDS: readonly ActField[] = [
  { kind: "text", name: "label", label: "Question", hint: "In the words of the people you ask." },
  {
    ...{ kind: "text", name: "hint", label: "Hint", optional: true },
    hint: "What helps to answer it. Say what to do for those who do not know.",
  },
  {
    ...{ kind: "select", name: "kind", label: "How it is answered" },
    options: options(KIND_NAMES),
  },
  {
    ...{ kind: "textarea", name: "options", label: "Answers to choose from", optional: true },
    hint: "One a line, for the two kinds with a list.",
  },
  {
    ...{ kind: "radios", name: "need", label: "Does it have to be answered?" },
    options: options(NEED_NAMES),
    initial: "optional",
  },
  {
    ...{ kind: "text", name: "max", label: "Longest answer in characters", optional: true },
    hint: "Empty: 200 for one line, 2,000 for several.",
  },
];

/** The same form filled in. */
export const filledFields = (typed: TypedQuestion): ActField[] =>
  QUESTION_FIELDS.map((field) => ({ ...field, initial: typed[field.name as keyof TypedQuestion] }));
