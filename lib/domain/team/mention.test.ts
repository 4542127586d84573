import { expect, test } from "vitest";
import { handleFor, type Mentionable, mentionsIn } from "./mention";

const member = (id: string, name: string, email: string): Mentionable => ({ id, name, email });
const ann = member("ann", "Ann Miller", "ann.m@example.org");
const bob = member("bob", "bob@example.org", "bob@example.org");
const zoe = member("zoe", "Zoë Łuczak", "zl@example.org");
const all = [ann, bob, zoe];

const meant = (text: string, members = all) => mentionsIn(text, members).flatMap(({ ids }) => ids);

test.each([
  ["@Ann Miller, look", ["ann"]],
  ["look @ann miller", ["ann"]],
  ["(@ann.m) and @bob.", ["ann", "bob"]],
  ["@bob@example.org?", ["bob"]],
  ["@ZOË ŁUCZAK: this", ["zoe"]],
  ["@bob @bob", ["bob", "bob"]],
  ["你好 @zl", ["zoe"]],
])("whoever is called by the name shown or by the address is meant: %s", (text, ids) => {
  expect(meant(text)).toEqual(ids);
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
])("what nobody is called, and an address, stays text: %s", (text) => {
  expect(meant(text)).toEqual([]);
});

test("the longest name counts, and where two are called the same both are meant", () => {
  const long = member("long", "Ann Miller-Smith", "ams@example.org");
  expect(meant("@Ann Miller-Smith", [ann, long])).toEqual(["long"]);
  expect(meant("@Ann Miller, hi", [ann, long])).toEqual(["ann"]);
  const other = member("other", "Ann Miller", "other@example.org");
  expect(meant("@Ann Miller", [ann, other])).toEqual(["ann", "other"]);
});

test("a mention says where in the text it stands", () => {
  expect(mentionsIn("See @bob!", all)).toEqual([{ from: 4, to: 8, ids: ["bob"] }]);
});

test("what is offered to write means one member alone", () => {
  const other = member("other", "Ann Miller", "ann.m@example.net");
  expect(handleFor(zoe, all)).toBe("Zoë Łuczak");
  expect(handleFor(ann, [ann, other])).toBe("ann.m@example.org");
  for (const one of [ann, bob, zoe, other]) {
    expect(meant(`@${handleFor(one, [...all, other])}`, [...all, other])).toEqual([one.id]);
  }
});
