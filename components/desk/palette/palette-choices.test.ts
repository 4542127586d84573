import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { ACTIONS } from "./actions-table";
import { type Choice, choicesFor, isChoice } from "./palette-choices";

const t = translatorFor("en");

const POLICY: Choice = {
  id: "/desk/imgus/policy",
  label: "Policy",
  about: "Desk",
  does: { kind: "follow", href: "/desk/imgus/policy" },
};
const panel = (id: string, label: string, also: string): Choice => ({
  id,
  label,
  also,
  does: { kind: "focus", id },
});
const ALL: Choice[] = [
  panel("assign", "Assign", "give hand over"),
  panel("extend", "Extend deadline", "deadline due date"),
  ...ACTIONS.filter(isChoice).map((action) => ({ ...action, label: t(action.label) })),
  POLICY,
];

const labels = (typed: string) => choicesFor(t, typed, ALL).map(({ label }) => label);

test("with nothing typed the palette lists everything in order, without actions that make no sense in a list", () => {
  expect(choicesFor(t, " ", ALL)).toEqual(ALL);
  expect(ALL.map(({ id }) => id)).not.toContain("next");
  expect(ALL.map(({ id }) => id)).not.toContain("search-or-do");
});

test("an entry that is hidden at first is found by its words", () => {
  const asked: Choice = { ...POLICY, id: "asked", label: "Older", asked: true };
  const found = (typed: string) => choicesFor(t, typed, [POLICY, asked]).map(({ id }) => id);
  expect(found("")).toEqual([POLICY.id]);
  expect(found("old")).toEqual(["asked", "find"]);
});

test("typed words match the label, the synonyms and the group of an entry, in any order", () => {
  expect(labels("ext")[0]).toBe("Extend deadline");
  expect(labels("deadline")[0]).toBe("Extend deadline");
  expect(labels("desk pol")[0]).toBe("Policy");
});

test("entries that start with the typed words come before entries that only contain them", () => {
  const found = labels("a");
  expect(found.indexOf("Assign")).toBeLessThan(found.indexOf("Assign to me"));
});

test("a typed reference leads to its request, in any spelling", () => {
  expect(choicesFor(t, "7k4m 9xqp", ALL)[0]?.does).toEqual({
    kind: "go",
    below: "/requests/7K4M-9XQP",
  });
});

test("every typed text can be searched for", () => {
  expect(choicesFor(t, "ada@example.org", ALL)).toEqual([
    {
      id: "find",
      label: "Search requests for “ada@example.org”",
      does: { kind: "go", below: "?q=ada%40example.org" },
    },
  ]);
});
