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
const t = (key: string) => key;
const base = { person: "self", residence: "elsewhere", name: "Ada", email: "ada@example.org" };
const submit = (form: Form, answers: Record<string, unknown>) =>
  submissionSchema(policy, t, form).safeParse({ ...base, ...answers });
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

test("the default form has questions for every right, and at most six", () => {
  expect(formSchema.parse(DEFAULT_FORM)).toEqual(DEFAULT_FORM);
  for (const right of RIGHTS) {
    const { length } = questionsFor(DEFAULT_FORM, right);
    expect(length, right).toBeGreaterThan(0);
    expect(length, right).toBeLessThanOrEqual(QUESTIONS_A_RIGHT);
  }
});

test("the default form accepts every right with free text alone", () => {
  for (const right of RIGHTS) {
    expect(submit(DEFAULT_FORM, { right, details: "All." }).success, right).toBe(true);
  }
});

test.each([
  ["an id that is not a slug", { id: "A b" }],
  ["no right", { rights: [] }],
  ["the same right twice", { rights: ["access", "access"] }],
  ["an unknown kind", { kind: "file" }],
  ["a blank label", { label: "  " }],
  ["a line break in its label", { label: "One\ntwo" }],
  ["only one option", { kind: "choice", options: options.slice(0, 1) }],
  ["a choice but no options", { kind: "choices" }],
  ["the same option twice", { kind: "choice", options: [options[0], options[0]] }],
  ["options but no choice", { options }],
  ["a maximum that is too high", { max: 5000 }],
  ["an unknown property", { script: "x" }],
])("a question with %s is rejected", (_, changes) => {
  expect(formSchema.safeParse({ questions: [question({})] }).success).toBe(true);
  expect(formSchema.safeParse({ questions: [question(changes)] }).success).toBe(false);
});

test("a right has at most six questions, and their ids are unique", () => {
  const many = (count: number) => ({
    questions: Array.from({ length: count }, (_, index) => question({ id: `q${index}` })),
  });
  expect(formSchema.safeParse(many(QUESTIONS_A_RIGHT)).success).toBe(true);
  expect(formSchema.safeParse(many(QUESTIONS_A_RIGHT + 1)).success).toBe(false);
  expect(formSchema.safeParse({ questions: [question({}), question({})] }).success).toBe(false);
});

test("the questions of the right come first and the free text last, without questions of other rights", () => {
  const form = formOf(question({}), question({ id: "two", rights: ["erasure"] }));
  const names = (right: Right) =>
    describeStep(policy, "details", { right }, t, form).fields.map(({ name }) => name);
  expect(names("access")).toEqual(["q-one", "details"]);
  expect(names("erasure")).toEqual(["q-two", "details"]);
  expect(names("grievance")).toEqual(["details"]);
});

test("answers of every kind are kept, and answers to questions of other rights are dropped", () => {
  const form = formOf(
    question({}),
    question({ id: "more", kind: "text" }),
    question({ id: "colour", kind: "choice", options }),
    question({ id: "colours", kind: "choices", options }),
    question({ id: "day", kind: "date" }),
    question({ id: "other", rights: ["erasure"] }),
  );
  const answersGiven = {
    "q-one": " 你好 ",
    "q-more": "a\r\nb",
    "q-colour": "red",
    "q-colours": ["blue", "red", "blue"],
    "q-day": "2026-02-28",
    "q-other": "x",
    "q-unknown": "y",
  };
  const { answers } = submit(form, { right: "access", ...answersGiven }).data ?? {};
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

test("blank answers are dropped, and a single choice can be sent as text", () => {
  const form = formOf(
    question({ optional: true }),
    question({ id: "colours", kind: "choices", options, optional: true }),
  );
  const answersOf = (input: object) => submit(form, { right: "access", ...input }).data?.answers;
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
  "a question of the kind %s (%j) reports the wrong answer %j at its field",
  (kind, more, answer, error) => {
    const form = formOf(question({ kind, ...more }));
    expect(wrongIn(form, { right: "access", "q-one": answer })).toEqual([["q-one", error]]);
  },
);

test("a question with `orDetails` can be answered in the free text, and a required one cannot", () => {
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

test("a question sent to the browser as data is validated there with the same messages", () => {
  const form = formOf(question({ kind: "choices", options }));
  const answers: Answers = { right: "access" };
  const there = JSON.parse(JSON.stringify(describeStep(policy, "details", answers, t, form)));
  const parsed = stepSchema(there).safeParse({ "q-one": ["green"], details: "" });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
    "error.question.wrong.choices",
  ]);
});

test("an answer to a question that the form no longer has is shown under its id", () => {
  const form = formOf(question({ kind: "choice", options }));
  expect(answersInForm(form, { one: "green", gone: ["a", "b"], empty: "" })).toEqual([
    { id: "one", label: "One?", kind: "choice", values: ["green"] },
    { id: "gone", label: "gone", kind: "text", values: ["a", "b"] },
  ]);
  expect(answersInForm(form)).toEqual([]);
});

test("personal data from before there were such questions can still be read", () => {
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
