import type { ActField } from "@/components/desk/forms/action-fields";
import type { QuestionKind } from "@/lib/domain/form/form";
import type { Need, TypedQuestion } from "@/lib/domain/form/form-typed";
import type { LabelKey, Translate } from "@/lib/words/translator";

export const KIND_NAMES: Record<QuestionKind, LabelKey> = {
  line: "formEditor.kind.line",
  text: "formEditor.kind.text",
  choice: "formEditor.kind.choice",
  choices: "formEditor.kind.choices",
  date: "formEditor.kind.date",
};

export const NEED_NAMES: Record<Need, LabelKey> = {
  optional: "formEditor.need.optional",
  "or-details": "formEditor.need.orDetails",
  required: "formEditor.need.required",
};

const options = (t: Translate, names: Readonly<Record<string, LabelKey>>) =>
  Object.entries(names).map(([value, name]) => ({ value, label: t(name) }));

/** The form fields that define a question. */
export const questionFields = (t: Translate): ActField[] => [
  {
    kind: "text",
    name: "label",
    label: t("steps.ask.question"),
    hint: t("formEditor.field.labelHint"),
  },
  {
    kind: "text",
    name: "hint",
    label: t("formEditor.field.hint"),
    optional: true,
    hint: t("formEditor.field.hintHint"),
  },
  {
    kind: "select",
    name: "kind",
    label: t("formEditor.field.kind"),
    options: options(t, KIND_NAMES),
  },
  {
    kind: "textarea",
    name: "options",
    label: t("formEditor.field.options"),
    optional: true,
    hint: t("formEditor.field.optionsHint"),
  },
  {
    kind: "radios",
    name: "need",
    label: t("formEditor.field.need"),
    options: options(t, NEED_NAMES),
    initial: "optional",
  },
  {
    kind: "text",
    name: "max",
    label: t("formEditor.field.max"),
    optional: true,
    hint: t("formEditor.field.maxHint"),
  },
];

/** The same fields, filled with an existing question. */
export const filledFields = (t: Translate, typed: TypedQuestion): ActField[] =>
  questionFields(t).map((field) => ({
    ...field,
    initial: typed[field.name as keyof TypedQuestion],
  }));
