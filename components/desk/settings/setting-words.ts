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
  name: "Name",
  brand: "Colour",
  intro: "Introduction",
  email: "E-mail address for privacy",
  postal: "Postal address",
  officerName: "Grievance officer",
  officerTitle: "Title of the officer",
  officerEmail: "E-mail address of the officer",
  authorityName: "Authority ¦ supervisory",
  authorityUrl: "Website of the authority",
  embedOrigins: "Sites",
};

/** What each field of the brand is called, in its form and where two changed it. */
export const brandLabels = (say: Say): Labels<BrandName> => ({
  ...(Object.fromEntries(
    LINK_NUMBERS.flatMap((number) => [
      [`linkLabel${number}`, say("Link {number}: words", { number })],
      [`linkUrl${number}`, say("Link {number}: address", { number })],
    ]),
  ) as Labels<LinkName>),
  ...saidAll(say, BRAND_NAMES),
});

const TERM_NAMES: Readonly<Record<Exclude<ClockTermName, `${string}-${string}`>, Sentence>> = {
  houseDays: "Promised period in days",
  internalDays: "Internal date in days",
  ackHours: "Acknowledgment in hours",
  zone: "Time zone",
  region: "Region of public holidays",
  extraHolidays: "The desk’s own free days",
};

export const clockLabels = (say: Say, words: Words): Labels<ClockTermName> => ({
  ...(Object.fromEntries(
    RESIDENCES.flatMap((residence) => {
      const place = words(`residences.${residence}`);
      return [
        [`law-${residence}`, place],
        [`also-${residence}`, say("{place}: as well", { place })],
      ];
    }),
  ) as Labels<Extract<ClockTermName, `${string}-${string}`>>),
  ...saidAll(say, TERM_NAMES),
});

/** Of both forms of the page; each right's level is called as the right is. */
export const IDENTITY_LABELS = {
  hint: "How people are found",
  document: "Documents",
  issuer: "Issuer",
  clientId: "Client ID",
  name: "What people call the account",
} as const satisfies Readonly<Record<string, Sentence>>;

export const DOCUMENT_NAMES: Readonly<Record<string, Sentence>> = {
  "last-resort": "May be asked for where nothing else shows it",
  never: "Nobody is asked for a document of who they are",
};

/** A level that is left to the product, with what that is. */
export const SAME_LEVELS: Readonly<Record<IdentityLevel, Sentence>> = {
  none: "As usual: nothing is asked for",
  email: "As usual: control of the address",
  account: "As usual: a sign-in with their account",
};

const saidAll = <Name extends string>(say: Say, names: Readonly<Record<Name, Sentence>>) =>
  Object.fromEntries(
    Object.entries<Sentence>(names).map(([name, sentence]) => [name, say(sentence)]),
  ) as Labels<Name>;

const labelled = (labels: Labels<string>) => (name: string) => labels[name] ?? name;
const isLaw = (name: string): boolean => /^(?:law|also)\b/.test(name);
const lawWords = (say: Say) => (name: string, value: string) =>
  isLaw(name) ? say(value ? LAW_NAMES[value as LawId] : "None ¦ a law") : undefined;

const LEVELS: Readonly<Record<string, Sentence>> = { "": "As usual", ...LEVEL_NAMES };
const STEP_NAMES = {
  assignee: "Who takes it",
  law: "Law",
  also: "Another law that applies as well",
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
  answer: "Before an answer goes out",
  erase: "Before personal data is erased by hand",
} as const satisfies Readonly<Record<string, Sentence>>;

export const APPROVAL_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, APPROVAL_NAMES)),
  words: (_, value) => say(value ? "A second person looks" : "Nobody looks a second time"),
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
  name: "Name",
  language: "Language",
  text: "Text",
} as const satisfies Readonly<Record<string, Sentence>>;

export const TEMPLATE_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, TEMPLATE_NAMES)),
  words: (name, value) => (name === "language" ? languageCalled(value) : undefined),
});
/** In working days, as the form and the page have it. */
export const TARGET_LABELS = {
  ...TARGET_NAMES,
  warnBefore: "Warn before the day",
} as const satisfies Readonly<Record<string, Sentence>>;

/** How long before the day of a target somebody is told. */
export const warningWords = (say: Say, days: number): string =>
  days === 0
    ? say("On the day itself")
    : say("{days, plural, one {# working day} other {# working days}} before", { days });

export const TARGET_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, TARGET_LABELS)),
  words: (name, value) => (name === "warnBefore" ? warningWords(say, Number(value)) : undefined),
});
export const STEP_WORDING = (say: Say): Wording => ({
  label: labelled(saidAll(say, STEP_NAMES)),
  words: lawWords(say),
});
