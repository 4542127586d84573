import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import enFiles from "@/lib/messages/en/files.json" with { type: "json" };
import { fileProblem, tooManyFiles } from "@/lib/platform/files";
import { sayFixed } from "@/lib/words/fixed";
import { translatorFor } from "@/lib/words/words";
import { said } from "./said";

const t = translatorFor("en");

test.each([
  ["type", "a.svg: this type is not accepted"],
  ["content", "a.svg: the content is not what its name says"],
  ["empty", "a.svg: the file is empty"],
  ["large", "a.svg: the file is larger than 20 MB"],
  ["virus", "a.svg: a virus was found"],
  ["locked", "a.svg: the file is protected with a password"],
  ["unscannable", "a.svg: the file could not be checked for viruses"],
  ["unstored", "a.svg: the file could not be uploaded"],
] as const)("a file refused for %s has one sentence of its own, at its field", (code, sentence) => {
  const told = said(fileProblem("a.svg", code), t);
  expect(told.message).toContain(sentence);
  expect(told.fields).toEqual({ files: told.message });
  expect(told.fault).toBeUndefined();
});

test("no sentence about files has a second one behind it", () => {
  for (const sentence of Object.values(enFiles)) expect(sentence).toMatch(/^[^.]+\.$/);
});

test("what stands at other fields, and a problem that is a sentence already, stay as they are", () => {
  const { fault } = tooManyFiles();
  const both = new Problem("invalid", "Enter the message.", { text: "x", files: "many" }, fault);
  expect(said(both, t)).toMatchObject({
    message: "Enter the message.",
    fields: { text: "x", files: "Choose at most 10 files." },
  });
  const clash = { now: {}, before: {}, theirs: {}, by: {} };
  const plain = new Problem("conflict", "It changed.", { a: "b" }, undefined, clash);
  expect(said(plain, t)).toMatchObject({ message: "It changed.", fields: { a: "b" }, clash });
});

test("of two who had it open the second reads in their words who was first, and names stay as they are", () => {
  const clash = {
    now: { version: "2" },
    before: { assignee: "a" },
    theirs: { assignee: "b" },
    by: { assignee: "Ada" },
    words: { a: "A former member", b: "Ben", "": "Nobody" },
  };
  const told = said(
    new Problem("conflict", "Reload the page.", {}, undefined, clash),
    translatorFor("de"),
  );
  expect(told.message).toBe("Laden Sie die Seite neu.");
  expect(told.clash).toEqual({
    ...clash,
    words: { a: "Ein früheres Mitglied", b: "Ben", "": "Niemand" },
  });
});

test("a sentence of a use case is said in the reader's language, with its days and its parts", () => {
  const german = translatorFor("de");
  expect(sayFixed(german, "Choose a file.")).toBe("Wählen Sie eine Datei.");
  expect(sayFixed(t, "The last day is 2026-12-17.")).toBe(
    "The last day is Thursday 17 December 2026.",
  );
});
