import { expect, test } from "vitest";
import { formMessage } from "@/lib/domain/intake/submission";
import { dayIn, message, messageOf } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { fileProblem, tooManyFiles } from "@/lib/platform/files/files";
import { translatorFor } from "@/lib/words/words";
import { translateProblem } from "./translate-problem";

const t = translatorFor("en");

test.each([
  ["type", "a.svg: we do not accept this type of file"],
  ["content", "a.svg: the content does not match the file type"],
  ["empty", "a.svg: the file is empty"],
  ["large", "a.svg: the file is larger than 20 MB"],
  ["virus", "a.svg: we found a virus"],
  ["locked", "a.svg: the file is protected with a password"],
  ["unscannable", "a.svg: we could not check the file for viruses"],
  ["unstored", "a.svg: the upload failed"],
] as const)(
  "a file refused for %s has a sentence of its own, at the file field",
  (code, sentence) => {
    const translated = translateProblem(fileProblem("a.svg", code), t);
    expect(translated.message).toContain(sentence);
    expect(translated.fields).toEqual({ files: translated.message });
  },
);

test("each field has its own translated text, and an edit conflict stays as it is", () => {
  const text = message("problem.step.message");
  const files = tooManyFiles().message;
  const conflict = { now: {}, before: {}, theirs: {}, by: { text: "Ada" } };
  expect(translateProblem(new Problem("conflict", text, { text, files }, conflict), t)).toEqual({
    message: "Enter a message.",
    fields: { text: "Enter a message.", files: "Choose at most 10 files." },
    editConflict: conflict,
  });
});

test("a sentence of the schema library is replaced by a message, and a message of ours stays", () => {
  expect(messageOf("Invalid input: expected string, received undefined")).toBe(
    message("problem.page.problem"),
  );
  const after = message("problem.date.after", { day: dayIn("2026-12-17") });
  expect(messageOf(after)).toBe(after);
  expect(messageOf(formMessage("error.name.tooLong", { max: 200 }))).toContain(
    "error.name.tooLong",
  );
});

test("an edit conflict describes a former member in the reader's language, and names stay as they are", () => {
  const conflict = {
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
  const translated = translateProblem(
    new Problem("conflict", message("problem.reload.page"), {}, conflict),
    translatorFor("de"),
  );
  expect(translated.message).toBe("Laden Sie die Seite neu.");
  expect(translated.editConflict).toEqual({
    ...conflict,
    words: { a: "Ein ehemaliges Teammitglied", b: "Ben", "": "Nicht zugewiesen" },
  });
});

test("a message is translated into the reader's language, including its dates", () => {
  const after = new Problem("invalid", message("problem.date.after", { day: dayIn("2026-12-17") }));
  expect(translateProblem(after, t).message).toBe("Enter a day after Thursday 17 December 2026.");
  expect(translateProblem(after, translatorFor("de")).message).toContain(
    "Donnerstag, 17. Dezember 2026",
  );
});
