import { expect, test } from "vitest";
import { differencesIn, type EditConflict, mergeEdits } from "./difference";

const label = (name: string) => name.toUpperCase();
const editConflict = (
  before: EditConflict["before"],
  theirs: EditConflict["theirs"],
): EditConflict => ({
  now: {},
  by: { a: "Ada" },
  before,
  theirs,
});

test("a field that both changed needs a choice, a field that only others changed does not, and no other field is listed", () => {
  const found = differencesIn(
    editConflict(
      { a: "1", b: "1", c: "1", d: "1", e: "1" },
      { a: "2", b: "2", c: "1", d: "2", e: "2" },
    ),
    { a: "3", b: "1", c: "3", d: "2" },
    { label, words: (_, value) => (value === "1" ? "one" : undefined) },
  );
  expect(found).toEqual([
    {
      name: "a",
      label: "A",
      by: "Ada",
      value: "2",
      both: true,
      before: "one",
      theirs: "2",
      mine: "3",
    },
    {
      name: "b",
      label: "B",
      by: "",
      value: "2",
      both: false,
      before: "one",
      theirs: "2",
      mine: "one",
    },
  ]);
});

test("a field whose old value is no longer known needs a choice", () => {
  const [found] = differencesIn(editConflict({}, { a: "2" }), { a: "1" }, { label });
  expect(found).toMatchObject({ before: null, both: true });
});

test("line endings and surrounding spaces are not a difference", () => {
  expect(
    differencesIn(editConflict({ a: "x" }, { a: "y\nz" }), { a: "y\r\nz " }, { label }),
  ).toEqual([]);
  expect(
    differencesIn(editConflict({ a: "x\ny" }, { a: "x\r\ny" }), { a: "w" }, { label }),
  ).toEqual([]);
});

test("a form keeps what its sender changed and takes over what only others changed", () => {
  expect(
    mergeEdits({ a: "1", b: "9", c: "1" }, { a: "1", b: "1" }, { a: "2", b: "2", c: "2" }),
  ).toEqual({ a: "2", b: "9", c: "1" });
});
