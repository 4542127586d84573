import type { ActField } from "@/components/desk/forms/action-fields";
import type { QuestionKind } from "@/lib/domain/form/form";
import type { Need, TypedQuestion } from "@/lib/domain/form/form-typed";
import type { Say, Sentence } from "@/lib/words/staff";

export const KIND_NAMES: Record<QuestionKind, Sentence> = {
  line: "One line",
  text: "Several lines",
  choice: "One answer of a list",
  choices: "Any answers of a list",
  date: "A day",
};

export const NEED_NAMES: Record<Need, Sentence> = {
  optional: "It may stay empty",
  "or-details": "Here, or in the free text at the end",
  required: "It has to be answered",
};

const options = <Name extends string>(say: Say, names: Record<Name, Sentence>) =>
  (Object.keys(names) as Name[]).map((value) => ({ value, label: say(names[value]) }));

/** What a question is made of, as a form. */
export const questionFields = (say: Say): ActField[] => [
  {
    kind: "text",
    name: "label",
    label: say("Question"),
    hint: say("In the words of the people you ask."),
  },
  {
    kind: "text",
    name: "hint",
    label: say("Hint"),
    optional: true,
    hint: say("What helps to answer it. Say what to do for those who do not know."),
  },
  {
    kind: "select",
    name: "kind",
    label: say("How it is answered"),
    options: options(say, KIND_NAMES),
  },
  {
    kind: "textarea",
    name: "options",
    label: say("Answers to choose from"),
    optional: true,
    hint: say("One a line, for the two kinds with a list."),
  },
  {
    kind: "radios",
    name: "need",
    label: say("Does it have to be answered?"),
    options: options(say, NEED_NAMES),
    initial: "optional",
  },
  {
    kind: "text",
    name: "max",
    label: say("Longest answer in characters"),
    optional: true,
    hint: say("Empty: 200 for one line, 2,000 for several."),
  },
];

/** The same form filled in. */
export const filledFields = (say: Say, typed: TypedQuestion): ActField[] =>
  questionFields(say).map((field) => ({
    ...field,
    initial: typed[field.name as keyof TypedQuestion],
  }));
