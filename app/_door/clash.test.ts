import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { chosenIn, clashed } from "./clash";

const clash = {
  now: { version: "4" },
  before: { name: "Old", colour: "red", intro: "" },
  theirs: { name: "Theirs", colour: "blue", intro: "" },
  by: { name: "Ada" },
};
const mine = { version: "2", name: "Mine", colour: "red", intro: "Hello" };
const back = clashed(clash, mine, { label: (name) => name });
const sent = (choices: Record<string, string> = {}) =>
  chosenIn(
    { ...back.values, ...choices, differences: JSON.stringify(back.differences) },
    translatorFor("en"),
  );

test("a form that was overtaken rests on how things are now, and keeps what was typed", () => {
  expect(back.values).toEqual({ version: "4", name: "Mine", colour: "blue", intro: "Hello" });
  expect(back.differences.map(({ name, both }) => [name, both])).toEqual([
    ["name", true],
    ["colour", false],
  ]);
});

test("it is not taken before somebody chose between mine and theirs", () => {
  expect(sent().unchosen).toEqual({ "choose-name": "Choose what stays: name." });
  expect(sent().differences).toEqual(back.differences);
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

test("overtaken once more it asks once more: what was chosen was about something else", () => {
  const { input } = sent({ "choose-name": "mine" });
  const next = { ...clash, now: { version: "5" }, before: clash.theirs };
  const again = clashed({ ...next, theirs: { ...clash.theirs, name: "Third" } }, input, {
    label: (name) => name,
  });
  expect(again.values).not.toHaveProperty("choose-name");
  expect(again.differences).toMatchObject([{ name: "name", before: "Theirs", theirs: "Third" }]);
});

test("what is no list of differences counts as not sent", () => {
  for (const differences of ["", "{", "[1]", "null"]) {
    expect(chosenIn({ a: "1", differences }, translatorFor("en"))).toEqual({
      typed: { a: "1" },
      input: { a: "1" },
      unchosen: {},
    });
  }
});
