import { expect, test } from "vitest";
import { testPolicy } from "@/lib/domain/testing/policy";
import { describeStep, stepSchema, stepsFor, submissionSchema } from "./submission";

const policy = testPolicy({
  rights: [
    { right: "access", quote: "Access" },
    { right: "rectification", quote: "Correct" },
    { right: "portability", residences: ["eea"], quote: "Portability" },
  ],
});
const form = { questions: [] };
const schema = submissionSchema(policy, (key) => key, form);
const good = {
  right: "access",
  person: "self",
  residence: "eea",
  name: "Zoë O’Connor-Æther",
  email: "zoe@example.org",
};

test("a whole form with every asked answer is accepted and kept unchanged", () => {
  const parsed = schema.parse({
    ...good,
    details: "line 1\r\nline 2 שלום 你好 👩‍👩‍👧",
  });
  expect(parsed.name).toBe("Zoë O’Connor-Æther");
  expect(parsed.details).toBe("line 1\nline 2 שלום 你好 👩‍👩‍👧");
});

test("every missing answer is named at once, each under its own field", () => {
  const parsed = schema.safeParse({});
  expect(parsed.success).toBe(false);
  const fields = parsed.error?.issues.map((issue) => issue.path[0]);
  expect(fields).toEqual(["residence", "right", "person", "name", "email"]);
});

test("a right that is not on offer where the person lives is refused under its name", () => {
  const parsed = schema.safeParse({
    ...good,
    right: "portability",
    residence: "uk",
  });
  expect(parsed.error?.issues).toEqual([
    expect.objectContaining({ path: ["right"], message: "error.right.wrong" }),
  ]);
});

test.each(["no-at.example", "a@b", "a b@example.org", "a@example.org\r\nBcc: x@y.zz", "<a@b.cc>"])(
  "an address that no mail can reach is refused: %j",
  (email) => {
    const parsed = schema.safeParse({ ...good, email });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(["error.email.wrong"]);
  },
);

test("invisible characters that came along with a copied address are dropped", () => {
  expect(schema.parse({ ...good, email: "\u200bzoe@example.org\ufeff " }).email).toBe(
    "zoe@example.org",
  );
});

test("a name with a line break cannot reach a header", () => {
  expect(schema.safeParse({ ...good, name: "A\r\nBcc: b" }).success).toBe(false);
});

test("the limit counts characters, not code units", () => {
  const name = "👩".repeat(200);
  expect(schema.parse({ ...good, name }).name).toBe(name);
  expect(schema.safeParse({ ...good, name: `${name}!` }).success).toBe(false);
});

test("a correction without words is asked what is wrong, an access request is not", () => {
  expect(schema.safeParse({ ...good, right: "rectification" }).success).toBe(false);
  expect(schema.safeParse(good).success).toBe(true);
});

test("who asks for somebody else says for whom, and what lets them", () => {
  const missing = (given: object) =>
    schema.safeParse({ ...good, ...given }).error?.issues.map((issue) => issue.path[0]);
  expect(missing({ person: "child" })).toEqual(["subjectName", "age", "capacity"]);
  expect(missing({ person: "agent" })).toEqual(["subjectName", "subjectEmail", "capacity"]);
  expect(missing({ person: "representative" })).toEqual(["subjectName", "situation", "capacity"]);
  expect(missing({ person: "other" })).toEqual(["person"]);
});

test("a parent is no heir: what lets one act goes with whom one acts for", () => {
  const child = { ...good, person: "child", subjectName: "Byron", age: "13-15" };
  expect(schema.safeParse({ ...child, capacity: "heir" }).success).toBe(false);
  expect(
    schema.safeParse({ ...child, capacity: "parent", situation: "died" }).data?.acting,
  ).toEqual({ capacity: "parent", age: "13-15", name: "Byron", email: "" });
});

test("who asks for themselves acts for nobody, whatever else is sent", () => {
  const parsed = schema.safeParse({ ...good, subjectName: "Byron", capacity: "parent" });
  expect(parsed.data).not.toHaveProperty("acting");
});

test("a question crosses to the browser as data and says the same words there", () => {
  const say = (key: string) => `words for ${key}`;
  const there = JSON.parse(JSON.stringify(describeStep(policy, "contact", {}, say, form)));
  const parsed = stepSchema(there).safeParse({ name: "", email: "x" });
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
    "words for error.name.missing",
    "words for error.email.wrong",
  ]);
});

test("only the questions that this desk needs are asked", () => {
  expect(stepsFor(policy, {})).toEqual(["residence", "right", "person", "contact", "details"]);
  expect(stepsFor({ ...policy, identity: { ...policy.identity, by: "device" } }, {})).toContain(
    "identity",
  );
});
