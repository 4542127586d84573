import { expect, test } from "vitest";
import { NO_QUESTIONS } from "@/lib/domain/form/form";
import { submissionSchema } from "@/lib/domain/intake/submission";
import { testPolicy } from "@/lib/domain/testing/policy";
import { translatorFor } from "@/lib/words/words";
import { snippetsOf } from "./site-links";

const t = translatorFor("en");
const ORIGIN = "https://privacy.example.org";

const policy = testPolicy();

/** The names of the fields that a browser would send if each field were filled in. */
const namesIn = (form: string): string[] =>
  [...form.matchAll(/ name="(\w+)"/g)].map(([, name = ""]) => name);

test.each([
  ["by email", policy],
  ["by a device", { ...policy, identity: { ...policy.identity, by: "device" } } as const],
])("the form to copy sends a complete request if requesters are identified %s", (_, one) => {
  const { form } = snippetsOf(one, ORIGIN, t);
  expect(form).toContain(`action="${ORIGIN}/test-desk/request/send"`);
  for (const { right } of one.rights) expect(form).toContain(`<option value="${right}">`);
  const filled = Object.fromEntries(namesIn(form).map((name) => [name, "x"]));
  const chosen = { right: "access", person: "self", residence: "elsewhere" };
  const sent = { ...filled, ...chosen, email: "ada@example.org" };
  expect(submissionSchema(one, (key) => key, NO_QUESTIONS).safeParse(sent).error).toBeUndefined();
  expect(filled).toMatchObject({ step: "x", website: "x" });
});

test("link, button and frame lead to the desk, and the button has enough contrast", () => {
  const { link, button, frame } = snippetsOf({ ...policy, brand: "#ffd400" }, ORIGIN, t);
  for (const snippet of [link, button]) expect(snippet).toContain(`href="${ORIGIN}/test-desk"`);
  expect(frame).toContain(`src="${ORIGIN}/test-desk/embed"`);
  expect(button).toContain("background:#886a00;color:#ffffff");
});

test("markup in the name of a desk is escaped", () => {
  const named = { ...policy, name: `"><script>alert(1)</script>` };
  for (const snippet of Object.values(snippetsOf(named, ORIGIN, t))) {
    expect(snippet).not.toContain("<script");
  }
});
