import { expect, test } from "vitest";
import { testPolicy } from "@/lib/domain/testing/policy";
import { articleAgainstVerification, identityLevel, missingVerifications } from "./identity";

const { identity } = testPolicy();
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
  expect(articleAgainstVerification("opt-out-sale", ["us-ca"])).toContain("7026");
  expect(articleAgainstVerification("access", ["us-ca"])).toBeNull();
});

const request = {
  identityLevel: "email",
  channel: "web",
  confirmedAt: null,
  identityShown: null,
  authorityShown: null,
  person: { person: "self" },
} as const;

test("an account sign-in and an agent's authority must be verified before data may be given out", () => {
  expect(missingVerifications(request)).toEqual([]);
  expect(missingVerifications({ ...request, identityLevel: "account" })).toEqual(["identity"]);
  expect(
    missingVerifications({ ...request, identityLevel: "account", identityShown: "account" }),
  ).toEqual([]);
  const agent = { ...request, person: { person: "agent" } } as const;
  expect(missingVerifications(agent)).toEqual(["authority"]);
  expect(missingVerifications({ ...agent, authorityShown: "document" })).toEqual([]);
});

test("an agent who opts somebody out needs no proof of authority", () => {
  expect(
    missingVerifications({ ...request, identityLevel: "none", person: { person: "agent" } }),
  ).toEqual([]);
});
