import { expect, test } from "vitest";
import { testPolicy } from "@/lib/domain/testing/policy";
import { markupOf } from "@/lib/domain/text/html";
import { translatorFor } from "@/lib/words/words";
import { answersIn, drawForm } from "./whole-form";

const policy = testPolicy();
const t = translatorFor("en");
const rendered = (values: Record<string, string>) =>
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

test("the form that comes back asks for the data subject only if the requester acts for someone", () => {
  expect(rendered({})).not.toContain('name="subjectName"');
  expect(rendered({ person: "self" })).not.toContain('name="subjectName"');
  const child = rendered({ person: "child", subjectName: "Byron King" });
  expect(child).toContain('name="subjectName"');
  expect(child).toContain('value="Byron King"');
  expect(child).toContain('name="age"');
  expect(child).not.toContain('name="situation"');
});

test("only the fields that apply to the requester are read from a form on another site", () => {
  const typed = { person: "self", subjectName: "Byron King", name: "Ada", other: "x" };
  expect(answersIn(typed, policy)).toEqual({ person: "self", name: "Ada" });
  expect(answersIn({ ...typed, person: "agent" }, policy)).toEqual({
    person: "agent",
    name: "Ada",
    subjectName: "Byron King",
  });
});
