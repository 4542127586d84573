import { questionFields } from "@/components/desk/form-editor/question-fields";
import {
  LAW_NAMES,
  LEVEL_NAMES,
  languageCalled,
  RIGHT_NAMES,
  TARGET_NAMES,
} from "@/components/request/names";
import { levelField } from "@/lib/domain/identity/identity-terms";
import { RIGHTS } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { type BrandName, LINK_NUMBERS } from "@/lib/domain/policy/brand";
import type { ClockTermName } from "@/lib/domain/policy/clock-terms";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import type { Wording } from "@/lib/domain/problem/difference";
import type { LabelKey, Translate } from "@/lib/words/translator";

type Labels<Name extends string> = Readonly<Record<Name, string>>;

type LinkName = Extract<BrandName, `link${string}`>;

const BRAND_NAMES: Readonly<Record<Exclude<BrandName, LinkName>, LabelKey>> = {
  name: "desk.label.name",
  brand: "settings.brand.colour",
  intro: "settings.brand.intro",
  email: "settings.brand.email",
  postal: "settings.brand.postal",
  officerName: "settings.brand.officerName",
  officerTitle: "settings.brand.officerTitle",
  officerEmail: "settings.brand.officerEmail",
  authorityName: "assignment.publicPage.authority",
  authorityUrl: "settings.brand.authorityUrl",
  embedOrigins: "settings.brand.embedOrigins",
};

/** The label of each field of the brand settings, for the form and for edit conflicts. */
export const brandLabels = (t: Translate): Labels<BrandName> => ({
  ...(Object.fromEntries(
    LINK_NUMBERS.flatMap((number) => [
      [`linkLabel${number}`, t("settings.brand.linkLabel", { number })],
      [`linkUrl${number}`, t("settings.brand.linkUrl", { number })],
    ]),
  ) as Labels<LinkName>),
  ...translateAll(t, BRAND_NAMES),
});

const TERM_NAMES: Readonly<Record<Exclude<ClockTermName, `${string}-${string}`>, LabelKey>> = {
  houseDays: "policy.clock.policyDays",
  internalDays: "policy.clock.internalDays",
  ackHours: "settings.clock.ackHours",
  zone: "settings.clock.zone",
  region: "settings.clock.region",
  extraHolidays: "settings.clock.extraHolidays",
};

export const clockLabels = (t: Translate): Labels<ClockTermName> => ({
  ...(Object.fromEntries(
    RESIDENCES.flatMap((residence) => {
      const place = t(`residences.${residence}`);
      return [
        [`law-${residence}`, place],
        [`also-${residence}`, t("settings.clock.alsoLaw", { place })],
      ];
    }),
  ) as Labels<Extract<ClockTermName, `${string}-${string}`>>),
  ...translateAll(t, TERM_NAMES),
});

/** The labels of both forms of the page. The level of a right is labelled with the name of the right. */
export const IDENTITY_LABELS = {
  hint: "settings.identity.hint",
  document: "settings.identity.document",
  issuer: "settings.identity.issuer",
  clientId: "settings.identity.clientId",
  name: "settings.identity.accountName",
} as const satisfies Readonly<Record<string, LabelKey>>;

export const DOCUMENT_NAMES: Readonly<Record<string, LabelKey>> = {
  "last-resort": "settings.identity.documents.lastResort",
  never: "settings.identity.documents.never",
};

const translateAll = <Name extends string>(t: Translate, names: Readonly<Record<Name, LabelKey>>) =>
  Object.fromEntries(
    Object.entries<LabelKey>(names).map(([name, sentence]) => [name, t(sentence)]),
  ) as Labels<Name>;

const labelled = (labels: Labels<string>) => (name: string) => labels[name] ?? name;
const isLaw = (name: string): boolean => /^(?:law|also)\b/.test(name);
const lawWords = (t: Translate) => (name: string, value: string) =>
  isLaw(name) ? t(value ? LAW_NAMES[value as LawId] : "steps.correctLaw.noLaw") : undefined;

const LEVELS: Readonly<Record<string, LabelKey>> = {
  "": "settings.identity.default",
  ...LEVEL_NAMES,
};
const STEP_NAMES = {
  assignee: "steps.assign.assignee",
  law: "names.column.law",
  also: "steps.correctLaw.additionalLaw",
} as const satisfies Readonly<Record<string, LabelKey>>;

export const BRAND_WORDING = (t: Translate): Wording => ({ label: labelled(brandLabels(t)) });
export const CLOCK_WORDING = (t: Translate): Wording => ({
  label: labelled(clockLabels(t)),
  words: lawWords(t),
});
export const IDENTITY_WORDING = (t: Translate): Wording => ({
  label: labelled({
    ...Object.fromEntries(RIGHTS.map((right) => [levelField(right), t(RIGHT_NAMES[right])])),
    ...translateAll(t, IDENTITY_LABELS),
  }),
  words: (name, value) => {
    const isLevel = name.startsWith(levelField("access").replace("access", ""));
    const known = (isLevel ? LEVELS : name === "document" ? DOCUMENT_NAMES : {})[value];
    return known && t(known);
  },
});
/** What needs approval, by the name of its checkbox. */
export const APPROVAL_NAMES = {
  answer: "approval.kind.answer",
  erase: "approval.kind.erase",
} as const satisfies Readonly<Record<string, LabelKey>>;

export const APPROVAL_WORDING = (t: Translate): Wording => ({
  label: labelled(translateAll(t, APPROVAL_NAMES)),
  words: (_, value) => t(value ? "approval.required" : "approval.notRequired"),
});
export const QUESTION_WORDING = (t: Translate): Wording => {
  const fields = questionFields(t);
  return {
    label: (name) => fields.find((field) => field.name === name)?.label ?? name,
    words: (name, value) =>
      fields.find((field) => field.name === name)?.options?.find((option) => option.value === value)
        ?.label,
  };
};
const TEMPLATE_NAMES = {
  name: "desk.label.name",
  language: "names.column.language",
  text: "templates.field.text",
} as const satisfies Readonly<Record<string, LabelKey>>;

export const TEMPLATE_WORDING = (t: Translate): Wording => ({
  label: labelled(translateAll(t, TEMPLATE_NAMES)),
  words: (name, value) => (name === "language" ? languageCalled(value) : undefined),
});
/** The SLA targets, in working days as in the form. */
export const TARGET_LABELS = {
  ...TARGET_NAMES,
  warnBefore: "sla.warnBefore.label",
} as const satisfies Readonly<Record<string, LabelKey>>;

/** How long before the day of an SLA target the warning is sent. */
export const warningWords = (t: Translate, days: number): string =>
  days === 0 ? t("sla.warnBefore.sameDay") : t("sla.warnBefore.daysBefore", { days });

export const TARGET_WORDING = (t: Translate): Wording => ({
  label: labelled(translateAll(t, TARGET_LABELS)),
  words: (name, value) => (name === "warnBefore" ? warningWords(t, Number(value)) : undefined),
});
export const STEP_WORDING = (t: Translate): Wording => ({
  label: labelled(translateAll(t, STEP_NAMES)),
  words: lawWords(t),
});
