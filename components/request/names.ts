import { say, spoken } from "@/components/speech/say";
import type { TargetName } from "@/lib/domain/clock/target";
import type { ShownBy, VerifiedBy } from "@/lib/domain/identity/identity";
import type { Channel } from "@/lib/domain/inbox/inbox";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import type { Delivery } from "@/lib/domain/request/person";
import type { ColumnName } from "@/lib/domain/team/settings";
import { LANGUAGE_NAMES, type Language } from "@/lib/words/choose-language";
import type { Sentence } from "@/lib/words/staff";

/** The law's own word for each right, as a line of the staff list has room for it. */
export const RIGHT_NAMES: Record<Right, Sentence> = {
  access: "Access",
  portability: "Portability",
  rectification: "Rectification",
  erasure: "Erasure",
  restriction: "Restriction",
  objection: "Objection",
  "withdraw-consent": "Withdrawal of consent",
  "consent-records": "Consent records",
  "opt-out-sale": "Opt-out of sale or sharing",
  "opt-out-marketing": "Opt-out of marketing",
  "opt-out-analytics": "Opt-out of analytics",
  "opt-out-training": "Opt-out of training",
  "opt-out-collection": "Opt-out of collection",
  "limit-sensitive": "Limit sensitive data",
  "automated-decision": "Automated decision",
  nomination: "Nomination",
  grievance: "Grievance",
  "child-data": "Data of a child",
  appeal: "Appeal",
};

/** What each law is called among those who work with it. */
export const LAW_NAMES: Record<LawId, Sentence> = {
  "eu-gdpr": "GDPR",
  "uk-gdpr": "UK GDPR",
  "in-dpdp": "DPDP",
  "in-it-rules": "IT Rules",
  "us-ca": "CCPA",
  "us-va": "Virginia",
  "us-co": "Colorado",
  "us-ct": "Connecticut",
  "us-ut": "Utah",
  "us-tx": "Texas",
  "us-fl": "Florida",
  "us-or": "Oregon",
  "us-ia": "Iowa",
  "us-nj": "New Jersey",
  "us-mn": "Minnesota",
  "br-lgpd": "LGPD",
  "ca-pipeda": "PIPEDA",
  "ca-qc": "Québec",
  "ch-fadp": "FADP",
  "za-paia": "POPIA",
  "sg-pdpa": "PDPA Singapore",
  "th-pdpa": "PDPA Thailand",
  "au-privacy": "Privacy Act AU",
  "nz-privacy": "Privacy Act NZ",
  "kr-pipa": "PIPA",
  "tr-kvkk": "KVKK",
  "sa-pdpl": "PDPL",
  "ke-dpa": "Kenya DPA",
  "hk-pdpo": "PDPO",
  "my-pdpa": "PDPA Malaysia",
  "tw-pdpa": "PDPA Taiwan",
  "cl-21719": "Chile",
  "co-1581": "Colombia",
  "ar-pdpa": "Argentina",
  "mx-lfpdppp": "Mexico",
  "jp-appi": "APPI",
  house: "Policy only",
};

/** How a person wants the answer. */
export const DELIVERY_NAMES: Record<Delivery["by"], Sentence> = {
  download: "To download here",
  post: "By post",
  mail: "As text by e-mail, without files",
};

/** What a right asks for before it is carried out. */
export const LEVEL_NAMES: Record<IdentityLevel, Sentence> = {
  none: "Nothing is asked for",
  email: "Control of the address",
  account: "A sign-in with their account",
};

/** How staff verified a requester who did not use the link. */
export const VERIFIED_NAMES: Record<VerifiedBy, Sentence> = {
  phone: "By phone",
  letter: "By letter",
  "in-person": "In person",
  account: "By their account with us",
  otherwise: "In another way",
};

/** How it was shown who asks, or that they may act. */
export const SHOWN_NAMES: Record<ShownBy | "account" | "person" | "denied", Sentence> = {
  document: "By a document",
  details: "By what they told us",
  otherwise: "In another way",
  account: "By a sign-in with their account",
  person: "Confirmed by the person themselves",
  denied: "The person says that they gave no permission",
};

/** How a request reached the desk. */
export const CHANNEL_NAMES: Record<Channel, Sentence> = {
  web: "The public form",
  api: "The API",
  cli: "The command line",
  staff: "Entered by staff",
};

/** A channel that is not ours any more is called what the log calls it. */
export function channelName(channel: string): string {
  const name: Sentence | undefined = CHANNEL_NAMES[channel as Channel];
  return name ? say(name) : channel;
}

/** What a desk sets itself a time for. */
export const TARGET_NAMES = {
  taken: "Taken in hand",
  words: "First words to the person",
  answered: "Answered ¦ a target",
} as const satisfies Record<TargetName, Sentence>;

/** What the columns of a list are called. */
export const COLUMN_NAMES: Record<ColumnName, Sentence> = {
  time: "Time left",
  due: "Due ¦ a day",
  right: "Right",
  law: "Law",
  state: "State",
  assignee: "Assigned to",
  reference: "Reference",
  received: "Received",
  residence: "Lives in",
  channel: "Came by",
  language: "Language",
};

/** What a language that we speak calls itself. */
export const languageCalled = (language: string): string =>
  LANGUAGE_NAMES[language as Language] ?? language;

const languages = new Map<string, Intl.DisplayNames>();

/** What a language is called in the language of the page at hand. */
export function languageName(language: string): string {
  const reader = spoken();
  // Made once: a list asks for each of its rows.
  const names = languages.get(reader) ?? new Intl.DisplayNames(reader, { type: "language" });
  languages.set(reader, names);
  return names.of(language) ?? language;
}
