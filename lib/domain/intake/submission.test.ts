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

test("a complete form is accepted with its answers unchanged", () => {
  const parsed = schema.parse({
    ...good,
    details: "line 1\r\nline 2 שלום 你好 👩‍👩‍👧",
  });
  expect(parsed.name).toBe("Zoë O’Connor-Æther");
  expect(parsed.details).toBe("line 1\nline 2 שלום 你好 👩‍👩‍👧");
});

test("all missing answers are reported together, each at its field", () => {
  const parsed = schema.safeParse({});
  expect(parsed.success).toBe(false);
  const fields = parsed.error?.issues.map((issue) => issue.path[0]);
  expect(fields).toEqual(["residence", "right", "person", "name", "email"]);
});

test("a right that is not supported for the residence is rejected at its field", () => {
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
  "an email address that cannot receive email is rejected: %j",
  (email) => {
    const parsed = schema.safeParse({ ...good, email });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(["error.email.wrong"]);
  },
);

test("invisible characters in a copied email address are removed", () => {
  expect(schema.parse({ ...good, email: "\u200bzoe@example.org\ufeff " }).email).toBe(
    "zoe@example.org",
  );
});

test("a name with a line break is rejected, so it cannot reach an email header", () => {
  expect(schema.safeParse({ ...good, name: "A\r\nBcc: b" }).success).toBe(false);
});

test("the limit counts characters, not code units", () => {
  const name = "👩".repeat(200);
  expect(schema.parse({ ...good, name }).name).toBe(name);
  expect(schema.safeParse({ ...good, name: `${name}!` }).success).toBe(false);
});

test("a rectification needs details, and an access request does not", () => {
  expect(schema.safeParse({ ...good, right: "rectification" }).success).toBe(false);
  expect(schema.safeParse(good).success).toBe(true);
});

test("a requester who acts for somebody else has to name them and the authority", () => {
  const missing = (answers: object) =>
    schema.safeParse({ ...good, ...answers }).error?.issues.map((issue) => issue.path[0]);
  expect(missing({ person: "child" })).toEqual(["subjectName", "age", "capacity"]);
  expect(missing({ person: "agent" })).toEqual(["subjectName", "subjectEmail", "capacity"]);
  expect(missing({ person: "representative" })).toEqual(["subjectName", "situation", "capacity"]);
  expect(missing({ person: "other" })).toEqual(["person"]);
});

test("the authority has to fit the data subject: a parent cannot act as an heir", () => {
  const child = { ...good, person: "child", subjectName: "Byron", age: "13-15" };
  expect(schema.safeParse({ ...child, capacity: "heir" }).success).toBe(false);
  expect(
    schema.safeParse({ ...child, capacity: "parent", situation: "died" }).data?.acting,
  ).toEqual({ capacity: "parent", age: "13-15", name: "Byron", email: "" });
});

test("a requester who is the data subject acts for nobody, even if other fields are sent", () => {
  const parsed = schema.safeParse({ ...good, subjectName: "Byron", capacity: "parent" });
  expect(parsed.data).not.toHaveProperty("acting");
});

test("a step sent to the browser as data gives the same messages there", () => {
  const t = (key: string) => `words for ${key}`;
  const there = JSON.parse(JSON.stringify(describeStep(policy, "contact", {}, t, form)));
  const parsed = stepSchema(there).safeParse({ name: "", email: "x" });
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
    "words for error.name.missing",
    "words for error.email.wrong",
  ]);
});

test("the form has only the steps that the desk needs", () => {
  expect(stepsFor(policy, {})).toEqual(["residence", "right", "person", "contact", "details"]);
  expect(stepsFor({ ...policy, identity: { ...policy.identity, by: "device" } }, {})).toContain(
    "identity",
  );
});
