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

test("the values that the form shows parse back into the same terms", () => {
  const identity = { ...policy.identity, levels: { access: "account", erasure: "none" } } as const;
  const typed = typedIdentity({ ...policy, identity });
  const { hint, levels, document } = identity;
  expect(identityTermsSchema(identity).parse(typed)).toEqual({ hint, levels, document });
});

test("a right that the form does not contain keeps its level, and an empty level falls back to the default", () => {
  const before = { ...policy.identity, levels: { access: "account", erasure: "email" } } as const;
  const typed = { hint: "h", document: "never", "level-access": "" };
  expect(identityTermsSchema(before).parse(typed).levels).toEqual({ erasure: "email" });
});

test("every problem is reported at its field", () => {
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

test("the URL of a provider's OpenID configuration is accepted in place of its issuer", () => {
  const typed = { clientId: "desk", name: "your account" };
  const issuer = "https://id.example.org/realm";
  const described = `${issuer}/.well-known/openid-configuration`;
  expect(accountTermsSchema.parse({ ...typed, issuer: described }).issuer).toBe(issuer);
  const other = `${issuer}/.well-known/other`;
  expect(fieldsOf(accountTermsSchema.safeParse({ ...typed, issuer: other }).error)).toEqual([
    "issuer",
  ]);
});

test("where a law forbids verification, the result names its article and says whether it applies to every residence", () => {
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

test("a change is reported as the names of the changed fields", () => {
  const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
  const after = { ...policy.identity, account, levels: { access: "account" } } as const;
  expect(changedIdentity(policy.identity, policy.identity)).toEqual([]);
  expect(changedIdentity(policy.identity, after)).toEqual([
    "identity.levels.access",
    ...["issuer", "clientId", "name"].map((name) => `identity.account.${name}`),
  ]);
});
