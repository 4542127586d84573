import { expect, test } from "vitest";
import { personSchema, searchTerms } from "@/lib/domain/request/person";
import { AGES, childAge, childAgrees, proofsFor } from "./acting";

const policy = { children: null };

test.each([
  [["eu-gdpr"], 16],
  [["uk-gdpr"], 13],
  [["us-ca"], 13],
  [["in-dpdp"], 18],
  [["uk-gdpr", "in-dpdp"], 18],
] as const)("under %s a parent decides alone below the age of that law", (laws, age) => {
  expect(childAge(policy, laws).age).toBe(age);
  expect(childAge(policy, laws).source).toMatch(/\d/);
});

test("without an age in the laws the age in the policy applies, and without that, sixteen", () => {
  expect(childAge({ children: { under: 18, text: "t" } }, ["house"]).age).toBe(18);
  expect(childAge(policy, ["house"]).age).toBe(16);
  expect(childAge({ children: { under: 18, text: "t" } }, ["uk-gdpr"]).age).toBe(13);
});

test("a child has to agree if it is old enough to decide alone under the law", () => {
  expect(AGES.map((age) => childAgrees(age, 13))).toEqual([false, true, true]);
  expect(AGES.map((age) => childAgrees(age, 16))).toEqual([false, false, true]);
  expect(AGES.map((age) => childAgrees(age, 18))).toEqual([false, false, false]);
});

test("the proofs that are asked for follow from the authority of the requester", () => {
  expect(proofsFor({ capacity: "parent", age: "13-15" }, 13)).toEqual(["parent", "agreement"]);
  expect(proofsFor({ capacity: "parent", age: "13-15" }, 16)).toEqual(["parent"]);
  expect(proofsFor({ capacity: "nominee", situation: "died" }, 18)).toEqual(["nominee", "died"]);
  expect(proofsFor({ capacity: "permission" }, 16)).toEqual(["permission"]);
});

const stored = {
  name: "Ada Lovelace",
  email: "ada@example.org",
  identifier: "",
  authority: "",
  details: "",
};

test("a request is found by its requester and by its data subject", () => {
  const acting = { capacity: "parent", name: "Byron King", email: "Byron@Example.org" } as const;
  const terms = searchTerms({ ...stored, person: "child", acting });
  const of = (kind: string) => terms.filter((term) => term.kind === kind).map(({ value }) => value);
  expect(of("word")).toEqual(["ada", "lovelace", "byron", "king"]);
  expect(of("email")).toEqual(["ada@example.org", "byron@example.org"]);
});

test("a stored request with the old value `other` is read as one by an agent", () => {
  expect(personSchema.parse({ ...stored, person: "other" }).person).toBe("agent");
});
