import { expect, test } from "vitest";
import type { Answers, StepName } from "@/lib/domain/intake/step-description";
import { describeStep } from "@/lib/domain/intake/submission";
import type { Policy } from "@/lib/domain/policy/policy";
import { translatorBelow, translatorFor } from "@/lib/words/words";
import { answerInWords, checkedAnswers, stepFields, stepTitle } from "./step-fields";

const t = translatorFor("en");
const policy = {
  rights: [
    { right: "access", quote: "q" },
    { right: "grievance", quote: "q" },
  ],
  lawOf: {
    eea: ["eu-gdpr"],
    uk: ["uk-gdpr"],
    "us-ca": ["us-ca"],
    in: ["in-dpdp"],
    elsewhere: ["house"],
  },
  languages: ["en"],
  identity: { by: "email", hint: "The address of your account." },
} as unknown as Policy;

const form = { questions: [] };
const shown = (step: StepName, answers: Answers = {}) => ({
  policy,
  description: describeStep(policy, step, answers, translatorBelow(t, "form"), form),
  answers,
  values: answers,
  errors: {},
});

test("a question shows the earlier answer and the desk's hint about the email address", () => {
  const [, email] = stepFields(shown("contact", { email: "ada@example.org" }), t);
  expect(email?.defaultValue).toBe("ada@example.org");
  expect(email?.hint).toContain("The address of your account.");
});

test("details are marked as optional, except for rights that mean nothing without them", () => {
  expect(stepFields(shown("details", { right: "access" }), t)[0]?.optionalLabel).toBe("(optional)");
  const grievance = shown("details", { right: "grievance" });
  expect(stepFields(grievance, t)[0]?.optionalLabel).toBeUndefined();
  expect(stepTitle(grievance, t)).toBe("What went wrong?");
});

test("the page for checking the answers lists them in words, and the authority only if the requester acts for someone", () => {
  const names = (answers: Answers) =>
    checkedAnswers({ policy, form }, answers, t).map(({ name }) => name);
  expect(names({ person: "self" })).not.toContain("authority");
  expect(names({ person: "child" })).toContain("authority");
  expect(answerInWords("residence", { residence: "elsewhere" }, t)).toBe("Somewhere else");
  expect(answerInWords("details", {}, t)).toBe("");
});
