import { expect, test } from "vitest";
import type { Right } from "@/lib/domain/law/right";
import { Problem } from "@/lib/domain/problem/problem";
import { type Form, formSchema, questionsFor } from "./form";
import {
  addQuestion,
  changesBetween,
  editQuestion,
  isChanged,
  moveQuestion,
  removeQuestion,
  shareQuestion,
} from "./form-change";
import { parseQuestion, typedQuestion } from "./form-typed";

const line = { kind: "line", label: "Which?", optional: true } as const;
const form: Form = formSchema.parse({
  questions: [
    { ...line, id: "a", rights: ["access"] },
    { ...line, id: "b", rights: ["erasure", "access"] },
    { ...line, id: "c", rights: ["erasure"] },
    { ...line, id: "d", rights: ["access"] },
  ],
});
const idsOf = (changed: Form, right: Right = "access") =>
  questionsFor(changed, right).map(({ id }) => id);
const typed = {
  label: "Which one?",
  kind: "line",
  hint: "",
  options: "",
  need: "optional",
  max: "",
};

test("a question moves past the next question of the same right, and not beyond either end", () => {
  expect(idsOf(moveQuestion(form, "d", "access", "up"))).toEqual(["a", "d", "b"]);
  expect(idsOf(moveQuestion(form, "a", "access", "down"))).toEqual(["b", "a", "d"]);
  expect(idsOf(moveQuestion(form, "a", "access", "up"))).toEqual(["a", "b", "d"]);
  expect(idsOf(moveQuestion(form, "d", "access", "down"))).toEqual(["a", "b", "d"]);
});

test("a question of several rights is removed from one right at a time, and from the form with the last", () => {
  const once = removeQuestion(form, "b", "access");
  expect([idsOf(once), idsOf(once, "erasure")]).toEqual([
    ["a", "d"],
    ["b", "c"],
  ]);
  expect(removeQuestion(once, "b", "erasure").questions.map(({ id }) => id)).toEqual([
    "a",
    "c",
    "d",
  ]);
});

test("a question shared with another right stays one question", () => {
  const shared = shareQuestion(form, "c", "access");
  expect(idsOf(shared)).toEqual(["a", "b", "d", "c"]);
  const edited = editQuestion(shared, "c", { ...line, label: "Changed?" });
  for (const right of ["access", "erasure"] as const) {
    expect(questionsFor(edited, right).find(({ id }) => id === "c")?.label).toBe("Changed?");
  }
});

test("a new question gets a unique id from its label, in any script", () => {
  const names = ["Which one?", "Which one?", "Which one?", "Что?", "什么？", "Ä"].reduce(
    (now, label) => addQuestion(now, "appeal", { ...line, label }),
    form,
  );
  const ids = idsOf(formSchema.parse({ questions: names.questions }), "appeal");
  expect(ids[0]).toBe("which-one");
  expect(new Set(ids).size).toBe(6);
});

test("a change of a question that was removed is an error", () => {
  for (const change of [
    () => editQuestion(form, "x", line),
    () => removeQuestion(form, "x", "access"),
    () => moveQuestion(form, "c", "access", "up"),
    () => shareQuestion(form, "x", "access"),
  ]) {
    expect(change).toThrow(Problem);
  }
});

test("the changes of a form list new, changed, removed and moved questions", () => {
  expect(isChanged(changesBetween(form, form))).toBe(false);
  const added = addQuestion(form, "access", { ...line, label: "New?" });
  const changed = editQuestion(added, "c", { ...line, hint: "Look." });
  const after = moveQuestion(removeQuestion(changed, "a", "access"), "d", "access", "up");
  const changes = changesBetween(form, after);
  expect(changes.added.map(({ label }) => label)).toEqual(["New?"]);
  expect(changes.changed.map(({ id }) => id)).toEqual(["c"]);
  expect(changes.removed.map(({ id }) => id)).toEqual(["a"]);
  expect(changes.moved).toEqual(["access"]);
});

test("the editor shows a question as it was typed", () => {
  const values = {
    label: "Which?",
    kind: "choice",
    hint: "Choose.",
    options: "Red\nBlue",
    max: "",
    need: "or-details" as const,
  };
  const written = parseQuestion(values);
  expect(written.options?.map(({ value }) => value)).toEqual(["red", "blue"]);
  expect(typedQuestion({ id: "x", rights: ["access"], ...written })).toEqual(values);
});

test("an option that stays keeps its value, and a new one never gets the value of a removed one", () => {
  const before = parseQuestion({ ...typed, kind: "choice", options: "C++\nC#\nЯ" }).options ?? [];
  expect(new Set(before.map(({ value }) => value)).size).toBe(3);
  const after =
    parseQuestion({ ...typed, kind: "choice", options: "Я\nC\nC#" }, before).options ?? [];
  expect(after[0]).toEqual(before[2]);
  expect(after[2]).toEqual(before[1]);
  expect(before.map(({ value }) => value)).not.toContain(after[1]?.value);
});

test.each([
  ["label", { label: " " }],
  ["label", { label: "x".repeat(201) }],
  ["kind", { kind: "file" }],
  ["options", { kind: "choice", options: "Only one" }],
  ["options", { kind: "choices", options: "One\none" }],
  ["need", { need: "" }],
  ["max", { max: "many" }],
  ["max", { max: "2001" }],
])("a problem with a question is reported at its field %s: %j", (name, change) => {
  let fields: string[] = [];
  try {
    parseQuestion({ ...typed, ...change });
  } catch (error) {
    if (error instanceof Problem) fields = Object.keys(error.fields);
  }
  expect(fields).toEqual([name]);
});
