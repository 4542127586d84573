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

/** The stored text after these requests were opened one after the other. */
const storedAfter = (references: readonly string[]): string =>
  references.reduce((stored, reference) => withRecent(stored, { reference, right: "access" }), "");

const references = (stored: readonly Recent[]) => stored.map(({ reference }) => reference);

const choices = (stored: string, path = "/desk/imgus") =>
  recentChoices(t, recentIn(stored), { rights: RIGHTS, path });

test("the eight most recent requests are stored, newest first and each once", () => {
  const newest = [...REFERENCES].reverse();
  expect(references(recentIn(storedAfter(REFERENCES)))).toEqual(newest.slice(0, 8));
  const [oldest = "", second = ""] = REFERENCES;
  expect(references(recentIn(storedAfter([oldest, second, oldest])))).toEqual([oldest, second]);
});

test("only the reference and the right are stored, and nothing that identifies the requester", () => {
  const known = { reference: "7K4M-9XQP", right: "access", name: "Ada" } as const;
  expect(withRecent(null, known)).toBe('[{"reference":"7K4M-9XQP","right":"access"}]');
  const before = JSON.stringify([{ ...known, reference: "3333-7K4M" }]);
  expect(withRecent(before, known)).not.toContain("Ada");
});

test("stored text that we did not write is ignored", () => {
  for (const stored of [
    "",
    "{",
    "7",
    "null",
    '{"0":1}',
    '[null,7,"7K4M-9XQP",{"right":"access"}]',
  ]) {
    expect(recentIn(stored)).toEqual([]);
  }
  const foreign = [{ reference: "../../sign-out", right: "access" }, { reference: "7K4M-9XQP" }];
  expect(recentIn(JSON.stringify(foreign))).toEqual([]);
});

test("each desk has its own storage key, and every such key is recognised when the requests are to be removed", () => {
  const names = ["/desk/imgus", "/desk/ruthimg"].map(recentName);
  expect(new Set(names).size).toBe(2);
  expect(names.every(isRecentName)).toBe(true);
  expect(isRecentName("single-keys")).toBe(false);
});

test("with nothing typed the five most recent requests except the current one are listed, and the others once the typed text matches", () => {
  const newest = [...REFERENCES].reverse();
  const [here = ""] = newest;
  const all = choices(storedAfter(REFERENCES), `/desk/imgus/requests/${here}`);
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

test("a complete reference leads to its request once, opened before or not", () => {
  const all = choices(storedAfter(["7K4M-9XQP"]));
  expect(choicesFor(t, "7k4m9xqp", all).map(({ label }) => label)).toEqual([
    "Open request 7K4M-9XQP",
    "Search requests for “7k4m9xqp”",
  ]);
});

test("a request with a right that this version does not know is listed by its reference only", () => {
  const stored = '[{"reference":"7K4M-9XQP","right":"oblivion"}]';
  expect(choices(stored).map(({ label }) => label)).toEqual(["7K4M-9XQP"]);
});
