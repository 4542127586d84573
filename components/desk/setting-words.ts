import { LAW_NAMES, LEVEL_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { type BrandName, LINK_NUMBERS } from "@/lib/domain/brand";
import type { ClockTermName } from "@/lib/domain/clock-terms";
import type { Wording } from "@/lib/domain/difference";
import { levelField } from "@/lib/domain/identity-terms";
import type { LawId } from "@/lib/domain/laws";
import { RESIDENCES } from "@/lib/domain/policy";
import { RIGHTS } from "@/lib/domain/right";
import type { Say } from "@/lib/words/staff";
import { QUESTION_FIELDS } from "./question-fields";
import { words } from "./step-panel";

type Labels<Name extends string> = Readonly<Record<Name, string>>;

const numbered = LINK_NUMBERS.flatMap((number) => [
  [`linkLabel${number}`, `Link ${number}: words`],
  [`linkUrl${number}`, `Link ${number}: address`],
]);

/** What each field of the brand is called, in its form and where two changed it. */
export const BRAND_LABELS: Labels<BrandName> = {
  ...(Object.fromEntries(numbered) as Labels<`linkLabel${number}` | `linkUrl${number}`>),
  name: "Name",
  brand: "Colour",
  intro: "Introduction",
  email: "E-mail address for privacy",
  postal: "Postal address",
  officerName: "Grievance officer",
  officerTitle: "Title of the officer",
  officerEmail: "E-mail address of the officer",
  authorityName: "Authority",
  authorityUrl: "Website of the authority",
  embedOrigins: "Sites",
};

const places = RESIDENCES.flatMap((place) => {
  const living = words(`residences.${place}`);
  return [
    [`law-${place}`, living],
    [`also-${place}`, `${living}: as well`],
  ];
});

export const CLOCK_LABELS: Labels<ClockTermName> = {
  ...(Object.fromEntries(places) as Labels<Extract<ClockTermName, `${string}-${string}`>>),
  houseDays: "Own promise in days",
  ackHours: "Acknowledgment in hours",
  zone: "Time zone",
  region: "Region of public holidays",
  extraHolidays: "The desk’s own free days",
};

/** Of both forms of the page; each right's level is called as the right is. */
export const IDENTITY_LABELS = {
  hint: "How people are found",
  document: "Documents",
  issuer: "Issuer",
  clientId: "Client ID",
  name: "What people call the account",
};

export const DOCUMENT_NAMES: Labels<string> = {
  "last-resort": "May be asked for where nothing else shows it",
  never: "Nobody is asked for a document of who they are",
};

/** A level that is left to the product. */
export const SAME_LEVEL = "As usual";

const labelled = (labels: Labels<string>) => (name: string) => labels[name] ?? name;
const isLaw = (name: string): boolean => /^(?:law|also)\b/.test(name);
const lawWords = (name: string, value: string) =>
  isLaw(name) ? (value ? LAW_NAMES[value as LawId] : "None") : undefined;

export const BRAND_WORDING = (_: Say): Wording => ({ label: labelled(BRAND_LABELS) });
export const CLOCK_WORDING = (_: Say): Wording => ({
  label: labelled(CLOCK_LABELS),
  words: lawWords,
});
export const IDENTITY_WORDING = (_: Say): Wording => ({
  label: labelled({
    ...Object.fromEntries(RIGHTS.map((right) => [levelField(right), RIGHT_NAMES[right]])),
    ...IDENTITY_LABELS,
  }),
  words: (name, value) =>
    name.startsWith(levelField("access").replace("access", ""))
      ? ({ "": SAME_LEVEL, ...LEVEL_NAMES } as Labels<string>)[value]
      : name === "document"
        ? DOCUMENT_NAMES[value]
        : undefined,
});
export const QUESTION_WORDING = (_: Say): Wording => ({
  label: (name) => QUESTION_FIELDS.find((field) => field.name === name)?.label ?? name,
  words: (name, value) =>
    QUESTION_FIELDS.find((field) => field.name === name)?.options?.find(
      (option) => option.value === value,
    )?.label,
});
export const STEP_WORDING = (_: Say): Wording => ({
  label: labelled({
    assignee: "Who takes it",
    law: "Law",
    also: "Another law that applies as well",
  }),
  words: lawWords,
});
