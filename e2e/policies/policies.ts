import type { Slug } from "@/e2e/requester";
import type { Right } from "@/lib/domain/law/right";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";

type Promises = {
  name: string;
  /** The rights that the form offers, and to whom. It offers no other. */
  offers: Partial<Record<Right, readonly Residence[]>>;
  /** The offered rights for which a request is acknowledged and open at once. */
  unverified: readonly Right[];
  laws: Record<Residence, string>;
  /** The time zone of the desk. `stated` is false if the policy names neither a location nor an authority. */
  place: { zone: string; stated: boolean };
  /** `null` if the policy names no period: the law alone sets the deadline. */
  days: number | null;
  says: readonly (string | RegExp)[];
  doesNotSay: readonly RegExp[];
  /** Whether the policy says something about children. */
  children: boolean;
  /** What the form says at the question by which the desk finds the requester's data. */
  identifier: { step: string; hint: RegExp };
  inventory: readonly RegExp[];
  recipients: readonly RegExp[];
  /** Texts of links with their addresses. A policy that names none says to use the form. */
  contact: Readonly<Record<string, string>>;
  issues: readonly string[];
};

const EVERYWHERE = RESIDENCES;
const BY_RESIDENCE = {
  eea: "GDPR",
  uk: "UK GDPR",
  "us-ca": "CCPA",
  in: "DPDP",
  elsewhere: "Policy only",
};

/** What each of the example policies promises. */
export const POLICIES: Readonly<Record<Slug, Promises>> = {
  ruthimg: {
    name: "Ruthimg",
    offers: {
      access: EVERYWHERE,
      portability: ["eea", "uk"],
      rectification: EVERYWHERE,
      erasure: EVERYWHERE,
      restriction: ["eea", "uk"],
      objection: EVERYWHERE,
      "withdraw-consent": EVERYWHERE,
      "opt-out-sale": ["us-ca"],
      "opt-out-marketing": EVERYWHERE,
    },
    unverified: ["opt-out-sale", "opt-out-marketing"],
    laws: { ...BY_RESIDENCE, in: "Policy only" },
    place: { zone: "Europe/Berlin", stated: false },
    days: null,
    says: [
      "We respond within legal time frames.",
      /^Tell us not to sell your data/,
      /children under 13, or under 16/,
    ],
    // It shares data with ad networks.
    doesNotSay: [/do not sell|do not share/],
    children: true,
    identifier: { step: "contact", hint: /e-mail address you used when you wrote to Ruthimg/ },
    inventory: [
      /Text prompts/,
      /Reference images|reference images/,
      /Generated images/,
      /metadata/,
      /support messages/,
      /Device and usage data/,
      /Advertising cookies/,
    ],
    recipients: [/hosting/, /Analytics/, /Payment/, /Ad networks/],
    contact: {
      "support@ruthimg.com": "mailto:support@ruthimg.com",
      "Contact page of Ruthimg": "https://ruthimg.com/contact",
    },
    issues: [
      "primarily in [region, e.g., EU/US/cloud provider regions]",
      "You can opt out of personalized advertising:",
      "It promises no number of days",
    ],
  },

  imgus: {
    name: "imgus",
    offers: {
      access: EVERYWHERE,
      portability: EVERYWHERE,
      rectification: EVERYWHERE,
      erasure: EVERYWHERE,
      restriction: EVERYWHERE,
      objection: EVERYWHERE,
      grievance: EVERYWHERE,
    },
    unverified: [],
    laws: BY_RESIDENCE,
    place: { zone: "Europe/Dublin", stated: false },
    days: null,
    says: ["imgus gives no email or postal address. Use this form to make your request."],
    doesNotSay: [],
    children: false,
    identifier: { step: "identity", hint: /holds nobody’s name or e-mail address/ },
    inventory: [
      /Photos you upload/,
      /text prompts/,
      /Generated images/,
      /seed values/,
      /Device type/,
      /IP address/,
      /time zone/,
      /anonymous identifiers/,
      /Crash logs/,
      /until you ask for deletion or remove the account/,
    ],
    recipients: [/hosting/, /Analytics/, /Storage/],
    contact: {},
    issues: ["It names no email address", "please contact us:"],
  },

  imagerefiner: {
    name: "imagerefiner.art",
    offers: {
      access: EVERYWHERE,
      rectification: EVERYWHERE,
      erasure: EVERYWHERE,
      "withdraw-consent": EVERYWHERE,
      "opt-out-analytics": EVERYWHERE,
    },
    unverified: ["opt-out-analytics"],
    laws: { ...BY_RESIDENCE, in: "Policy only" },
    place: { zone: "Europe/London", stated: false },
    days: null,
    says: [],
    doesNotSay: [],
    children: false,
    identifier: { step: "contact", hint: /holds nothing personal unless you gave it/ },
    inventory: [/Until the task ends/, /For the session only/, /Up to 30 days/, /26 months/],
    recipients: [/Google Gemini/, /FLUX\.1/, /Google Analytics/, /Cloudflare/],
    contact: { "support@imagerefiner.art": "mailto:support@imagerefiner.art" },
    issues: [],
  },

  artisticmonk: {
    name: "ArtisticMonk",
    offers: {
      access: EVERYWHERE,
      portability: EVERYWHERE,
      rectification: EVERYWHERE,
      erasure: EVERYWHERE,
      restriction: ["eea", "uk", "elsewhere"],
      objection: ["eea", "uk", "elsewhere"],
      "withdraw-consent": EVERYWHERE,
      "consent-records": EVERYWHERE,
      "opt-out-training": EVERYWHERE,
      nomination: EVERYWHERE,
      grievance: EVERYWHERE,
      "child-data": EVERYWHERE,
    },
    unverified: ["opt-out-training"],
    laws: BY_RESIDENCE,
    place: { zone: "Asia/Kolkata", stated: true },
    days: 30,
    says: [
      "We tell you what we hold about you, why,",
      "Deleted data does not come back.",
      "Copies may stay in backups for a limited time.",
      /^Send your complaint to us first.*If we do not resolve it, you can take it to Data Protection Board of India\./s,
      /if you die or can no longer act/,
      "We tell you within 24 hours that we have your request.",
      "We respond within 30 days.",
      "We promise a response within 15 days.",
      "If we need more time, we write to you and say why.",
      /not for anyone under 18.*A parent or guardian has to consent verifiably; data found without that is deleted promptly\./s,
      /Your contact is Rajan, Grievance Officer/,
      "Mumbai",
      /subject line “Privacy Request”/,
      /subject line “Model Training Opt-Out”/,
    ],
    doesNotSay: [],
    children: true,
    identifier: { step: "contact", hint: /e-mail address of your ImageGen account/ },
    inventory: [
      /hashed password/,
      /Billing details/,
      /Inputs and outputs/,
      /copies stay in backups for a limited time/,
      /IP address/,
      /Cookies/,
      /Third-party sign-in/,
      /Consent records/,
    ],
    recipients: [/Hosting/, /Stripe/, /Groq/, /Analytics/, /Social sign-in/],
    contact: {},
    issues: ["Email: [email protected]"],
  },

  aigenerator: {
    name: "AI Generator",
    offers: {
      access: EVERYWHERE,
      erasure: EVERYWHERE,
      "opt-out-collection": EVERYWHERE,
      grievance: EVERYWHERE,
    },
    unverified: ["opt-out-collection"],
    laws: BY_RESIDENCE,
    place: { zone: "America/Los_Angeles", stated: false },
    days: null,
    says: [],
    doesNotSay: [],
    children: false,
    identifier: { step: "contact", hint: /knows you by your uploads and your device/ },
    inventory: [
      /Until the figure is made/,
      /Generation preferences/,
      /Patterns and frequency of use/,
      /Technical details of your device/,
    ],
    recipients: [/Google Gemini/, /Cloud storage/],
    contact: { "privacy@aigenerator.com": "mailto:privacy@aigenerator.com" },
    issues: [],
  },
};
