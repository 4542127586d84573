import { expect, test } from "vitest";
import { NO_QUESTIONS } from "@/lib/domain/form/form";
import { submissionSchema } from "@/lib/domain/intake/submission";
import { testPolicy } from "@/lib/domain/testing/policy";
import { translatorFor } from "@/lib/words/words";
import { snippetsOf } from "./site-snippets";

const t = translatorFor("en");
const ORIGIN = "https://privacy.example.org";

const policy = testPolicy();

/** What a browser would send of the form, had somebody filled in each field. */
const namesIn = (form: string): string[] =>
  [...form.matchAll(/ name="(\w+)"/g)].map(([, name = ""]) => name);

test.each([
  ["by e-mail", policy],
  ["by a device", { ...policy, identity: { ...policy.identity, by: "device" } } as const],
])("what the form to copy sends is a whole request where people are known %s", (_, one) => {
  const { form } = snippetsOf(one, ORIGIN, t);
  expect(form).toContain(`action="${ORIGIN}/test-desk/request/send"`);
  for (const { right } of one.rights) expect(form).toContain(`<option value="${right}">`);
  const filled = Object.fromEntries(namesIn(form).map((name) => [name, "x"]));
  const chosen = { right: "access", person: "self", residence: "elsewhere" };
  const sent = { ...filled, ...chosen, email: "ada@example.org" };
  expect(submissionSchema(one, (key) => key, NO_QUESTIONS).safeParse(sent).error).toBeUndefined();
  expect(filled).toMatchObject({ step: "x", website: "x" });
});

test("link, button and frame lead to the desk, and the button can be read", () => {
  const { link, button, frame } = snippetsOf({ ...policy, brand: "#ffd400" }, ORIGIN, t);
  for (const snippet of [link, button]) expect(snippet).toContain(`href="${ORIGIN}/test-desk"`);
  expect(frame).toContain(`src="${ORIGIN}/test-desk/embed"`);
  expect(button).toContain("background:#886a00;color:#ffffff");
});

test("a name with markup in it stays a name", () => {
  const named = { ...policy, name: `"><script>alert(1)</script>` };
  for (const snippet of Object.values(snippetsOf(named, ORIGIN, t))) {
    expect(snippet).not.toContain("<script");
  }
});
