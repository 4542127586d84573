import { expect, test } from "vitest";
import { DEFAULT_FORM } from "@/lib/domain/form/default-form";
import { formSchema } from "@/lib/domain/form/form";
import { formIn, isOurs, QUESTIONS } from "./questions";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];
const shape = ({ hint, options = [] }: { hint?: string; options?: { value: string }[] }) => ({
  hint: hint !== undefined,
  options: options.map(({ value }) => value),
});

test("every question that comes with the product is asked in every language, hint and choices too", () => {
  for (const said of Object.values(QUESTIONS)) {
    const told = Object.entries(said).map(([id, { hint, options = {} }]) => [
      id,
      { hint: hint !== undefined, options: Object.keys(options) },
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(DEFAULT_FORM.questions.map((one) => [one.id, shape(one)])),
    );
  }
  const form = formIn(german, DEFAULT_FORM);
  expect(formSchema.parse(form)).toEqual(form);
  const rest = (one: (typeof form.questions)[number]) => ({ ...one, ...shape(one), label: "" });
  expect(form.questions.map(rest)).toEqual(DEFAULT_FORM.questions.map(rest));
  expect(form.questions.every((question) => isOurs(german, question))).toBe(true);
  expect(formIn(english, DEFAULT_FORM)).toEqual(DEFAULT_FORM);
});

test("a question that a desk wrote or changed a word of stays in the desk's language", () => {
  const [first, ...others] = DEFAULT_FORM.questions;
  if (!first) throw new Error("There are questions.");
  const changed = { ...first, hint: "Orders, bills, or both?" };
  const written = { ...first, id: "order", label: "Which order?" };
  const form = formIn(german, { questions: [changed, written, ...others] });
  expect(form.questions.slice(0, 2)).toEqual([changed, written]);
  expect(form.questions[2]?.label).toBe("Seit wann?");
  expect([changed, written].map((question) => isOurs(german, question))).toEqual([false, false]);
});
