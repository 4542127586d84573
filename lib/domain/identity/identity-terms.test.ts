import { expect, test } from "vitest";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import {
  accountTermsSchema,
  changedIdentity,
  forbiddenAt,
  identityTermsSchema,
  typedIdentity,
} from "./identity-terms";

const policy: Policy = policySchema.parse({
  slug: "example",
  name: "Example",
  controller: "Example GmbH",
  service: "A shop",
  updatedOn: null,
  zone: "Europe/Berlin",
  region: "DE-BE",
  languages: ["en"],
  contact: { email: null, postal: null, officer: null },
  brand: "#26478d",
  lawOf: { eea: "eu-gdpr", uk: "uk-gdpr", "us-ca": "us-ca", in: "in-dpdp", elsewhere: "house" },
  houseDays: 30,
  ackHours: null,
  inventory: [],
  processors: [],
  children: null,
  rights: [{ right: "access", quote: "q" }],
  identity: { by: "email", hint: "h" },
  authority: { name: "The authority", url: null },
});
const fieldsOf = (error: { issues: { path: PropertyKey[] }[] } | undefined) =>
  error?.issues.map(({ path }) => String(path[0]));

test("what a form shows is what it gives back", () => {
  const identity = { ...policy.identity, levels: { access: "account", erasure: "none" } } as const;
  const typed = typedIdentity({ ...policy, identity });
  const { hint, levels, document } = identity;
  expect(identityTermsSchema(identity).parse(typed)).toEqual({ hint, levels, document });
});

test("a right that is not asked about keeps its level, and an empty one is left to the product", () => {
  const before = { ...policy.identity, levels: { access: "account", erasure: "email" } } as const;
  const typed = { hint: "h", document: "never", "level-access": "" };
  expect(identityTermsSchema(before).parse(typed).levels).toEqual({ erasure: "email" });
});

test("what is wrong is said at its field", () => {
  const typed = { hint: " ", document: "always", "level-access": "passport" };
  expect(fieldsOf(identityTermsSchema(policy.identity).safeParse(typed).error)).toEqual([
    "hint",
    "document",
    "level-access",
  ]);
  expect(fieldsOf(accountTermsSchema.safeParse({ issuer: "http://id.example.org" }).error)).toEqual(
    ["issuer", "clientId", "name"],
  );
});

test("the address of a provider's description stands for its issuer", () => {
  const typed = { clientId: "desk", name: "your account" };
  const issuer = "https://id.example.org/realm";
  const described = `${issuer}/.well-known/openid-configuration`;
  expect(accountTermsSchema.parse({ ...typed, issuer: described }).issuer).toBe(issuer);
  const other = `${issuer}/.well-known/other`;
  expect(fieldsOf(accountTermsSchema.safeParse({ ...typed, issuer: other }).error)).toEqual([
    "issuer",
  ]);
});

test("where a law forbids to ask, its article is shown, and whether that is so for everybody", () => {
  const offer = { right: "opt-out-sale", quote: "q" } as const;
  expect(forbiddenAt({ ...policy, rights: [offer] }, offer)).toMatchObject({
    laws: ["us-ca"],
    everybody: false,
  });
  const inCalifornia = { ...offer, residences: ["us-ca" as const] };
  expect(forbiddenAt({ ...policy, rights: [inCalifornia] }, inCalifornia)).toEqual({
    laws: ["us-ca"],
    article: expect.stringContaining("7026"),
    everybody: true,
  });
  const [access] = policy.rights.filter(({ right }) => right === "access");
  expect(access && forbiddenAt(policy, access)).toBeNull();
});

test("a change is told by the names of its fields", () => {
  const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
  const after = { ...policy.identity, account, levels: { access: "account" } } as const;
  expect(changedIdentity(policy.identity, policy.identity)).toEqual([]);
  expect(changedIdentity(policy.identity, after)).toEqual([
    "identity.levels.access",
    ...["issuer", "clientId", "name"].map((name) => `identity.account.${name}`),
  ]);
});
