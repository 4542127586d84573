import { expect, test } from "vitest";
import type { Right } from "@/lib/domain/law/right";
import { brandTermsOf, brandTermsSchema, typedBrand } from "@/lib/domain/policy/brand";
import {
  houseDaysOf,
  lawsOf,
  offerOf,
  type Policy,
  policyFaults,
  publicZone,
} from "@/lib/domain/policy/policy";
import { policySchema } from "@/lib/domain/policy/policy-schema";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { POLICIES } from "./policies";

const SLUGS = ["ruthimg", "imgus", "imagerefiner", "artisticmonk", "aigenerator"] as const;
type Slug = (typeof SLUGS)[number];

function policy(slug: Slug): Policy {
  const found = POLICIES.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no policy ${slug}`);
  return found;
}

const everywhere = RESIDENCES;
const nowhere: readonly Residence[] = [];

test.each(POLICIES.map((one) => [one.slug, one] as const))(
  "the policy of %s is valid, with each right once",
  (_slug, one) => {
    expect(policySchema.parse(one)).toEqual(one);
    expect(new Set(one.rights.map(({ right }) => right)).size).toBe(one.rights.length);
  },
);

test("there are five services, each once and with its own colour", () => {
  expect(POLICIES.map(({ slug }) => slug)).toEqual(SLUGS);
  expect(new Set(POLICIES.map(({ brand }) => brand)).size).toBe(5);
});

/** The residences for which each right is supported, one row per right, in the order of `SLUGS`. */
const OFFERED: [Right, ...(readonly Residence[])[]][] = [
  ["access", everywhere, everywhere, everywhere, everywhere, everywhere],
  ["portability", ["eea", "uk"], everywhere, nowhere, everywhere, nowhere],
  ["rectification", everywhere, everywhere, everywhere, everywhere, nowhere],
  ["erasure", everywhere, everywhere, everywhere, everywhere, everywhere],
  ["restriction", ["eea", "uk"], everywhere, nowhere, ["eea", "uk", "elsewhere"], nowhere],
  ["objection", everywhere, everywhere, nowhere, ["eea", "uk", "elsewhere"], nowhere],
  ["withdraw-consent", everywhere, nowhere, everywhere, everywhere, nowhere],
  ["consent-records", nowhere, nowhere, nowhere, everywhere, nowhere],
  ["opt-out-sale", ["us-ca"], nowhere, nowhere, nowhere, nowhere],
  ["opt-out-marketing", everywhere, nowhere, nowhere, nowhere, nowhere],
  ["opt-out-analytics", nowhere, nowhere, everywhere, nowhere, nowhere],
  ["opt-out-training", nowhere, nowhere, nowhere, everywhere, nowhere],
  ["opt-out-collection", nowhere, nowhere, nowhere, nowhere, everywhere],
  ["limit-sensitive", nowhere, nowhere, nowhere, nowhere, nowhere],
  ["automated-decision", nowhere, nowhere, nowhere, nowhere, nowhere],
  ["nomination", nowhere, nowhere, nowhere, everywhere, nowhere],
  ["grievance", nowhere, everywhere, nowhere, everywhere, everywhere],
  ["child-data", nowhere, nowhere, nowhere, everywhere, nowhere],
  ["appeal", nowhere, nowhere, nowhere, nowhere, nowhere],
];

test.each(OFFERED)("%s is supported for the residences in the policies", (right, ...expected) => {
  const offered = SLUGS.map((slug) =>
    RESIDENCES.filter((residence) => offerOf(policy(slug), right, residence)),
  );
  expect(offered).toEqual(expected);
});

/** The law of an access request, by residence. */
const LAWS: [Slug, Record<Residence, string>][] = [
  ["ruthimg", { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "house", elsewhere: "house" }],
  ["imgus", { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" }],
  [
    "imagerefiner",
    { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "house", elsewhere: "house" },
  ],
  [
    "artisticmonk",
    { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  ],
  [
    "aigenerator",
    { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  ],
];

test.each(LAWS)("%s applies the law in its policy to each residence", (slug, laws) => {
  for (const residence of RESIDENCES) {
    expect(lawsOf(policy(slug), "access", residence)).toEqual([laws[residence]]);
  }
});

test("ArtisticMonk handles grievances under the IT Rules for every residence", () => {
  const monk = policy("artisticmonk");
  for (const residence of RESIDENCES) {
    expect(lawsOf(monk, "grievance", residence)).toEqual(["in-it-rules"]);
    expect(lawsOf(monk, "child-data", residence)).toEqual(["in-it-rules"]);
    expect(lawsOf(monk, "nomination", residence)).toEqual(["in-dpdp"]);
  }
  expect(lawsOf(policy("imgus"), "grievance", "in")).toEqual(["in-dpdp"]);
});

test("only ArtisticMonk promises periods: 24 hours, 30 days, and 15 days where a minor is concerned", () => {
  expect(SLUGS.map((slug) => policy(slug).ackHours)).toEqual([null, null, null, 24, null]);
  expect(SLUGS.map((slug) => policy(slug).houseDays)).toEqual([null, null, null, 30, null]);
  expect(SLUGS.map((slug) => policy(slug).tellsOfDelay)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(policy("ruthimg").responseTime).toContain("legal time frames");
  for (const slug of ["ruthimg", "imgus", "imagerefiner", "aigenerator"] as const) {
    expect(houseDaysOf(policy(slug), "access", "elsewhere")).toBeNull();
  }
  const monk = policy("artisticmonk");
  expect(houseDaysOf(monk, "child-data", "in")).toBe(15);
  expect(houseDaysOf(monk, "grievance", "in")).toBe(30);
});

test("only ArtisticMonk's policy states a place and an authority", () => {
  expect(SLUGS.map((slug) => policy(slug).placeStated)).toEqual([false, false, false, true, false]);
  expect(SLUGS.map((slug) => publicZone(policy(slug)))).toEqual([
    null,
    null,
    null,
    "Asia/Kolkata",
    null,
  ]);
  expect(SLUGS.map((slug) => policy(slug).authority?.name ?? null)).toEqual([
    null,
    null,
    null,
    "Data Protection Board of India",
    null,
  ]);
  expect(SLUGS.map((slug) => policy(slug).grievanceFirst)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

/** The categories without a retention period in the policy. */
const UNSTATED: [Slug, string[]][] = [
  ["ruthimg", ["Advertising cookies"]],
  ["imgus", []],
  ["imagerefiner", ["Messages"]],
  ["artisticmonk", ["Cookies", "Third-party sign-in", "Consent records"]],
  ["aigenerator", ["Preferences", "Usage", "Device data"]],
];

test.each(UNSTATED)(
  "%s has no retention period that its policy does not state",
  (slug, expected) => {
    const unstated = policy(slug).inventory.filter(
      ({ kept }) => kept === "Not stated in the policy",
    );
    expect(unstated.map(({ category }) => category)).toEqual(expected);
  },
);

test("a policy stored before period and place became optional keeps its meaning", () => {
  const { internalDays, responseTime, tellsOfDelay, placeStated, lawsStated, ...before } = {
    ...policy("artisticmonk"),
    houseDays: 30,
  };
  const { contactPage, otherWays, grievanceFirst, ...older } = before;
  expect(policySchema.parse(older)).toMatchObject({
    houseDays: 30,
    internalDays: null,
    placeStated: true,
    lawsStated: true,
    responseTime: null,
    tellsOfDelay: false,
    contactPage: null,
    otherWays: [],
    authority: { name: "Data Protection Board of India" },
  });
});

test("the age of children is 13 at Ruthimg, 18 at ArtisticMonk and not stated elsewhere", () => {
  expect(SLUGS.map((slug) => policy(slug).children?.under ?? null)).toEqual([
    13,
    null,
    null,
    18,
    null,
  ]);
  expect(policy("ruthimg").children?.text).toContain("16");
  expect(policy("artisticmonk").children?.text).toContain("guardian");
});

test("imgus identifies data subjects by device, and the others by email address", () => {
  expect(SLUGS.map((slug) => policy(slug).identity.by)).toEqual([
    "email",
    "device",
    "email",
    "email",
    "email",
  ]);
  expect(policy("imagerefiner").identity.hint).toContain("nothing personal");
  expect(policy("aigenerator").identity.hint).toMatch(/uploads.*device/);
});

const INVENTORY: [Slug, string[]][] = [
  ["ruthimg", ["prompt", "upload", "generated", "message", "device", "usage", "cookie"]],
  [
    "imgus",
    ["upload", "prompt", "generated", "device", "ip address", "time zone", "anonymous", "crash"],
  ],
  ["imagerefiner", ["upload", "session", "30 days", "26 months"]],
  [
    "artisticmonk",
    ["account", "billing", "inputs", "outputs", "usage", "cookie", "sign-in", "consent"],
  ],
  ["aigenerator", ["upload", "preference", "usage", "device"]],
];

test.each(INVENTORY)("the inventory of %s lists the data in its policy", (slug, words) => {
  const inventory = JSON.stringify(policy(slug).inventory).toLowerCase();
  for (const word of words) expect(inventory).toContain(word);
});

const PROCESSORS: [Slug, string[]][] = [
  ["ruthimg", ["hosting", "analytics", "payment", "ad networks"]],
  ["imgus", ["hosting", "analytics", "storage"]],
  ["imagerefiner", ["google gemini", "flux.1", "google analytics", "cloudflare"]],
  ["artisticmonk", ["hosting", "stripe", "groq", "analytics", "social sign-in"]],
  ["aigenerator", ["google gemini", "cloud storage"]],
];

test.each(PROCESSORS)("the processors of %s are those of its policy", (slug, names) => {
  const processors = policy(slug).processors.map(({ name }) => name.toLowerCase());
  expect(processors).toHaveLength(names.length);
  for (const name of names) expect(processors.some((one) => one.includes(name))).toBe(true);
});

test("contacts are those in the policies, and every gap of a policy is reported as an issue", () => {
  expect(SLUGS.map((slug) => policy(slug).contact.email)).toEqual([
    "support@ruthimg.com",
    null,
    "support@imagerefiner.art",
    null,
    "privacy@aigenerator.com",
  ]);
  expect(policy("artisticmonk").contact.officer?.name).toBe("Rajan");
  expect(policy("artisticmonk").contact.postal).toContain("Mumbai");
  expect(policy("ruthimg").contactPage).toBe("https://ruthimg.com/contact");
  expect(policy("artisticmonk").otherWays.join()).toMatch(
    /Privacy Request.*Model Training Opt-Out/,
  );
  expect(SLUGS.map((slug) => policyFaults(policy(slug)).map(({ code }) => code))).toEqual([
    [
      "no-period",
      "no-place",
      "no-authority",
      "no-complaint",
      "placeholder",
      "placeholder",
      "placeholder",
    ],
    ["no-contact", "no-date", "no-law", "no-period", "no-place", "no-authority", "placeholder"],
    ["no-period", "no-place", "no-authority", "no-complaint"],
    ["no-contact", "placeholder"],
    ["no-law", "no-period", "no-place", "no-authority"],
  ]);
  expect(policy("ruthimg").placeholders).toContain("You can opt out of personalized advertising:");
});

test("the dates are those of the published policies", () => {
  expect(SLUGS.map((slug) => policy(slug).updatedOn)).toEqual([
    "2026-03-15",
    null,
    "2025-09-26",
    "2026-01-31",
    "2025-08-30",
  ]);
});

test("a button in a desk's colour is readable on white", () => {
  for (const { brand } of POLICIES) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(brand.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    expect(1.05 / (light + 0.05)).toBeGreaterThan(4.5);
  }
});

test.each(POLICIES.map((one) => [one.slug, one] as const))(
  "the name, colour and contact of %s are valid in the form that changes them",
  (_slug, one) => {
    expect(brandTermsSchema.parse(typedBrand(brandTermsOf(one)))).toEqual(brandTermsOf(one));
  },
);
