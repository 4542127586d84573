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
import { isOurs } from "@/lib/words/questions";
import { formatDay, type Words } from "@/lib/words/words";
import { actingField, actingInWords, actingRows, isActingName } from "./acting-fields";

/** What is needed to draw one question: its rules, what was typed, and what was wrong with it. */
export type StepShown = {
  policy: Policy;
  description: StepDescription;
  answers: Answers;
  /** What stands in the fields: typed and rejected, or saved before. */
  values: Answers;
  errors: Record<string, string>;
};

type Worded = Omit<FieldDescription, "name" | "kind" | "defaultValue" | "error">;

/** The fields of a question in words. */
export const stepFields = (shown: StepShown, words: Words): FieldDescription[] =>
  shown.description.fields.map((rule) => ({
    ...worded(shown, rule, words),
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

/** The fields of a question as a posted form is read by them. */
export const fieldKinds = ({ fields }: StepDescription) =>
  fields.map(({ name, kind }) => ({ name, kind: KINDS[kind] }));

function worded(shown: StepShown, rule: FieldRule, words: Words): Worded {
  if (rule.asked) return own(shown, { ...rule, asked: rule.asked }, words);
  if (isActingName(rule.name)) return actingField(shown, { ...rule, name: rule.name }, words);
  switch (rule.name) {
    case "residence":
      return {
        label: words("form.steps.residence.title"),
        hint: words("form.steps.residence.hint"),
        legendIsHeading: true,
        options: (rule.options ?? []).map((value) => ({
          value,
          label: words(`residences.${value as "eea"}`),
          apart: value === "elsewhere",
          hint: value === "elsewhere" ? words("form.steps.residence.hints.elsewhere") : undefined,
        })),
      };
    case "right":
      return {
        label: words("form.steps.right.title"),
        hint: words("form.steps.right.hint"),
        legendIsHeading: true,
        options: (rule.options ?? []).map((value) => ({
          value,
          label: words(`rights.${value as Right}.title`),
          hint: words(`rights.${value as Right}.hint`),
        })),
      };
    case "person":
      return { label: words("form.steps.person.title"), legendIsHeading: true, ...people(words) };
    case "identifier":
      return { label: words("form.steps.identity.label"), ...withOwn(shown, words) };
    case "name":
      return { ...nameOf(shown.answers, words), autocomplete: "name" };
    case "email":
      return email(shown, words);
    default:
      return details(shown, rule, words);
  }
}

/** The language of the desk's own words, where the page speaks another one. */
const langOf = (policy: Policy, words: Words, asked?: Question): string | undefined =>
  asked && isOurs(words, asked) ? undefined : otherThan(words.locale, policy.languages[0]);

/** A hint that begins in the desk's own words. */
const hinted = (own: string | undefined, lang: string | undefined, ours = "") =>
  own && lang
    ? { ownHint: { text: own, lang }, hint: ours || undefined }
    : { hint: [own, ours].filter(Boolean).join(" ") || undefined };

const withOwn = ({ policy }: StepShown, words: Words, ours?: string) =>
  hinted(policy.identity.hint, langOf(policy, words), ours);

/** A desk's own question in the desk's own words. */
function own(
  { policy }: StepShown,
  { optional, max, asked }: FieldRule & { asked: Question },
  words: Words,
): Worded {
  const lang = langOf(policy, words, asked);
  const upTo = asked.kind === "text" ? words("form.common.upTo", { max }) : "";
  return {
    label: asked.label,
    lang,
    ...hinted(asked.hint, lang, upTo),
    optionalLabel: optional ? words("form.common.optional") : undefined,
    options: asked.options?.map((option) => ({ ...option, lang })),
  };
}

/** Whoever acts for another gives their own name here, which the organisation need not know. */
const nameOf = ({ person }: Answers, words: Words): Pick<Worded, "label" | "hint"> =>
  isActing(person)
    ? { label: words("acting.yourName"), hint: words("acting.yourNameHint") }
    : { label: words("form.steps.contact.name"), hint: words("form.steps.contact.nameHint") };

const people = (words: Words): Pick<Worded, "options"> => ({
  options: PERSONS.map((value) => ({
    value,
    label: words(`form.steps.person.${value}`),
    hint: words(`form.steps.person.${value}Hint`),
  })),
});

function email(shown: StepShown, words: Words): Worded {
  const purpose = words("form.steps.contact.emailHint");
  const acting = isActing(shown.answers.person);
  const known = shown.policy.identity.by === "email" && !acting;
  return {
    label: words(acting ? "acting.yourEmail" : "form.steps.contact.email"),
    ...(known ? withOwn(shown, words, purpose) : { hint: purpose }),
    autocomplete: "email",
    inputMode: "email",
  };
}

const DETAILS = ["rectification", "objection", "nomination", "grievance", "child-data"] as const;

/** What the right is about, as a question: the heading of its page. */
function about({ answers, description }: StepShown, words: Words): string {
  const asked = DETAILS.find((right) => right === answers.right && needsDetails(right));
  const several = description.fields.some(({ asked: own }) => own);
  return words(`form.steps.details.${asked ?? (several ? "several" : "title")}`);
}

function details(shown: StepShown, rule: FieldRule, words: Words): Worded {
  const alone = stepHeading(shown, words) === null;
  const hint = words(
    alone && shown.answers.right === "nomination"
      ? "form.steps.details.nominationHint"
      : "form.steps.details.hint",
  );
  return {
    label: alone ? about(shown, words) : words("form.steps.details.also"),
    optionalLabel: rule.optional ? words("form.common.optional") : undefined,
    hint: `${hint} ${words("form.common.upTo", { max: rule.max })}`,
    legendIsHeading: alone,
  };
}

/** The heading of a question that has several fields, or whose field is not the question itself. */
export function stepHeading(shown: StepShown, words: Words): string | null {
  const { step, fields } = shown.description;
  const { person } = shown.answers;
  if (step === "acting") return isActing(person) ? words(`acting.titles.${person}`) : null;
  if (step === "identity" || step === "contact") return words(`form.steps.${step}.title`);
  return step === "details" && fields.length > 1 ? about(shown, words) : null;
}

/** What the page is called: the question that it asks. */
export const stepTitle = (shown: StepShown, words: Words): string =>
  stepHeading(shown, words) ?? stepFields(shown, words)[0]?.label ?? "";

export const formWords = (words: Words): FormWords => ({
  problem: words("form.common.problem"),
  errorPrefix: words("form.common.errorPrefix"),
  or: words("form.common.or"),
  day: words("form.common.day"),
  month: words("form.common.month"),
  year: words("form.common.year"),
});

export type CheckedAnswer = {
  name: AnswerName;
  step: StepDescription["step"];
  label: string;
  asked?: Question;
  lang?: string;
};

/** The answers worth checking: only what was asked. */
export function checkedAnswers(
  { policy, form }: { policy: Policy; form: Form },
  answers: Answers,
  words: Words,
): CheckedAnswer[] {
  const row = (name: AnswerName, step: CheckedAnswer["step"], label: string, asked = true) =>
    asked ? [{ name, step, label }] : [];
  const device = policy.identity.by === "device";
  const acting = isActing(answers.person);
  return [
    ...row("residence", "residence", words("form.steps.residence.row"), asksResidence(policy)),
    ...row("right", "right", words("form.steps.right.row")),
    ...row("person", "person", words("form.steps.person.row")),
    ...actingRows(policy, answers, words),
    ...row("identifier", "identity", words("form.steps.identity.row"), device),
    ...row("name", "contact", nameOf(answers, words).label, !device),
    ...row("email", "contact", words(acting ? "acting.yourEmail" : "form.steps.contact.email")),
    ...ownRules(form, answers.right).map(({ name, asked }) => ({
      name,
      step: "details" as const,
      label: asked.label,
      asked,
      lang: langOf(policy, words, asked),
    })),
    ...row("details", "details", words("form.steps.details.row")),
  ];
}

/** An answer as its person reads it: a choice by its name, a date in full, all else as it was typed. */
export function answerInWords(
  name: AnswerName,
  answers: Answers,
  words: Words,
  asked?: Question,
): string {
  const value = answers[name] ?? "";
  if (asked && isChoice(asked.kind)) return labelsOf(asked, value).join("\n");
  if (typeof value !== "string" || value === "") return "";
  if (asked?.kind === "date") return formatDay(words, value);
  if (name === "residence") return words(`residences.${value as "eea"}`);
  if (name === "right") return words(`rights.${value as Right}.title`);
  if (isActingName(name)) return actingInWords(name, value, words);
  if (name === "person") return words(`form.steps.person.${value as "self"}`);
  return value;
}
