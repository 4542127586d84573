import { expect, test } from "vitest";
import { fitting, mentionAt } from "./mention-box";

test.each([
  ["@", 0, ""],
  ["Ask @an", 4, "an"],
  ["(@Ann Mil", 1, "Ann Mil"],
  ["one\n@zoë", 4, "zoë"],
])("an @ starts a mention: %s", (text, from, typed) => {
  expect(mentionAt(text)).toEqual({ from, typed });
});

test.each(["", "me@example", "Ask @ann, then", "@a b c d e f"])(
  "this text starts no mention: %s",
  (text) => {
    expect(mentionAt(text)).toBeNull();
  },
);

const all = [
  { name: "Ann Miller", handle: "Ann Miller" },
  { name: "bob@example.org", handle: "bob" },
];

test("members are offered if their name, or a word of it, starts with the typed text", () => {
  expect(fitting(all, "mil")).toEqual([all[0]]);
  expect(fitting(all, "B")).toEqual([all[1]]);
  expect(fitting(all, "")).toEqual(all);
  expect(fitting(all, "Ann Miller x")).toEqual([]);
});
