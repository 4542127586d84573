import { policyOf } from "@/lib/domain/policy/policy-schema";

/** Ruthimg: AI images on the web, with advertising. The policy is dated 15 March 2026. */
export const ruthimg = policyOf({
  slug: "ruthimg",
  name: "Ruthimg",
  controller: "Ruthimg",
  service: "AI images on the web",
  site: "https://ruthimg.com",
  updatedOn: "2026-03-15",
  contact: { email: "support@ruthimg.com", postal: null, officer: null },
  contactPage: "https://ruthimg.com/contact",
  otherWays: [
    "Cookies and ad preferences: the settings of your browser, or third-party tools.",
    "Google’s practices in advertising: https://policies.google.com/technologies/ads",
  ],
  // The policy names no place, so zone and region are settings of the desk.
  placeStated: false,
  zone: "Europe/Berlin",
  region: "DE-BE",
  languages: ["en"],
  brand: "#b3261e",
  // Section 5 names GDPR for the EEA and the UK, CCPA/CPRA for California, and no other law.
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "house", elsewhere: "house" },
  // "We respond within legal time frames" refers to the period of the law and promises nothing beyond it.
  houseDays: null,
  internalDays: 30,
  responseTime: "We respond within legal time frames.",
  ackHours: null,
  rights: [
    { right: "access", quote: "Access, correct, update, or delete your data." },
    {
      right: "portability",
      residences: ["eea", "uk"],
      quote: "additional rights under GDPR (e.g., data portability, restriction)",
    },
    { right: "rectification", quote: "Access, correct, update, or delete your data." },
    { right: "erasure", quote: "Access, correct, update, or delete your data." },
    {
      right: "restriction",
      residences: ["eea", "uk"],
      quote: "additional rights under GDPR (e.g., data portability, restriction)",
    },
    { right: "objection", quote: "Opt out of certain processing (e.g., marketing)." },
    { right: "withdraw-consent", quote: "Withdraw consent where processing is consent-based." },
    {
      right: "opt-out-sale",
      residences: ["us-ca"],
      quote: "right to know, delete, and opt out of “sales/sharing” of personal info",
    },
    { right: "opt-out-marketing", quote: "Opt out of certain processing (e.g., marketing)." },
  ],
  identity: {
    by: "email",
    hint: "Give the e-mail address you used when you wrote to Ruthimg or signed in there.",
  },
  inventory: [
    {
      category: "Prompts and uploads",
      items: "Text prompts, reference images and files, and their metadata",
      purpose: "Making the images you ask for and improving the service",
      kept: "As long as needed, unless you delete them",
      source: "From you",
    },
    {
      category: "Generated images",
      items: "Images, prompt history and generation settings",
      purpose: "Giving you your images and improving the service",
      kept: "For a time or for good, by account settings, unless you delete them",
    },
    {
      category: "Messages",
      items: "E-mails, support messages and feedback",
      purpose: "Answering you",
      kept: "As long as needed",
      source: "From you",
    },
    {
      category: "Device and usage data",
      items:
        "IP address, browser, operating system, device identifiers, pages, times and referrals",
      purpose: "Running the site, analytics, and preventing fraud and abuse",
      kept: "As long as needed or as the law requires",
      source: "Collected automatically",
    },
    {
      category: "Advertising cookies",
      items: "Cookies, pixels and web beacons of Ruthimg, Google and other partners",
      purpose: "Functions, analytics and advertising",
      kept: "Not stated in the policy",
      source: "Collected automatically, by us and our partners",
    },
  ],
  processors: [
    { name: "Cloud hosting", purpose: "Storing data and running the service" },
    {
      name: "Analytics tools, such as Google Analytics",
      purpose: "Measuring how the site is used",
    },
    { name: "Payment processors", purpose: "Payments, where there are any" },
    { name: "Ad networks, such as Google AdSense", purpose: "Showing advertisements" },
  ],
  children: {
    under: 13,
    text: "Ruthimg is not for children under 13, or under 16 in some places. Data of a child is deleted once it is found.",
  },
  placeholders: [
    "primarily in [region, e.g., EU/US/cloud provider regions]",
    "You can opt out of personalized advertising:",
    "Email: [support@ruthimg.com (mailto:support@ruthimg.com)",
  ],
  authority: null,
});
