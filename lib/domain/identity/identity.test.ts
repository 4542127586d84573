import { expect, test } from "vitest";
import { IN_PROPORTION, identityLevel, lacksOf, unprovenBy } from "./identity";

const identity = { by: "email", hint: "h", ...IN_PROPORTION } as const;
const account = { issuer: "https://accounts.example.org", clientId: "desk", name: "your account" };

test("an opt-out needs no verification, and access needs a verified email address", () => {
  expect(identityLevel({ identity }, "opt-out-marketing", ["house"])).toBe("none");
  expect(identityLevel({ identity }, "access", ["eu-gdpr"])).toBe("email");
});

test("a desk can set a higher or a lower level for each right", () => {
  const levels = { access: "account", "opt-out-analytics": "email" } as const;
  const policy = { identity: { ...identity, levels, account } };
  expect(identityLevel(policy, "access", ["eu-gdpr"])).toBe("account");
  expect(identityLevel(policy, "erasure", ["eu-gdpr"])).toBe("email");
  expect(identityLevel(policy, "opt-out-analytics", ["house"])).toBe("email");
});

test("a right that requires a sign-in falls back to a verified email where the desk has no identity provider", () => {
  const policy = { identity: { ...identity, levels: { access: "account" } as const } };
  expect(identityLevel(policy, "access", ["eu-gdpr"])).toBe("email");
});

test("California forbids verification for an opt-out of sale, even if the desk sets a level", () => {
  const levels = { "opt-out-sale": "account", "limit-sensitive": "email" } as const;
  const policy = { identity: { ...identity, levels, account } };
  expect(identityLevel(policy, "opt-out-sale", ["us-ca"])).toBe("none");
  expect(identityLevel(policy, "limit-sensitive", ["us-ca"])).toBe("none");
  expect(identityLevel(policy, "opt-out-sale", ["eu-gdpr"])).toBe("account");
  expect(unprovenBy("opt-out-sale", ["us-ca"])).toContain("7026");
  expect(unprovenBy("access", ["us-ca"])).toBeNull();
});

const request = {
  identityLevel: "email",
  identityShown: null,
  authorityShown: null,
  person: { person: "self" },
} as const;

test("an account sign-in and an agent's authority must be verified before data may be given out", () => {
  expect(lacksOf(request)).toEqual([]);
  expect(lacksOf({ ...request, identityLevel: "account" })).toEqual(["identity"]);
  expect(lacksOf({ ...request, identityLevel: "account", identityShown: "account" })).toEqual([]);
  const agent = { ...request, person: { person: "agent" } } as const;
  expect(lacksOf(agent)).toEqual(["authority"]);
  expect(lacksOf({ ...agent, authorityShown: "document" })).toEqual([]);
});

test("an agent who opts somebody out needs no proof of authority", () => {
  expect(lacksOf({ ...request, identityLevel: "none", person: { person: "agent" } })).toEqual([]);
});
