import { expect, test } from "vitest";
import { IN_PROPORTION, identityLevel, lacksOf, unprovenBy } from "./identity";

const identity = { by: "email", hint: "h", ...IN_PROPORTION } as const;
const account = { issuer: "https://accounts.example.org", clientId: "desk", name: "your account" };

test("who opts out proves nothing, and who wants data shows the address", () => {
  expect(identityLevel({ identity }, "opt-out-marketing", ["house"])).toBe("none");
  expect(identityLevel({ identity }, "access", ["eu-gdpr"])).toBe("email");
});

test("a desk asks for more or less, right by right", () => {
  const levels = { access: "account", "opt-out-analytics": "email" } as const;
  const policy = { identity: { ...identity, levels, account } };
  expect(identityLevel(policy, "access", ["eu-gdpr"])).toBe("account");
  expect(identityLevel(policy, "erasure", ["eu-gdpr"])).toBe("email");
  expect(identityLevel(policy, "opt-out-analytics", ["house"])).toBe("email");
});

test("a sign-in is not asked for where there is nowhere to sign in", () => {
  const policy = { identity: { ...identity, levels: { access: "account" } as const } };
  expect(identityLevel(policy, "access", ["eu-gdpr"])).toBe("email");
});

test("California forbids to ask who opts out of a sale, whatever the desk says", () => {
  const levels = { "opt-out-sale": "account", "limit-sensitive": "email" } as const;
  const policy = { identity: { ...identity, levels, account } };
  expect(identityLevel(policy, "opt-out-sale", ["us-ca"])).toBe("none");
  expect(identityLevel(policy, "limit-sensitive", ["us-ca"])).toBe("none");
  expect(identityLevel(policy, "opt-out-sale", ["eu-gdpr"])).toBe("account");
  expect(unprovenBy("opt-out-sale", ["us-ca"])).toContain("7026");
  expect(unprovenBy("access", ["us-ca"])).toBeNull();
});

const asked = {
  identityLevel: "email",
  identityShown: null,
  authorityShown: null,
  person: { person: "self" },
} as const;

test("what is missing before data may leave the house", () => {
  expect(lacksOf(asked)).toEqual([]);
  expect(lacksOf({ ...asked, identityLevel: "account" })).toEqual(["identity"]);
  expect(lacksOf({ ...asked, identityLevel: "account", identityShown: "account" })).toEqual([]);
  const agent = { ...asked, person: { person: "agent" } } as const;
  expect(lacksOf(agent)).toEqual(["authority"]);
  expect(lacksOf({ ...agent, authorityShown: "document" })).toEqual([]);
});

test("an agent who opts somebody out shows nothing", () => {
  expect(lacksOf({ ...asked, identityLevel: "none", person: { person: "agent" } })).toEqual([]);
});
