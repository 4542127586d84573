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
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import type { Wording } from "@/lib/domain/problem/difference";
import type { Say, Sentence } from "@/lib/words/staff";
import type { Words } from "@/lib/words/words";

type Labels<Name extends string> = Readonly<Record<Name, string>>;

type LinkName = Extract<BrandName, `link${string}`>;

const BRAND_NAMES: Readonly<Record<Exclude<BrandName, LinkName>, Sentence>> = {
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

/** What each field of the brand is called, in its form and where two changed it. */
export const brandLabels = (say: Say): Labels<BrandName> => ({
  ...(Object.fromEntries(
    LINK_NUMBERS.flatMap((number) => [
      [`linkLabel${number}`, say("settings.brand.linkLabel", { number })],
      [`linkUrl${number}`, say("settings.brand.linkUrl", { number })],
    ]),
  ) as Labels<LinkName>),
  ...saidAll(say, BRAND_NAMES),
});

const TERM_NAMES: Readonly<Record<Exclude<ClockTermName, `${string}-${string}`>, Sentence>> = {
  houseDays: "policy.clock.policyDays",
  internalDays: "policy.clock.internalDays",
  ackHours: "settings.clock.ackHours",
  zone: "settings.clock.zone",
  region: "settings.clock.region",
  extraHolidays: "settings.clock.extraHolidays",
};

export const clockLabels = (say: Say, words: Words): Labels<ClockTermName> => ({
  ...(Object.fromEntries(
    RESIDENCES.flatMap((residence) => {
      const place = words(`residences.${residence}`);
      return [
        [`law-${residence}`, place],
        [`also-${residence}`, say("settings.clock.alsoLaw", { place })],
      ];
    }),
  ) as Labels<Extract<ClockTermName, `${string}-${string}`>>),
  ...saidAll(say, TERM_NAMES),
});

/** Of both forms of the page; each right's level is called as the right is. */
export const IDENTITY_LABELS = {
  hint: "settings.identity.hint",
  document: "settings.identity.document",
  issuer: "settings.identity.issuer",
  clientId: "settings.identity.clientId",
  name: "settings.identity.accountName",
} as const satisfies Readonly<Record<string, Sentence>>;

export const DOCUMENT_NAMES: Readonly<Record<string, Sentence>> = {
  "last-resort": "settings.identity.documents.lastResort",
  never: "settings.identity.documents.never",
};

/** A level that is left to the product, with what that is. */
export const SAME_LEVELS: Readonly<Record<IdentityLevel, Sentence>> = {
  none: "settings.identity.defaultLevel.none",
  email: "settings.identity.defaultLevel.email",
  account: "settings.identity.defaultLevel.account",
};

const saidAll = <Name extends string>(say: Say, names: Readonly<Record<Name, Sentence>>) =>
  Object.fromEntries(
    Object.entries<Sentence>(names).map(([name, sentence]) => [name, say(sentence)]),
  ) as Labels<Name>;

const labelled = (labels: Labels<string>) => (name: string) => labels[name] ?? name;
const isLaw = (name: string): boolean => /^(?:law|also)\b/.test(name);
const lawWords = (say: Say) => (name: string, value: string) =>
  isLaw(name) ? say(value ? LAW_NAMES[value as LawId] : "steps.correctLaw.noLaw") : undefined;

const LEVELS: Readonly<Record<string, Sentence>> = {
  "": "settings.identity.default",
  ...LEVEL_NAMES,
};
const STEP_NAMES = {
  assignee: "steps.assign.assignee",
  law: "names.column.law",
  also: "steps.correctLaw.additionalLaw",
} as const satisfies Readonly<Record<string, Sentence>>;

export const BRAND_WORDING = (say: Say): Wording => ({ label: labelled(brandLabels(say)) });
export const CLOCK_WORDING = (say: Say, words: Words): Wording => ({
  label: labelled(clockLabels(say, words)),
  words: lawWords(say),
});
export const IDENTITY_WORDING = (say: Say): Wording => ({
  label: labelled({
    ...Object.fromEntries(RIGHTS.map((right) => [levelField(right), say(RIGHT_NAMES[right])])),
    ...saidAll(say, IDENTITY_LABELS),
  }),
  words: (name, value) => {
    const isLevel = name.startsWith(levelField("access").replace("access", ""));
    const known = (isLevel ? LEVELS : name === "document" ? DOCUMENT_NAMES : {})[value];
    return known && say(known);
  },
});
/** What a second person looks at, by its box. */
export const APPROVAL_NAMES = {
  answer: "approval.kind.answer",
  erase: "approval.kind.erase",
} as const satisfies Readonly<Record<string, Sentence>>;

export const APPROVAL_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, APPROVAL_NAMES)),
  words: (_, value) => say(value ? "approval.required" : "approval.notRequired"),
});
export const QUESTION_WORDING = (say: Say): Wording => {
  const fields = questionFields(say);
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
} as const satisfies Readonly<Record<string, Sentence>>;

export const TEMPLATE_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, TEMPLATE_NAMES)),
  words: (name, value) => (name === "language" ? languageCalled(value) : undefined),
});
/** In working days, as the form and the page have it. */
export const TARGET_LABELS = {
  ...TARGET_NAMES,
  warnBefore: "sla.warnBefore.label",
} as const satisfies Readonly<Record<string, Sentence>>;

/** How long before the day of a target somebody is told. */
export const warningWords = (say: Say, days: number): string =>
  days === 0 ? say("sla.warnBefore.sameDay") : say("sla.warnBefore.daysBefore", { days });

export const TARGET_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, TARGET_LABELS)),
  words: (name, value) => (name === "warnBefore" ? warningWords(say, Number(value)) : undefined),
});
export const STEP_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, STEP_NAMES)),
  words: lawWords(say),
});
