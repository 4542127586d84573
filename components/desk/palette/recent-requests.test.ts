import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { choicesFor } from "./palette-choices";
import {
  isRecentName,
  type Recent,
  recentChoices,
  recentIn,
  recentName,
  withRecent,
} from "./recent-requests";

const t = translatorFor("en");
const RIGHTS = { access: "Access", erasure: "Erasure" };

const REFERENCES = "34679ACDE".split("").map((letter) => `${letter.repeat(4)}-7K4M`);

/** What is kept once these were opened, one after the other. */
const opened = (references: readonly string[]): string =>
  references.reduce((kept, reference) => withRecent(kept, { reference, right: "access" }), "");

const references = (kept: readonly Recent[]) => kept.map(({ reference }) => reference);

const choices = (kept: string, path = "/desk/imgus") =>
  recentChoices(t, recentIn(kept), { rights: RIGHTS, path });

test("the newest eight are kept, the newest first, each once", () => {
  const newest = [...REFERENCES].reverse();
  expect(references(recentIn(opened(REFERENCES)))).toEqual(newest.slice(0, 8));
  const [oldest = "", second = ""] = REFERENCES;
  expect(references(recentIn(opened([oldest, second, oldest])))).toEqual([oldest, second]);
});

test("reference and right are kept, and nothing that tells whose request it is", () => {
  const known = { reference: "7K4M-9XQP", right: "access", name: "Ada" } as const;
  expect(withRecent(null, known)).toBe('[{"reference":"7K4M-9XQP","right":"access"}]');
  const before = JSON.stringify([{ ...known, reference: "3333-7K4M" }]);
  expect(withRecent(before, known)).not.toContain("Ada");
});

test("what somebody else wrote there counts as nothing", () => {
  for (const kept of ["", "{", "7", "null", '{"0":1}', '[null,7,"7K4M-9XQP",{"right":"access"}]']) {
    expect(recentIn(kept)).toEqual([]);
  }
  const foreign = [{ reference: "../../sign-out", right: "access" }, { reference: "7K4M-9XQP" }];
  expect(recentIn(JSON.stringify(foreign))).toEqual([]);
});

test("each desk has its own, and all of them are known when they are to be forgotten", () => {
  const names = ["/desk/imgus", "/desk/ruthimg"].map(recentName);
  expect(new Set(names).size).toBe(2);
  expect(names.every(isRecentName)).toBe(true);
  expect(isRecentName("single-keys")).toBe(false);
});

test("the newest five but the page at hand are shown with nothing typed, the others once they are asked for", () => {
  const newest = [...REFERENCES].reverse();
  const [here = ""] = newest;
  const all = choices(opened(REFERENCES), `/desk/imgus/requests/${here}`);
  const shown = (typed: string) => choicesFor(t, typed, all).map(({ label }) => label);
  expect(shown("")).toEqual(newest.slice(1, 6).map((reference) => `${reference} Access`));
  expect(all[0]).toMatchObject({
    about: "Recently opened",
    does: { kind: "go", below: `/requests/${newest[1]}` },
  });
  expect(shown("recent").slice(0, -1)).toEqual(
    newest.slice(1, 8).map((reference) => `${reference} Access`),
  );
  expect(shown("4444-7k")[0]).toBe("4444-7K4M Access");
  expect(shown("44447k")[0]).toBe("4444-7K4M Access");
});

test("a whole reference leads to its request once, opened before or not", () => {
  const all = choices(opened(["7K4M-9XQP"]));
  expect(choicesFor(t, "7k4m9xqp", all).map(({ label }) => label)).toEqual([
    "Open request 7K4M-9XQP",
    "Search requests for “7k4m9xqp”",
  ]);
});

test("a right that this version has no word for leaves the reference alone", () => {
  const kept = '[{"reference":"7K4M-9XQP","right":"oblivion"}]';
  expect(choices(kept).map(({ label }) => label)).toEqual(["7K4M-9XQP"]);
});
