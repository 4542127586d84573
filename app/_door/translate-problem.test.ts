import { expect, test } from "vitest";
import { dayIn, message } from "@/lib/domain/problem/message";
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

test("each field has its own translated text, and text that is not a message stays as it is", () => {
  const many = tooManyFiles().message;
  const both = new Problem("invalid", message("problem.step.message"), { text: "x", files: many });
  expect(translateProblem(both, t)).toMatchObject({
    message: "Enter the message.",
    fields: { text: "x", files: "Choose at most 10 files." },
  });
  const conflict = { now: {}, before: {}, theirs: {}, by: {} };
  const plain = new Problem("conflict", "It changed.", { a: "b" }, conflict);
  expect(translateProblem(plain, t)).toMatchObject({
    message: "It changed.",
    fields: { a: "b" },
    editConflict: conflict,
  });
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
