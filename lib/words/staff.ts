import type { Language } from "./choose-language";
import { deStaffAccess } from "./de-staff-access";
import { deStaffActs } from "./de-staff-acts";
import { deStaffApproval } from "./de-staff-approval";
import { deStaffBulk } from "./de-staff-bulk";
import { deStaffDesk } from "./de-staff-desk";
import { deStaffDone } from "./de-staff-done";
import { deStaffEvents } from "./de-staff-events";
import { deStaffForm } from "./de-staff-form";
import { deStaffKeys } from "./de-staff-keys";
import { deStaffLists } from "./de-staff-lists";
import { deStaffNames } from "./de-staff-names";
import { deStaffPages } from "./de-staff-pages";
import { deStaffPlaces } from "./de-staff-places";
import { deStaffPolicy } from "./de-staff-policy";
import { deStaffReports } from "./de-staff-reports";
import { deStaffRequest } from "./de-staff-request";
import { deStaffRules } from "./de-staff-rules";
import { deStaffSettings } from "./de-staff-settings";
import { deStaffSignIn } from "./de-staff-sign-in";
import { deStaffSteps } from "./de-staff-steps";
import { deStaffTargets } from "./de-staff-targets";
import { deStaffTemplates } from "./de-staff-templates";
import { deStaffUnverified } from "./de-staff-unverified";
import { deStaffWants } from "./de-staff-wants";
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
