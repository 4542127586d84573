import { pageLanguage, t } from "@/components/i18n/translate";
import type { TargetName } from "@/lib/domain/clock/target";
import type { ShownBy, VerifiedBy } from "@/lib/domain/identity/identity";
import type { DueWindow } from "@/lib/domain/inbox/inbox";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import type { Channel } from "@/lib/domain/request/channel";
import type { Delivery } from "@/lib/domain/request/person";
import { LANGUAGE_NAMES, type Language } from "@/lib/words/choose-language";
import type { LabelKey, Translate } from "@/lib/words/translator";

/** The legal term for each right, short enough for a line of the staff list. */
export const RIGHT_NAMES: Record<Right, LabelKey> = {
  access: "names.right.access",
  portability: "names.right.portability",
  rectification: "names.right.rectification",
  erasure: "names.right.erasure",
  restriction: "names.right.restriction",
  objection: "names.right.objection",
  "withdraw-consent": "names.right.withdrawConsent",
  "consent-records": "names.right.consentRecords",
  "opt-out-sale": "names.right.optOutSale",
  "opt-out-marketing": "names.right.optOutMarketing",
  "opt-out-analytics": "names.right.optOutAnalytics",
  "opt-out-training": "names.right.optOutTraining",
  "opt-out-collection": "names.right.optOutCollection",
  "limit-sensitive": "names.right.limitSensitive",
  "automated-decision": "names.right.automatedDecision",
  nomination: "names.right.nomination",
  grievance: "names.right.grievance",
  "child-data": "names.right.childData",
  appeal: "names.right.appeal",
};

/** The name of each law as privacy professionals use it. */
export const LAW_NAMES: Record<LawId, LabelKey> = {
  "eu-gdpr": "names.law.euGdpr",
  "uk-gdpr": "names.law.ukGdpr",
  "in-dpdp": "names.law.inDpdp",
  "in-it-rules": "names.law.inItRules",
  "us-ca": "names.law.usCa",
  "us-va": "names.law.usVa",
  "us-co": "names.law.usCo",
  "us-ct": "names.law.usCt",
  "us-ut": "names.law.usUt",
  "us-tx": "names.law.usTx",
  "us-fl": "names.law.usFl",
  "us-or": "names.law.usOr",
  "us-ia": "names.law.usIa",
  "us-nj": "names.law.usNj",
  "us-mn": "names.law.usMn",
  "br-lgpd": "names.law.brLgpd",
  "ca-pipeda": "names.law.caPipeda",
  "ca-qc": "names.law.caQc",
  "ch-fadp": "names.law.chFadp",
  "za-paia": "names.law.zaPaia",
  "sg-pdpa": "names.law.sgPdpa",
  "th-pdpa": "names.law.thPdpa",
  "au-privacy": "names.law.auPrivacy",
  "nz-privacy": "names.law.nzPrivacy",
  "kr-pipa": "names.law.krPipa",
  "tr-kvkk": "names.law.trKvkk",
  "sa-pdpl": "names.law.saPdpl",
  "ke-dpa": "names.law.keDpa",
  "hk-pdpo": "names.law.hkPdpo",
  "my-pdpa": "names.law.myPdpa",
  "tw-pdpa": "names.law.twPdpa",
  "cl-21719": "names.law.cl21719",
  "co-1581": "names.law.co1581",
  "ar-pdpa": "names.law.arPdpa",
  "mx-lfpdppp": "names.law.mxLfpdppp",
  "jp-appi": "names.law.jpAppi",
  house: "names.law.house",
};

/** How a requester wants to receive the response. */
export const DELIVERY_NAMES: Record<Delivery["by"], LabelKey> = {
  download: "names.delivery.download",
  post: "names.delivery.post",
  mail: "names.delivery.mail",
};

/** The identity verification that a right needs before it is carried out. */
export const LEVEL_NAMES: Record<IdentityLevel, LabelKey> = {
  none: "names.identityLevel.none",
  email: "names.identityLevel.email",
  account: "names.identityLevel.account",
};

/** How staff verified a requester who did not use the link. */
export const VERIFIED_NAMES: Record<VerifiedBy, LabelKey> = {
  phone: "verification.verifiedBy.phone",
  letter: "verification.verifiedBy.letter",
  "in-person": "verification.verifiedBy.inPerson",
  account: "verification.verifiedBy.account",
  otherwise: "names.verification.otherwise",
};

/** How the identity of the requester, or their authority to act, was verified. */
export const SHOWN_NAMES: Record<ShownBy | "account" | "person" | "denied", LabelKey> = {
  document: "names.verification.document",
  details: "names.verification.details",
  otherwise: "names.verification.otherwise",
  account: "names.verification.account",
  person: "names.verification.person",
  denied: "names.verification.denied",
};

/** How a request reached the desk. */
const CHANNEL_NAMES: Record<Channel, LabelKey> = {
  web: "names.channel.web",
  api: "names.channel.api",
  cli: "names.channel.cli",
  email: "names.channel.email",
  post: "names.channel.post",
  phone: "names.channel.phone",
  "in-person": "names.channel.inPerson",
  other: "names.channel.other",
  staff: "names.channel.staff",
};

/** A channel that no longer exists is shown by its name in the log. */
export function channelName(channel: string): string {
  const name: LabelKey | undefined = CHANNEL_NAMES[channel as Channel];
  return name ? t(name) : channel;
}

/** What the SLA targets measure. */
export const TARGET_NAMES = {
  taken: "sla.target.taken",
  words: "sla.target.words",
  answered: "sla.target.answered",
} as const satisfies Record<TargetName, LabelKey>;

/** The name of a supported language in that language. */
export const languageCalled = (language: string): string =>
  LANGUAGE_NAMES[language as Language] ?? language;

const languages = new Map<string, Intl.DisplayNames>();

/** The name of a language in the language of the current page. */
export function languageName(language: string): string {
  const reader = pageLanguage();
  // The object is created once, because a list needs it for each of its rows.
  const names = languages.get(reader) ?? new Intl.DisplayNames(reader, { type: "language" });
  languages.set(reader, names);
  return names.of(language) ?? language;
}

export const DUE_NAMES: Record<DueWindow, LabelKey> = {
  overdue: "inbox.view.overdue",
  today: "inbox.due.today",
  week: "inbox.due.week",
  month: "inbox.due.month",
  none: "inbox.due.none",
};

/** "this and that and more"; "" for an empty list. */
export const andWords = (t: Translate, texts: readonly string[]): string =>
  texts.reduce((first, second) => (first ? t("request.listAnd", { first, second }) : second), "");

/** The options of a field, each with its name. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
) => values.map((value) => ({ value, label: nameOf(value) }));
