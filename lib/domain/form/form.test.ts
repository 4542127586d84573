import { expect, test } from "vitest";
import type { Answers } from "@/lib/domain/intake/step-description";
import { describeStep, stepSchema, submissionSchema } from "@/lib/domain/intake/submission";
import { RIGHTS, type Right } from "@/lib/domain/law/right";
import { personSchema } from "@/lib/domain/request/person";
import { testPolicy } from "@/lib/domain/testing/policy";
import { DEFAULT_FORM } from "./default-form";
import { answersInForm, type Form, formSchema, QUESTIONS_A_RIGHT, questionsFor } from "./form";

const policy = testPolicy({
  rights: RIGHTS.map((right) => ({ right, quote: "A promise." })),
});
const say = (key: string) => key;
const base = { person: "self", residence: "elsewhere", name: "Ada", email: "ada@example.org" };
const submit = (form: Form, answers: Record<string, unknown>) =>
  submissionSchema(policy, say, form).safeParse({ ...base, ...answers });
const wrongIn = (form: Form, answers: Record<string, unknown>) =>
  submit(form, answers).error?.issues.map(({ path, message }) => [path[0], message]);

const question = (changes: object) => ({
  id: "one",
  rights: ["access"],
  kind: "line",
  label: "One?",
  ...changes,
});
const formOf = (...questions: object[]): Form => formSchema.parse({ questions });
const options = [
  { value: "red", label: "Red" },
  { value: "blue", label: "Blue" },
];

test("every right has questions of its own before a desk writes any, and none too many", () => {
  expect(formSchema.parse(DEFAULT_FORM)).toEqual(DEFAULT_FORM);
  for (const right of RIGHTS) {
    const { length } = questionsFor(DEFAULT_FORM, right);
    expect(length, right).toBeGreaterThan(0);
    expect(length, right).toBeLessThanOrEqual(QUESTIONS_A_RIGHT);
  }
});

test("the questions that come with the product refuse nobody who tells it in their own words", () => {
  for (const right of RIGHTS) {
    expect(submit(DEFAULT_FORM, { right, details: "All." }).success, right).toBe(true);
  }
});

test.each([
  ["a name that is no slug", { id: "A b" }],
  ["no right", { rights: [] }],
  ["the same right twice", { rights: ["access", "access"] }],
  ["an unknown kind", { kind: "file" }],
  ["no words", { label: "  " }],
  ["a line break in its words", { label: "One\ntwo" }],
  ["a choice of one", { kind: "choice", options: options.slice(0, 1) }],
  ["a choice of nothing", { kind: "choices" }],
  ["the same choice twice", { kind: "choice", options: [options[0], options[0]] }],
  ["choices where there is nothing to choose", { options }],
  ["a limit beyond the limit", { max: 5000 }],
  ["something else beside", { script: "x" }],
])("a question with %s is refused", (_, changes) => {
  expect(formSchema.safeParse({ questions: [question({})] }).success).toBe(true);
  expect(formSchema.safeParse({ questions: [question(changes)] }).success).toBe(false);
});

test("a right has at most six questions, and no two have one name", () => {
  const many = (count: number) => ({
    questions: Array.from({ length: count }, (_, index) => question({ id: `q${index}` })),
  });
  expect(formSchema.safeParse(many(QUESTIONS_A_RIGHT)).success).toBe(true);
  expect(formSchema.safeParse(many(QUESTIONS_A_RIGHT + 1)).success).toBe(false);
  expect(formSchema.safeParse({ questions: [question({}), question({})] }).success).toBe(false);
});

test("a right's own questions come first, the free text last, and other rights' not at all", () => {
  const form = formOf(question({}), question({ id: "two", rights: ["erasure"] }));
  const names = (right: Right) =>
    describeStep(policy, "details", { right }, say, form).fields.map(({ name }) => name);
  expect(names("access")).toEqual(["q-one", "details"]);
  expect(names("erasure")).toEqual(["q-two", "details"]);
  expect(names("grievance")).toEqual(["details"]);
});

test("answers of every kind are kept as they were given, and those of other rights are left out", () => {
  const form = formOf(
    question({}),
    question({ id: "more", kind: "text" }),
    question({ id: "colour", kind: "choice", options }),
    question({ id: "colours", kind: "choices", options }),
    question({ id: "day", kind: "date" }),
    question({ id: "other", rights: ["erasure"] }),
  );
  const given = {
    "q-one": " 你好 ",
    "q-more": "a\r\nb",
    "q-colour": "red",
    "q-colours": ["blue", "red", "blue"],
    "q-day": "2026-02-28",
    "q-other": "x",
    "q-unknown": "y",
  };
  const { answers } = submit(form, { right: "access", ...given }).data ?? {};
  expect(answers).toEqual({
    one: "你好",
    more: "a\nb",
    colour: "red",
    colours: ["blue", "red"],
    day: "2026-02-28",
  });
  const shown = answersInForm(form, answers).map(({ id, values }) => [id, values]);
  expect(shown).toContainEqual(["colours", ["Blue", "Red"]]);
  expect(shown).toContainEqual(["colour", ["Red"]]);
});

test("nothing is answered where nothing was said, and a single choice may come as text", () => {
  const form = formOf(
    question({ optional: true }),
    question({ id: "colours", kind: "choices", options, optional: true }),
  );
  const answersOf = (given: object) => submit(form, { right: "access", ...given }).data?.answers;
  expect(answersOf({ "q-one": "  ", "q-colours": [] })).toEqual({});
  expect(answersOf({ "q-one": null, "q-colours": null })).toEqual({});
  expect(answersOf({ "q-colours": "red" })).toEqual({ colours: ["red"] });
});

test.each([
  ["line", {}, "", "error.question.missing"],
  ["line", {}, { text: "x" }, "error.question.missing"],
  ["line", {}, "a\nb", "error.question.wrong.line"],
  ["line", { max: 3 }, "four", "error.question.tooLong"],
  ["text", {}, "x".repeat(2001), "error.question.tooLong"],
  ["choice", { options }, "green", "error.question.wrong.choice"],
  ["choice", { options }, ["red"], "error.question.missing"],
  ["choices", { options }, [], "error.question.missing"],
  ["choices", { options }, ["red", "green"], "error.question.wrong.choices"],
  ["choices", { options }, { red: true }, "error.question.wrong.choices"],
  ["date", {}, "2026-02-30", "error.question.wrong.date"],
  ["date", {}, "2026--", "error.question.wrong.date"],
  ["date", {}, "", "error.question.missing"],
] as const)(
  "an answer of the kind %s (%j) refuses %j under its own name",
  (kind, more, answer, said) => {
    const form = formOf(question({ kind, ...more }));
    expect(wrongIn(form, { right: "access", "q-one": answer })).toEqual([["q-one", said]]);
  },
);

test("what means nothing without an answer takes it here or in the free text; a required one only here", () => {
  const either = formOf(question({ rights: ["grievance"], orDetails: true }));
  const right = "grievance";
  expect(wrongIn(either, { right })).toEqual([["q-one", "error.question.missingBoth"]]);
  expect(submit(either, { right, "q-one": "A mail." }).success).toBe(true);
  expect(submit(either, { right, details: "A mail." }).success).toBe(true);
  const here = formOf(question({ rights: ["grievance"] }));
  expect(wrongIn(here, { right, details: "A mail." })).toEqual([
    ["q-one", "error.question.missing"],
  ]);
  const free = formOf(question({ rights: ["grievance"], optional: true }));
  expect(wrongIn(free, { right, "q-one": "A mail." })).toEqual([
    ["details", "error.details.missing"],
  ]);
});

test("a question crosses to the browser as data and is checked by the same words there", () => {
  const form = formOf(question({ kind: "choices", options }));
  const answers: Answers = { right: "access" };
  const there = JSON.parse(JSON.stringify(describeStep(policy, "details", answers, say, form)));
  const parsed = stepSchema(there).safeParse({ "q-one": ["green"], details: "" });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
    "error.question.wrong.choices",
  ]);
});

test("what the form no longer knows is still shown, by the name it was given under", () => {
  const form = formOf(question({ kind: "choice", options }));
  expect(answersInForm(form, { one: "green", gone: ["a", "b"], empty: "" })).toEqual([
    { id: "one", label: "One?", kind: "choice", values: ["green"] },
    { id: "gone", label: "gone", kind: "text", values: ["a", "b"] },
  ]);
  expect(answersInForm(form)).toEqual([]);
});

test("a person whose request is older than the questions is still read", () => {
  const old = {
    name: "Ada",
    email: "a@b.cc",
    identifier: "",
    person: "self",
    authority: "",
    details: "",
  };
  expect(personSchema.parse(old)).toEqual(old);
  expect(personSchema.parse({ ...old, answers: { one: ["red"] } }).answers).toEqual({
    one: ["red"],
  });
});
