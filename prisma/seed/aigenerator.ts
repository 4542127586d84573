import { policyOf } from "@/lib/domain/policy/policy-schema";

/** AI Generator: character figures from photos. The policy is dated 30 August 2025 and names no law. */
export const aigenerator = policyOf({
  slug: "aigenerator",
  name: "AI Generator",
  controller: "AI Generator",
  service: "Character figures from your photos, on the web",
  updatedOn: "2025-08-30",
  contact: {
    email: "privacy@aigenerator.com",
    postal: "AI Generator Privacy Team",
    officer: null,
  },
  // The policy names no place, so zone and region are settings of the desk.
  placeStated: false,
  zone: "America/Los_Angeles",
  region: "US-CA",
  languages: ["en"],
  brand: "#1d5fb8",
  // The policy names no law, so the law of the residence applies.
  lawsStated: false,
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  houseDays: null,
  internalDays: 30,
  ackHours: null,
  rights: [
    { right: "access", quote: "Access your personal information" },
    { right: "erasure", quote: "Request deletion of your data" },
    { right: "opt-out-collection", quote: "Opt-out of certain data collection" },
    { right: "grievance", quote: "Contact us with privacy concerns" },
  ],
  identity: {
    by: "email",
    hint: "AI Generator knows you by your uploads and your device. Give an address for our answer, and say below when and with which device you used the service.",
  },
  inventory: [
    {
      category: "Uploads",
      items: "Photos and images you upload",
      purpose: "Making character figures",
      kept: "Until the figure is made, then deleted automatically",
      source: "From you",
    },
    {
      category: "Preferences",
      items: "Generation preferences and style selections",
      purpose: "Making character figures and improving the service",
      kept: "Not stated in the policy",
    },
    {
      category: "Usage",
      items: "Patterns and frequency of use of the API",
      purpose: "Security and improving models",
      kept: "Not stated in the policy",
    },
    {
      category: "Device data",
      items: "Technical details of your device and browser",
      purpose: "Security and running the service",
      kept: "Not stated in the policy",
    },
  ],
  processors: [
    { name: "Google Gemini", purpose: "Image analysis and better prompts" },
    { name: "Cloud storage", purpose: "Holding images while they are processed" },
  ],
  children: null,
  authority: null,
});
