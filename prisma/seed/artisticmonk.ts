import { policyOf } from "@/lib/domain/policy/policy-schema";

const OFFICER =
  "To exercise any of these rights, contact our Grievance Officer … We will respond within 30 days";

/**
 * ImageGen By ArtisticMonk: AI images from India. The policy is dated 31 January 2026; its text obscures the email
 * address.
 */
export const artisticmonk = policyOf({
  slug: "artisticmonk",
  name: "ImageGen By ArtisticMonk",
  controller: "ArtisticMonk",
  service: "AI images on the web, in apps and through an API",
  updatedOn: "2026-01-31",
  contact: {
    email: null,
    postal: "ArtisticMonk, Mumbai, Maharashtra, India",
    officer: {
      name: "Rajan",
      title: "Grievance Officer / Data Protection Contact",
      email: null,
    },
  },
  otherWays: [
    "In your account: Account → Data, to download or delete your data, if available.",
    "In your account: Account → Privacy, “Opt out of model improvement”, if available.",
    "By email with the subject line “Privacy Request”: describe your request and name your account email.",
    "By email with the subject line “Model Training Opt-Out”: name your account email.",
  ],
  // The time zone and the holidays follow from the address in Mumbai, India.
  zone: "Asia/Kolkata",
  region: "IN-MH",
  languages: ["en"],
  brand: "#8f4300",
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  // The grievance officer works under the IT Rules: 7 days since 20 February 2026, although the policy still promises
  // 30. Nomination exists only in the DPDP Act, so that Act applies to it for everybody.
  lawOfRight: { grievance: "in-it-rules", "child-data": "in-it-rules", nomination: "in-dpdp" },
  houseDays: 30,
  responseTime:
    "In many jurisdictions we aim to respond within 30 days; complex requests may require more time and we will notify you if additional time is needed.",
  tellsOfDelay: true,
  // "Acknowledgement within 24 hours" of every request. The policy requires no verification first.
  ackHours: 24,
  ackBeforeVerification: true,
  rights: [
    {
      right: "access",
      quote: "Obtain a summary of personal data we process and the purposes thereof.",
    },
    {
      right: "portability",
      quote: "You can request an export of your account data, prompts, and Outputs",
    },
    { right: "rectification", quote: "Request correction of inaccurate personal data" },
    {
      right: "erasure",
      quote: "After deletion, you will not be able to recover that data.",
      note: "Copies may stay in backups for a limited time.",
    },
    {
      right: "restriction",
      // "Depending on your jurisdiction": neither the DPDP Act nor the CCPA has restriction or objection.
      residences: ["eea", "uk", "elsewhere"],
      quote: "portability, and to object to or restrict processing",
    },
    {
      right: "objection",
      residences: ["eea", "uk", "elsewhere"],
      quote: "portability, and to object to or restrict processing",
    },
    { right: "withdraw-consent", quote: "Withdraw consent for processing at any time" },
    {
      right: "consent-records",
      quote: "We record when and how consent was obtained. You may review or withdraw your consent",
    },
    {
      right: "opt-out-training",
      quote: "opting out … prevents your Inputs/Outputs from being used for model training",
    },
    {
      right: "nomination",
      quote:
        "Nominate another individual to exercise your data rights in the event of death or incapacity.",
    },
    { right: "grievance", quote: OFFICER },
    {
      right: "child-data",
      houseDays: 15,
      quote: "Resolution within 30 days (15 days for CSAM/minors-related complaints)",
    },
  ],
  identity: {
    by: "email",
    hint: "Give the e-mail address of your ImageGen account.",
  },
  inventory: [
    {
      category: "Account",
      items: "Name where given, e-mail address, hashed password and profile settings",
      purpose: "Running your account",
      kept: "As long as the account exists, and as long as accounting and tax law requires",
    },
    {
      category: "Billing",
      items: "Billing details and records of paid features",
      purpose: "Payments and accounts",
      kept: "As long as accounting and tax law requires",
    },
    {
      category: "Inputs and outputs",
      items: "Prompts, uploaded images, seeds, settings and generated images",
      purpose: "Making the images you ask for, and finding faults",
      kept: "By storage tier, until you ask for deletion; copies stay in backups for a limited time",
      source: "From you, as far as you submit it; images are generated from that",
    },
    {
      category: "Usage",
      items: "IP address, device and browser, times, activity logs and telemetry",
      purpose: "Security, analytics and better features",
      kept: "As needed; anonymous statistics may be kept for good",
    },
    {
      category: "Cookies",
      items: "Cookies, local storage and analytics identifiers",
      purpose: "Sign-in, preferences and analytics",
      kept: "Not stated in the policy",
    },
    {
      category: "Third-party sign-in",
      items: "What a service you connect tells us, for example a social login",
      purpose: "Signing you in",
      kept: "Not stated in the policy",
      source: "From the service you connect",
    },
    {
      category: "Consent records",
      items: "When and how you gave your consent",
      purpose: "Showing what you agreed to",
      kept: "Not stated in the policy",
    },
  ],
  processors: [
    { name: "Hosting", purpose: "Running the service on servers in India" },
    { name: "Stripe", purpose: "Payments" },
    { name: "Groq", purpose: "Improving prompts" },
    { name: "Analytics", purpose: "Understanding how the service is used" },
    { name: "Social sign-in", purpose: "Signing you in with another service" },
  ],
  backups: "Residual copies may remain in backups for a limited period.",
  children: {
    under: 18,
    text: "ImageGen is not for anyone under 18. A parent or guardian has to consent verifiably; data found without that is deleted promptly.",
  },
  placeholders: ["Email: [email protected]"],
  // "If unresolved, you may escalate to the Data Protection Board of India."
  authority: { name: "Data Protection Board of India", url: null },
  grievanceFirst: true,
});
