import fc from "fast-check";
import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import {
  fillIn,
  inBraces,
  parseTemplate,
  requireFilled,
  templateSchema,
  unknownIn,
  VARIABLES,
} from "./template";

const values = Object.fromEntries(VARIABLES.map((name) => [name, `<${name}>`]));

test.each([
  ["no braces at all", [], []],
  ["{{name}}, {{ due }} and {{NAME}}", ["name", "due"], []],
  ["{{nmae}} and {{}} and {{name}}", ["name"], ["{{nmae}}", "{{}}"]],
  ["{name} is a word in braces, {{{name}}} one in three", ["name"], []],
  ["Dear {{name}, you wrote", [], ["{{name}"]],
  ["{{two\nlines}} {{a{b}}", [], ["{{two\nlines}}", "{{a"]],
])("the variables and unknown placeholders of %j are found", (text, variables, unknown) => {
  expect(parseTemplate(text)).toEqual({ variables, unknown });
});

test("values replace their variables, and a value is never read as a variable", () => {
  expect(fillIn("Dear {{name}}, by {{ Due }}.", { name: "{{due}} & $1", due: "Monday" })).toEqual({
    text: "Dear {{due}} & $1, by Monday.",
    missing: [],
  });
});

test("a variable without a value stays in its braces and is listed once", () => {
  expect(fillIn("{{ due }} {{name}} {{due}}", { name: "  " })).toEqual({
    text: "{{due}} {{name}} {{due}}",
    missing: ["due", "name"],
  });
});

test("all variables in any text are filled in, and the rest of the text is unchanged", () => {
  const word = fc.string({ unit: "grapheme" }).filter((text) => !/[{}]/.test(text));
  const part = fc.oneof(
    word.map((text) => [text, text]),
    fc.constantFrom(...VARIABLES).map((name) => [inBraces(name), `<${name}>`]),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.map(([typed]) => typed).join("");
      const { text: filled, missing } = fillIn(text, values);
      expect(filled).toBe(parts.map(([, expected]) => expected).join(""));
      expect(missing).toEqual([]);
      expect(unknownIn(text)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

const template = { name: " Copies ", language: "en", text: "Dear {{name}}\r\n" };
const issuesOf = (changes: Partial<typeof template>) => {
  const parsed = templateSchema.safeParse({ ...template, ...changes });
  return parsed.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
};

test("a template is trimmed, and every problem is reported at its field", () => {
  expect(templateSchema.parse(template)).toEqual({
    name: "Copies",
    language: "en",
    text: "Dear {{name}}",
  });
  expect(issuesOf({ name: " " })).toEqual(["name: problem.name.missing"]);
  expect(issuesOf({ name: "x".repeat(61) })).toEqual([
    `name: ${message("problem.name.tooLong", { n: 60 })}`,
  ]);
  expect(issuesOf({ language: "" })).toEqual(["language: problem.choice.language"]);
  expect(issuesOf({ text: "" })).toEqual(["text: problem.template.text"]);
  expect(issuesOf({ text: "𝔁".repeat(5000) })).toBeUndefined();
  expect(issuesOf({ text: "x".repeat(5001) })).toEqual([
    `text: ${message("problem.text.tooLong", { n: 5000 })}`,
  ]);
  expect(issuesOf({ text: "{{nmae}} {{due}" })).toEqual([
    `text: ${message("problem.template.unknownPlaceholder", {
      unknown: "{{nmae}}, {{due}",
      known:
        "{{name}}, {{reference}}, {{right}}, {{law}}, {{received}}, {{due}}, {{desk}}, {{sender}}",
    })}`,
  ]);
});

test("a message with an unfilled variable is rejected, and the problem names the variable", () => {
  expect(() => requireFilled([])).not.toThrow();
  expect(() => requireFilled(["due"])).toThrow(
    message("problem.template.unfilled", { n: 1, variables: "{{due}}" }),
  );
  expect(() => requireFilled(["due", "name"])).toThrow(
    message("problem.template.unfilled", { n: 2, variables: "{{due}}, {{name}}" }),
  );
});
