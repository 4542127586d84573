import { policyOf } from "@/lib/domain/policy/policy-schema";

/** imagerefiner.art: AI images on the web, with very little data stored. The policy is dated 26 September 2025. */
export const imagerefiner = policyOf({
  slug: "imagerefiner",
  name: "imagerefiner.art",
  controller: "imagerefiner.art",
  service: "AI images on the web",
  site: "https://imagerefiner.art",
  updatedOn: "2025-09-26",
  contact: { email: "support@imagerefiner.art", postal: null, officer: null },
  otherWays: [
    "Cookies: the settings of your browser.",
    "Google Analytics: the settings of your browser, or Google’s official opt-out tools.",
  ],
  // The policy names no place, so zone and region are settings of the desk.
  placeStated: false,
  zone: "Europe/London",
  region: "GB-ENG",
  languages: ["en"],
  brand: "#0b6e6e",
  // The policy names GDPR and CCPA "where applicable", and no other law.
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "house", elsewhere: "house" },
  houseDays: null,
  internalDays: 30,
  ackHours: null,
  rights: [
    { right: "access", quote: "Request access to the data we hold about you" },
    { right: "rectification", quote: "Request correction of inaccurate data" },
    { right: "erasure", quote: "Request deletion of your personal data" },
    { right: "withdraw-consent", quote: "Withdraw consent where processing is based on consent" },
    {
      right: "opt-out-analytics",
      quote: "Opt out of non-essential cookies and analytics tracking",
    },
  ],
  identity: {
    by: "email",
    hint: "imagerefiner.art holds nothing personal unless you gave it. Use the e-mail address you wrote from or signed in with.",
  },
  inventory: [
    {
      category: "Uploads",
      items: "Images you upload",
      purpose: "Making the images you ask for",
      kept: "Until the task ends, then deleted automatically",
      source: "From you",
    },
    {
      category: "Prompts",
      items: "Descriptions and instructions",
      purpose: "Making the images you ask for",
      kept: "For the session only",
      source: "From you",
    },
    {
      category: "Logs",
      items: "Technical log entries",
      purpose: "Finding errors, security and preventing abuse",
      kept: "Up to 30 days",
    },
    {
      category: "Analytics",
      items: "Page views, device type and browser, with shortened IP addresses",
      purpose: "Understanding how the site is used",
      kept: "26 months, the default of Google Analytics",
    },
    {
      category: "Cookies",
      items: "Essential, sign-in, analytics, and security and performance cookies",
      purpose: "Running and securing the site, keeping you signed in, and analytics",
      kept: "Session cookies until you close the browser or the session ends; for others not stated in the policy",
      source: "Collected automatically",
    },
    {
      category: "Messages",
      items: "What you write to us of your own accord, for example in a contact form",
      purpose: "Answering you",
      kept: "Not stated in the policy",
      source: "From you",
    },
  ],
  processors: [
    { name: "Google Gemini", purpose: "Image generation" },
    { name: "FLUX.1 API", purpose: "Image generation" },
    { name: "Google Analytics", purpose: "Usage statistics" },
    { name: "Cloudflare", purpose: "Speed and security of the website" },
  ],
  children: null,
  // "Lodge a complaint with a data protection authority", but the policy names none.
  authority: null,
});
