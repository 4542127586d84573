import { expect, test } from "vitest";
import { changeWords, listWords, newsWords, presentWords } from "./live-words";

const change = (actor: string, what: string, silent = false) => ({ seq: 1, actor, what, silent });

test("what changed is told by who did it, and what nobody needs to know is not", () => {
  expect(changeWords([])).toBe("");
  expect(changeWords([change("Rightsdesk", "Letter sent", true)])).toBe("");
  expect(
    changeWords([
      change("ben", "Assigned to ben"),
      change("ben", "Note added"),
      change("The person who asked", "Withdrawn"),
    ]),
  ).toBe(
    "ben changed this request: Assigned to ben, Note added. The person who asked changed this request: Withdrawn.",
  );
  const many = ["a", "b", "c", "d", "e"].map((what) => change("ben", what));
  expect(changeWords(many)).toBe("2 earlier changes. ben changed this request: c, d, e.");
});

test("who writes is named before who looks, and a crowd is counted", () => {
  expect(presentWords([])).toBe("");
  const looking = ["ada", "cleo", "dan"].map((name) => ({ name, writing: false }));
  expect(presentWords([...looking, { name: "ben", writing: true }])).toBe(
    "ben is writing. ada is looking at this. cleo is looking at this. 1 other is here.",
  );
});

test("one request is one request", () => {
  expect([1, 3, 100].map(listWords)).toEqual([
    "1 request changed.",
    "3 requests changed.",
    "100 requests or more changed.",
  ]);
});

test("every event that is told has words of its own", () => {
  const beside = ["tag", "task", "link", "unlink", "merge", "take-in", "unmerge", "let-go"];
  for (const event of [
    ...["note", "message", "reply", "assign", "withdraw", "letter-failed"],
    ...beside,
  ]) {
    expect(newsWords(event, {}, (id) => id)).not.toBe(event);
  }
});
