import type { ActField } from "@/components/desk/forms/action-fields";
import type { QuestionKind } from "@/lib/domain/form/form";
import type { Need, TypedQuestion } from "@/lib/domain/form/form-typed";
import type { Say, Sentence } from "@/lib/words/staff";

export const KIND_NAMES: Record<QuestionKind, Sentence> = {
  line: "formEditor.kind.line",
  text: "formEditor.kind.text",
  choice: "formEditor.kind.choice",
  choices: "formEditor.kind.choices",
  date: "formEditor.kind.date",
};

export const NEED_NAMES: Record<Need, Sentence> = {
  optional: "formEditor.need.optional",
  "or-details": "formEditor.need.orDetails",
  required: "formEditor.need.required",
};

const options = (say: Say, names: Readonly<Record<string, Sentence>>) =>
  Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));

/** What a question is made of, as a form. */
export const questionFields = (say: Say): ActField[] => [
  {
    kind: "text",
    name: "label",
    label: say("steps.ask.question"),
    hint: say("formEditor.field.labelHint"),
  },
  {
    kind: "text",
    name: "hint",
    label: say("formEditor.field.hint"),
    optional: true,
    hint: say("formEditor.field.hintHint"),
  },
  {
    kind: "select",
    name: "kind",
    label: say("formEditor.field.kind"),
    options: options(say, KIND_NAMES),
  },
  {
    kind: "textarea",
    name: "options",
    label: say("formEditor.field.options"),
    optional: true,
    hint: say("formEditor.field.optionsHint"),
  },
  {
    kind: "radios",
    name: "need",
    label: say("formEditor.field.need"),
    options: options(say, NEED_NAMES),
    initial: "optional",
  },
  {
    kind: "text",
    name: "max",
    label: say("formEditor.field.max"),
    optional: true,
    hint: say("formEditor.field.maxHint"),
  },
];

/** The same form filled in. */
export const filledFields = (say: Say, typed: TypedQuestion): ActField[] =>
  questionFields(say).map((field) => ({
    ...field,
    initial: typed[field.name as keyof TypedQuestion],
  }));
