import { expect, test } from "vitest";
import { handleFor, type Mentionable, mentionsIn } from "./mention";

const member = (id: string, name: string, email: string): Mentionable => ({ id, name, email });
const ann = member("ann", "Ann Miller", "ann.m@example.org");
const bob = member("bob", "bob@example.org", "bob@example.org");
const zoe = member("zoe", "Zoë Łuczak", "zl@example.org");
const all = [ann, bob, zoe];

const mentionedIds = (text: string, members = all) =>
  mentionsIn(text, members).flatMap(({ ids }) => ids);

test.each([
  ["@Ann Miller, look", ["ann"]],
  ["look @ann miller", ["ann"]],
  ["(@ann.m) and @bob.", ["ann", "bob"]],
  ["@bob@example.org?", ["bob"]],
  ["@ZOË ŁUCZAK: this", ["zoe"]],
  ["@bob @bob", ["bob", "bob"]],
  ["你好 @zl", ["zoe"]],
])("a display name or an email address after an @ is a mention: %s", (text, ids) => {
  expect(mentionedIds(text)).toEqual(ids);
});

test.each([
  "@nobody",
  "@Ann",
  "@bobby",
  "@bob-2",
  "@bob.smith",
  "@ann.miller",
  "write to bob@example.org",
  "me@bob",
  "@ bob",
  "bob",
  "@",
  "@@",
])("an unknown name and an email address stay text: %s", (text) => {
  expect(mentionedIds(text)).toEqual([]);
});

test("the longest name wins, and a name that two members share mentions both", () => {
  const long = member("long", "Ann Miller-Smith", "ams@example.org");
  expect(mentionedIds("@Ann Miller-Smith", [ann, long])).toEqual(["long"]);
  expect(mentionedIds("@Ann Miller, hi", [ann, long])).toEqual(["ann"]);
  const other = member("other", "Ann Miller", "other@example.org");
  expect(mentionedIds("@Ann Miller", [ann, other])).toEqual(["ann", "other"]);
});

test("a mention carries its range in the text", () => {
  expect(mentionsIn("See @bob!", all)).toEqual([{ from: 4, to: 8, ids: ["bob"] }]);
});

test("the suggested handle mentions one member alone", () => {
  const other = member("other", "Ann Miller", "ann.m@example.net");
  expect(handleFor(zoe, all)).toBe("Zoë Łuczak");
  expect(handleFor(ann, [ann, other])).toBe("ann.m@example.org");
  for (const one of [ann, bob, zoe, other]) {
    expect(mentionedIds(`@${handleFor(one, [...all, other])}`, [...all, other])).toEqual([one.id]);
  }
});
