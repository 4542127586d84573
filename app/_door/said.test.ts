import { expect, test } from "vitest";
import { dayIn, message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import enFiles from "@/lib/messages/en/files.json" with { type: "json" };
import { fileProblem, tooManyFiles } from "@/lib/platform/files";
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
});

test("no sentence about files has a second one behind it", () => {
  for (const sentence of Object.values(enFiles)) expect(sentence).toMatch(/^[^.]+\.$/);
});

test("each field gets its own words, and text that is no message stays as it is", () => {
  const many = tooManyFiles().message;
  const both = new Problem("invalid", message("problem.step.message"), { text: "x", files: many });
  expect(said(both, t)).toMatchObject({
    message: "Enter the message.",
    fields: { text: "x", files: "Choose at most 10 files." },
  });
  const clash = { now: {}, before: {}, theirs: {}, by: {} };
  const plain = new Problem("conflict", "It changed.", { a: "b" }, clash);
  expect(said(plain, t)).toMatchObject({ message: "It changed.", fields: { a: "b" }, clash });
});

test("of two who had it open the second reads in their words who was first, and names stay as they are", () => {
  const clash = {
    now: { version: "2" },
    before: { assignee: "a" },
    theirs: { assignee: "b" },
    by: { assignee: "Ada" },
    words: {
      a: message("finding.member.former"),
      b: "Ben",
      "": message("finding.assignee.none"),
    },
  };
  const told = said(
    new Problem("conflict", message("problem.reload.page"), {}, clash),
    translatorFor("de"),
  );
  expect(told.message).toBe("Laden Sie die Seite neu.");
  expect(told.clash).toEqual({
    ...clash,
    words: { a: "Ein ehemaliges Teammitglied", b: "Ben", "": "Nicht zugewiesen" },
  });
});

test("a message is said in the reader's language, with its days", () => {
  const after = new Problem("invalid", message("problem.date.after", { day: dayIn("2026-12-17") }));
  expect(said(after, t).message).toBe("Enter a day after Thursday 17 December 2026.");
  expect(said(after, translatorFor("de")).message).toContain("Donnerstag, 17. Dezember 2026");
});
