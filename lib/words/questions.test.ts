import { expect, test } from "vitest";
import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { formSchema } from "@/lib/domain/form/form";
import { messagesOf } from "./catalog";
import { formIn, isStandardQuestion } from "./questions";
import type { Messages, Translate } from "./translator";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];
const shape = ({ hint, options = [] }: { hint?: string; options?: { value: string }[] }) => ({
  hint: hint !== undefined,
  options: options.map(({ value }) => value),
});

/** All texts of nested messages. */
const textsOf = (messages: Messages[string] | undefined): string[] =>
  typeof messages === "string" ? [messages] : Object.values(messages ?? {}).flatMap(textsOf);

test("every standard question is fully translated into every language, and there are no other texts", () => {
  const count = DEFAULT_FORM.questions.flatMap(({ hint, options = [] }) => [
    "label",
    ...(hint ? ["hint"] : []),
    ...options,
  ]).length;
  for (const t of [english, german]) {
    const form = formIn(t, DEFAULT_FORM);
    expect(formSchema.parse(form)).toEqual(form);
    const rest = (one: (typeof form.questions)[number]) => ({ ...one, ...shape(one), label: "" });
    expect(form.questions.map(rest)).toEqual(DEFAULT_FORM.questions.map(rest));
    expect(form.questions.every((question) => isStandardQuestion(t, question))).toBe(true);
    const json = JSON.stringify(
      form.questions.map(({ label, hint, options }) => [label, hint, options]),
    );
    expect(json).not.toMatch(/"(?:label|hint|option\.\w+)"[,\]}]/);
    expect(textsOf(messagesOf(t.locale).question)).toHaveLength(count);
  }
});

test("a stored standard question is shown with its current text", () => {
  const stored = DEFAULT_FORM.questions.find(({ id }) => id === "child-age");
  if (!stored) throw new Error("This question is a standard one.");
  expect(stored.label).toBe("How old is the child?");
  const labels = (t: Translate) =>
    formIn(t, { questions: [stored] }).questions[0]?.options?.map(({ label }) => label);
  expect(labels(english)).toEqual(["Under 13", "13 to 15", "16 or 17", "I do not know"]);
  expect(labels(german)).toEqual(["Unter 13", "13 bis 15", "16 oder 17", "Ich weiß es nicht"]);
  const [first] = DEFAULT_FORM.questions;
  expect(first?.hint).toBe("Leave it empty if you want all of it, or do not know.");
  expect(formIn(english, DEFAULT_FORM).questions[0]?.hint).toBe(
    "Leave this empty if you want all of it, or do not know.",
  );
});

test("a question that a desk wrote or changed stays in the desk's language", () => {
  const [first, ...others] = DEFAULT_FORM.questions;
  if (!first) throw new Error("There are questions.");
  const changed = { ...first, hint: "Orders, bills, or both?" };
  const written = { ...first, id: "order", label: "Which order?" };
  const form = formIn(german, { questions: [changed, written, ...others] });
  expect(form.questions.slice(0, 2)).toEqual([changed, written]);
  expect(form.questions[2]?.label).toBe("Seit wann?");
  expect([changed, written].map((question) => isStandardQuestion(german, question))).toEqual([
    false,
    false,
  ]);
});
