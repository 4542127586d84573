import type { z } from "zod";
import { type Policy, policyOf, type policySchema } from "@/lib/domain/policy/policy-schema";

/** The policy of a desk that exists only in tests. */
export const testPolicy = (changes: Partial<z.input<typeof policySchema>> = {}): Policy =>
  policyOf({
    slug: "test-desk",
    name: "Test",
    controller: "Test Ltd",
    service: "A service",
    updatedOn: null,
    contact: {
      email: "desk@example.org",
      postal: "1 Test Street\nBerlin",
      officer: { name: "Ada", title: "Officer", email: null },
    },
    zone: "Europe/Berlin",
    region: "DE-BE",
    languages: ["en"],
    brand: "#0a5c5c",
    intro: "Hello.\nHow are you?",
    links: [{ label: "Imprint", url: "https://example.org/imprint" }],
    embedOrigins: ["https://www.example.org"],
    lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
    houseDays: 30,
    ackHours: null,
    rights: [
      { right: "access", quote: "Access" },
      { right: "rectification", quote: "Correct" },
    ],
    identity: { by: "email", hint: "The address of your account" },
    inventory: [],
    processors: [],
    children: null,
    authority: { name: "Authority", url: "https://authority.example/" },
    ...changes,
  });
