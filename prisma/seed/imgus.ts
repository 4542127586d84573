import { policyOf } from "@/lib/domain/policy/policy-schema";

/**
 * imgus: AI photos in a mobile app. The policy has no date and no contact, and the service has no names of its users.
 */
export const imgus = policyOf({
  slug: "imgus",
  name: "imgus",
  controller: "imgus",
  service: "AI photos in a mobile app",
  updatedOn: null,
  contact: { email: null, postal: null, officer: null },
  otherWays: ["Cookies on the website and its legal pages: the settings of your browser."],
  // The policy names no place, so zone and region are settings of the desk.
  placeStated: false,
  zone: "Europe/Dublin",
  region: "IE",
  languages: ["en"],
  brand: "#5b3fd1",
  // "Depending on your jurisdiction": the policy names no law, so the law of the residence applies.
  lawsStated: false,
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  houseDays: null,
  internalDays: 30,
  ackHours: null,
  rights: [
    { right: "access", quote: "Access, update, or delete your personal data" },
    { right: "portability", quote: "Request a copy of your data" },
    { right: "rectification", quote: "Access, update, or delete your personal data" },
    {
      right: "erasure",
      quote: "User-generated content may be deleted upon account removal or user request.",
    },
    { right: "restriction", quote: "Object to or restrict processing" },
    { right: "objection", quote: "Object to or restrict processing" },
    { right: "grievance", quote: "Contact about privacy concerns" },
  ],
  identity: {
    by: "device",
    hint: "imgus holds nobody’s name or e-mail address. Give the device or anonymous identifier of the phone you use imgus on.",
  },
  inventory: [
    {
      category: "Uploads and prompts",
      items: "Photos you upload, text prompts, descriptions and instructions",
      purpose: "Making the images you ask for",
      kept: "Only as long as the service needs them",
      source: "From you",
    },
    {
      category: "Generated images",
      items: "Images, model parameters, seed values and generation settings",
      purpose: "Functions, quality and support",
      kept: "For a short time, or until you ask for deletion or remove the account",
    },
    {
      category: "Device data",
      items: "Device type, model, system version, app version, time zone and language",
      purpose: "Running and improving the app",
      kept: "Only as long as the service or a law needs it",
      source: "Collected automatically",
    },
    {
      category: "Identifiers and usage",
      items: "IP address, anonymous identifiers, activity and features used",
      purpose: "Understanding how the app is used",
      kept: "Only as long as the service or a law needs it",
      source: "Collected automatically",
    },
    {
      category: "Crash logs",
      items: "Crash logs and diagnostic analytics",
      purpose: "Finding and repairing faults",
      kept: "Only as long as the service or a law needs it",
      source: "Collected automatically",
    },
  ],
  processors: [
    { name: "Cloud hosting", purpose: "Running the service" },
    { name: "Analytics", purpose: "Understanding how the app is used" },
    { name: "Storage", purpose: "Holding uploads and generated images" },
  ],
  children: null,
  placeholders: ["please contact us:"],
  authority: null,
});
