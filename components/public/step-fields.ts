import type { FieldDescription, FormWords } from "@/components/form/field-description";
import { type Form, isChoice, labelsOf, type Question } from "@/lib/domain/form/form";
import { ownRules } from "@/lib/domain/form/form-rules";
import { isActing, PERSONS } from "@/lib/domain/identity/acting";
import type {
  AnswerName,
  Answers,
  FieldRule,
  StepDescription,
} from "@/lib/domain/intake/step-description";
import { needsDetails } from "@/lib/domain/intake/submission";
import type { Right } from "@/lib/domain/law/right";
import { asksResidence, type Policy } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import { isStandardQuestion } from "@/lib/words/questions";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { actingField, actingInWords, actingRows, isActingName } from "./acting-fields";

/** What is needed to render one question: its rules, the typed values and the errors. */
export type StepShown = {
  policy: Policy;
  description: StepDescription;
  answers: Answers;
  /** The values of the fields: typed and rejected, or saved before. */
  values: Answers;
  errors: Record<string, string>;
};

type FieldTexts = Omit<FieldDescription, "name" | "kind" | "defaultValue" | "error">;

/** The fields of a question with their texts. */
export const stepFields = (shown: StepShown, t: Translate): FieldDescription[] =>
  shown.description.fields.map((rule) => ({
    ...fieldTexts(shown, rule, t),
    name: rule.name,
    kind: KINDS[rule.kind],
    defaultValue: shown.values[rule.name],
    error: shown.errors[rule.name],
  }));

const KINDS = {
  choice: "radios",
  choices: "checkboxes",
  line: "text",
  email: "email",
  text: "textarea",
  date: "date",
} as const;

/** The fields of a question, as needed to read a posted form. */
export const fieldKinds = ({ fields }: StepDescription) =>
  fields.map(({ name, kind }) => ({ name, kind: KINDS[kind] }));

function fieldTexts(shown: StepShown, rule: FieldRule, t: Translate): FieldTexts {
  if (rule.asked) return deskQuestion(shown, { ...rule, asked: rule.asked }, t);
  if (isActingName(rule.name)) return actingField(shown, { ...rule, name: rule.name }, t);
  switch (rule.name) {
    case "residence":
      return {
        label: t("form.steps.residence.title"),
        hint: t("form.steps.residence.hint"),
        legendIsHeading: true,
        options: (rule.options ?? []).map((value) => ({
          value,
          label: t(`residences.${value as "eea"}`),
          apart: value === "elsewhere",
          hint: value === "elsewhere" ? t("form.steps.residence.hints.elsewhere") : undefined,
        })),
      };
    case "right":
      return {
        label: t("form.steps.right.title"),
        hint: t("form.steps.right.hint"),
        legendIsHeading: true,
        options: (rule.options ?? []).map((value) => ({
          value,
          label: t(`rights.${value as Right}.title`),
          hint: t(`rights.${value as Right}.hint`),
        })),
      };
    case "person":
      return { label: t("form.steps.person.title"), legendIsHeading: true, ...personOptions(t) };
    case "identifier":
      return { label: t("form.steps.identity.label"), ...withDeskHint(shown, t) };
    case "name":
      return { ...nameOf(shown.answers, t), autocomplete: "name" };
    case "email":
      return email(shown, t);
    default:
      return details(shown, rule, t);
  }
}

/** The language of the desk's own text, if it is not the language of the page. */
const langOf = (policy: Policy, t: Translate, asked?: Question): string | undefined =>
  asked && isStandardQuestion(t, asked) ? undefined : otherThan(t.locale, policy.languages[0]);

/** A hint that begins with the desk's own text. */
const hinted = (own: string | undefined, lang: string | undefined, ours = "") =>
  own && lang
    ? { ownHint: { text: own, lang }, hint: ours || undefined }
    : { hint: [own, ours].filter(Boolean).join(" ") || undefined };

const withDeskHint = ({ policy }: StepShown, t: Translate, ours?: string) =>
  hinted(policy.identity.hint, langOf(policy, t), ours);

/** A question of the desk, with the desk's own text. */
function deskQuestion(
  { policy }: StepShown,
  { optional, max, asked }: FieldRule & { asked: Question },
  t: Translate,
): FieldTexts {
  const lang = langOf(policy, t, asked);
  const upTo = asked.kind === "text" ? t("form.common.upTo", { max }) : "";
  return {
    label: asked.label,
    lang,
    ...hinted(asked.hint, lang, upTo),
    optionalLabel: optional ? t("form.common.optional") : undefined,
    options: asked.options?.map((option) => ({ ...option, lang })),
  };
}

/** Requesters who act for someone else enter their own name here, which the organisation may not know. */
const nameOf = ({ person }: Answers, t: Translate): Pick<FieldTexts, "label" | "hint"> =>
  isActing(person)
    ? { label: t("acting.yourName"), hint: t("acting.yourNameHint") }
    : { label: t("form.steps.contact.name"), hint: t("form.steps.contact.nameHint") };

const personOptions = (t: Translate): Pick<FieldTexts, "options"> => ({
  options: PERSONS.map((value) => ({
    value,
    label: t(`form.steps.person.${value}`),
    hint: t(`form.steps.person.${value}Hint`),
  })),
});

function email(shown: StepShown, t: Translate): FieldTexts {
  const purpose = t("form.steps.contact.emailHint");
  const acting = isActing(shown.answers.person);
  const known = shown.policy.identity.by === "email" && !acting;
  return {
    label: t(acting ? "acting.yourEmail" : "form.steps.contact.email"),
    ...(known ? withDeskHint(shown, t, purpose) : { hint: purpose }),
    autocomplete: "email",
    inputMode: "email",
  };
}

const DETAILS = ["rectification", "objection", "nomination", "grievance", "child-data"] as const;

/** The question about the details of a right, which is the heading of its page. */
function about({ answers, description }: StepShown, t: Translate): string {
  const asked = DETAILS.find((right) => right === answers.right && needsDetails(right));
  const several = description.fields.some(({ asked: own }) => own);
  return t(`form.steps.details.${asked ?? (several ? "several" : "title")}`);
}

function details(shown: StepShown, rule: FieldRule, t: Translate): FieldTexts {
  const alone = stepHeading(shown, t) === null;
  const hint = t(
    alone && shown.answers.right === "nomination"
      ? "form.steps.details.nominationHint"
      : "form.steps.details.hint",
  );
  return {
    label: alone ? about(shown, t) : t("form.steps.details.also"),
    optionalLabel: rule.optional ? t("form.common.optional") : undefined,
    hint: `${hint} ${t("form.common.upTo", { max: rule.max })}`,
    legendIsHeading: alone,
  };
}

/** The heading of a page with several fields, or with a field that is not the question itself; `null` otherwise. */
export function stepHeading(shown: StepShown, t: Translate): string | null {
  const { step, fields } = shown.description;
  const { person } = shown.answers;
  if (step === "acting") return isActing(person) ? t(`acting.titles.${person}`) : null;
  if (step === "identity" || step === "contact") return t(`form.steps.${step}.title`);
  return step === "details" && fields.length > 1 ? about(shown, t) : null;
}

/** The title of the page, which is the question that it asks. */
export const stepTitle = (shown: StepShown, t: Translate): string =>
  stepHeading(shown, t) ?? stepFields(shown, t)[0]?.label ?? "";

export const formWords = (t: Translate): FormWords => ({
  problem: t("form.common.problem"),
  errorPrefix: t("form.common.errorPrefix"),
  or: t("form.common.or"),
  day: t("form.common.day"),
  month: t("form.common.month"),
  year: t("form.common.year"),
});

export type CheckedAnswer = {
  name: AnswerName;
  step: StepDescription["step"];
  label: string;
  asked?: Question;
  lang?: string;
};

/** The answers to check, which are only those that were asked for. */
export function checkedAnswers(
  { policy, form }: { policy: Policy; form: Form },
  answers: Answers,
  t: Translate,
): CheckedAnswer[] {
  const row = (name: AnswerName, step: CheckedAnswer["step"], label: string, asked = true) =>
    asked ? [{ name, step, label }] : [];
  const device = policy.identity.by === "device";
  const acting = isActing(answers.person);
  return [
    ...row("residence", "residence", t("form.steps.residence.row"), asksResidence(policy)),
    ...row("right", "right", t("form.steps.right.row")),
    ...row("person", "person", t("form.steps.person.row")),
    ...actingRows(policy, answers, t),
    ...row("identifier", "identity", t("form.steps.identity.row"), device),
    ...row("name", "contact", nameOf(answers, t).label, !device),
    ...row("email", "contact", t(acting ? "acting.yourEmail" : "form.steps.contact.email")),
    ...ownRules(form, answers.right).map(({ name, asked }) => ({
      name,
      step: "details" as const,
      label: asked.label,
      asked,
      lang: langOf(policy, t, asked),
    })),
    ...row("details", "details", t("form.steps.details.row")),
  ];
}

/** An answer as the requester reads it: a choice by its label, a date in full, everything else as typed. */
export function answerInWords(
  name: AnswerName,
  answers: Answers,
  t: Translate,
  asked?: Question,
): string {
  const value = answers[name] ?? "";
  if (asked && isChoice(asked.kind)) return labelsOf(asked, value).join("\n");
  if (typeof value !== "string" || value === "") return "";
  if (asked?.kind === "date") return formatDay(t, value);
  if (name === "residence") return t(`residences.${value as "eea"}`);
  if (name === "right") return t(`rights.${value as Right}.title`);
  if (isActingName(name)) return actingInWords(name, value, t);
  if (name === "person") return t(`form.steps.person.${value as "self"}`);
  return value;
}
