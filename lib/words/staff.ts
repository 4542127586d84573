import { deStaffAccess } from "@/lib/words/de/staff/access";
import { deStaffActs } from "@/lib/words/de/staff/acts";
import { deStaffApproval } from "@/lib/words/de/staff/approval";
import { deStaffBulk } from "@/lib/words/de/staff/bulk";
import { deStaffDesk } from "@/lib/words/de/staff/desk";
import { deStaffDone } from "@/lib/words/de/staff/done";
import { deStaffEvents } from "@/lib/words/de/staff/events";
import { deStaffForm } from "@/lib/words/de/staff/form";
import { deStaffKeys } from "@/lib/words/de/staff/keys";
import { deStaffLists } from "@/lib/words/de/staff/lists";
import { deStaffNames } from "@/lib/words/de/staff/names";
import { deStaffPages } from "@/lib/words/de/staff/pages";
import { deStaffPlaces } from "@/lib/words/de/staff/places";
import { deStaffPolicy } from "@/lib/words/de/staff/policy";
import { deStaffReports } from "@/lib/words/de/staff/reports";
import { deStaffRequest } from "@/lib/words/de/staff/request";
import { deStaffRules } from "@/lib/words/de/staff/rules";
import { deStaffSettings } from "@/lib/words/de/staff/settings";
import { deStaffSignIn } from "@/lib/words/de/staff/sign-in";
import { deStaffSteps } from "@/lib/words/de/staff/steps";
import { deStaffTargets } from "@/lib/words/de/staff/targets";
import { deStaffTemplates } from "@/lib/words/de/staff/templates";
import { deStaffUnverified } from "@/lib/words/de/staff/unverified";
import { deStaffWants } from "@/lib/words/de/staff/wants";
import type { Language } from "./choose-language";
import { type SayIn, sayingIn } from "./sentence";
import { type Words, wordsFor } from "./words";

const de = {
  ...deStaffAccess,
  ...deStaffNames,
  ...deStaffReports,
  ...deStaffRequest,
  ...deStaffEvents,
  ...deStaffActs,
  ...deStaffApproval,
  ...deStaffBulk,
  ...deStaffRules,
  ...deStaffForm,
  ...deStaffLists,
  ...deStaffPages,
  ...deStaffPlaces,
  ...deStaffPolicy,
  ...deStaffSignIn,
  ...deStaffDesk,
  ...deStaffDone,
  ...deStaffSettings,
  ...deStaffSteps,
  ...deStaffTargets,
  ...deStaffTemplates,
  ...deStaffUnverified,
  ...deStaffWants,
  ...deStaffKeys,
};

/** A sentence of the staff's pages, in English: each has its other languages, or it does not compile. */
export type Sentence = keyof typeof de;

export type Say = SayIn<Sentence>;

/** What staff read, by the English sentence. */
export const STAFF_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  de,
};

/** What the browser draws by itself: it comes with the page. */
export const BROWSER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  de: deStaffKeys,
};

/** What whoever answers a reader speaks with: the desk's sentences, and the words it shares with the public pages. */
export type Reader = { readonly say: Say; readonly words: Words };

export const sayIn = (language: Language): Say => sayingIn(language, STAFF_WORDS[language]);

export const readerOf = (language: Language): Reader => ({
  say: sayIn(language),
  words: wordsFor(language),
});
