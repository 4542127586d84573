import { expect, test } from "vitest";
import { requireFilled, unknownIn, type Variable } from "@/lib/domain/conversation/template";
import { translateText } from "./message-text";
import { exampleValues } from "./template-values";
import { translatorFor } from "./words";

const [english, german] = [translatorFor("en"), translatorFor("de")];

test("a template names the law in its own language", () => {
  expect(exampleValues(english, "Example").law).toBe(
    "General Data Protection Regulation (EU) 2016/679",
  );
  expect(exampleValues(german, "Example").law).toBe("Datenschutz-Grundverordnung (EU) 2016/679");
});

test("the problems of a template contain the names of its variables", () => {
  expect(translateText(german, unknownIn("{{nmae}} {{due") ?? "")).toMatch(
    /^\{\{nmae\}\}, \{\{due ist kein Platzhalter\. Die Platzhalter sind \{\{name\}\}, .+\{\{sender\}\}\.$/,
  );
  const problemOf = (...missing: Variable[]): string => {
    try {
      requireFilled(missing);
    } catch (error) {
      return translateText(german, String((error as Error).message));
    }
    return "";
  };
  expect(problemOf("due")).toContain("Füllen Sie {{due}} aus, oder nehmen Sie es heraus: ");
  expect(problemOf("due", "name")).toContain("{{due}}, {{name}} aus, oder nehmen Sie sie heraus: ");
});
