import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { changeWords, listWords, presentWords } from "./live-words";

const t = translatorFor("en");

const change = (actor: string, what: string, silent = false) => ({ seq: 1, actor, what, silent });

test("changes are grouped by the person who made them, and silent changes are left out", () => {
  expect(changeWords(t, [])).toBe("");
  expect(changeWords(t, [change("Rightsdesk", "Email sent", true)])).toBe("");
  expect(
    changeWords(t, [
      change("ben", "Assigned to ben"),
      change("ben", "Note added"),
      change("The requester", "Withdrawn"),
    ]),
  ).toBe(
    "ben changed this request: Assigned to ben, Note added. The requester changed this request: Withdrawn.",
  );
  const many = ["a", "b", "c", "d", "e"].map((what) => change("ben", what));
  expect(changeWords(t, many)).toBe("2 earlier changes. ben changed this request: c, d, e.");
});

test("people who are writing are named before people who are viewing, and the rest are counted", () => {
  expect(presentWords(t, [])).toBe("");
  const looking = ["ada", "cleo", "dan"].map((name) => ({ name, writing: false }));
  expect(presentWords(t, [...looking, { name: "ben", writing: true }])).toBe(
    "ben is writing. ada is viewing this request. cleo is viewing this request. 1 other person is here.",
  );
});

test("the number of changed requests has a singular, a plural and a limit of 100", () => {
  expect([1, 3, 100].map((count) => listWords(t, count))).toEqual([
    "1 request changed.",
    "3 requests changed.",
    "100 or more requests changed.",
  ]);
});
