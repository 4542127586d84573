import { expect, test } from "vitest";
import { testPolicy } from "@/lib/domain/testing/policy";
import { translatorFor } from "@/lib/words/words";
import { markupOf } from "./html";
import { answersIn, drawForm } from "./whole-form";

const policy = testPolicy();
const t = translatorFor("en");
const drawn = (values: Record<string, string>) =>
  markupOf(
    drawForm({
      policy,
      t,
      values,
      errors: {},
      languages: [],
      action: "/test-desk/request/send",
      idempotencyKey: "key",
    }),
  );

test("the form that comes back asks whoever acts for somebody for whom, and nobody else", () => {
  expect(drawn({})).not.toContain('name="subjectName"');
  expect(drawn({ person: "self" })).not.toContain('name="subjectName"');
  const child = drawn({ person: "child", subjectName: "Byron King" });
  expect(child).toContain('name="subjectName"');
  expect(child).toContain('value="Byron King"');
  expect(child).toContain('name="age"');
  expect(child).not.toContain('name="situation"');
});

test("only what is asked of whoever asks is read from a foreign form", () => {
  const typed = { person: "self", subjectName: "Byron King", name: "Ada", other: "x" };
  expect(answersIn(typed, policy)).toEqual({ person: "self", name: "Ada" });
  expect(answersIn({ ...typed, person: "agent" }, policy)).toEqual({
    person: "agent",
    name: "Ada",
    subjectName: "Byron King",
  });
});
