import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { applyChoices, withConflict } from "./edit-conflict";

const conflict = {
  now: { version: "4" },
  before: { name: "Old", colour: "red", intro: "" },
  theirs: { name: "Theirs", colour: "blue", intro: "" },
  by: { name: "Ada" },
};
const mine = { version: "2", name: "Mine", colour: "red", intro: "Hello" };
const returned = withConflict(conflict, mine, { label: (name) => name });
const sent = (choices: Record<string, string> = {}) =>
  applyChoices(
    { ...returned.values, ...choices, differences: JSON.stringify(returned.differences) },
    translatorFor("en"),
  );

test("a form with an edit conflict starts from the current state and keeps what was typed", () => {
  expect(returned.values).toEqual({ version: "4", name: "Mine", colour: "blue", intro: "Hello" });
  expect(returned.differences.map(({ name, both }) => [name, both])).toEqual([
    ["name", true],
    ["colour", false],
  ]);
});

test("a form with an edit conflict is not accepted before a choice between mine and theirs", () => {
  expect(sent().unchosen).toEqual({ "choose-name": "Choose the version to keep: name." });
  expect(sent().differences).toEqual(returned.differences);
  expect(sent({ "choose-name": "both" }).unchosen).not.toEqual({});
  for (const [choice, name] of [
    ["mine", "Mine"],
    ["theirs", "Theirs"],
  ] as const) {
    const { input, unchosen } = sent({ "choose-name": choice });
    expect(unchosen).toEqual({});
    expect(input).toMatchObject({ name, colour: "blue", intro: "Hello", version: "4" });
  }
});

test("a second edit conflict asks again, because the first choice was about another value", () => {
  const { input } = sent({ "choose-name": "mine" });
  const next = { ...conflict, now: { version: "5" }, before: conflict.theirs };
  const again = withConflict({ ...next, theirs: { ...conflict.theirs, name: "Third" } }, input, {
    label: (name) => name,
  });
  expect(again.values).not.toHaveProperty("choose-name");
  expect(again.differences).toMatchObject([{ name: "name", before: "Theirs", theirs: "Third" }]);
});

test("anything that is not a list of differences counts as not sent", () => {
  for (const differences of ["", "{", "[1]", "null"]) {
    expect(applyChoices({ a: "1", differences }, translatorFor("en"))).toEqual({
      typed: { a: "1" },
      input: { a: "1" },
      unchosen: {},
    });
  }
});
