import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { ACTIONS, actionsAt, keyOf, matchKey, PLACES } from "./actions-table";

/** The keys that the panels of the request page define, by the id of the panel. */
const PANEL_KEYS = Object.fromEntries(
  readdirSync("components/desk", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => {
      const text = readFileSync(`components/desk/${name}`, "utf8");
      return [...text.matchAll(/\bid(?:: |=)"([\w-]+)",?\n(?:.*\n){1,4}? +keyHint(?:: |=)"(\w)"/g)];
    })
    .map(([, id = "", key = ""]): [string, string] => [id, key]),
);

test.each(PLACES)(
  "no key has two meanings on one kind of page (%s), and no key starts the sequence of another",
  (place) => {
    const rows = [
      ...actionsAt(place).flatMap(({ keys }) => (keys ? [keys.join(" ")] : [])),
      ...(place === "request" ? Object.values(PANEL_KEYS) : []),
    ];
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows) {
      expect(rows.filter((other) => other.startsWith(`${row} `))).toEqual([]);
    }
  },
);

test("every action has its own id, a label and at least one kind of page", () => {
  expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  for (const { label, where } of ACTIONS) {
    expect(translatorFor("en")(label)).toMatch(/^[A-Z]/);
    expect(where.length).toBeGreaterThan(0);
  }
});

test("the everyday actions have keys", () => {
  expect(PANEL_KEYS).toMatchObject({
    assign: "a",
    message: "r",
    note: "n",
    fulfil: "e",
    extend: "d",
    close: "c",
  });
  expect(keyOf("steps")).toBe("s");
  expect(keyOf("refuse")).toBeUndefined();
});

test("a key counts by itself, and as the second key of a sequence", () => {
  const actions = actionsAt("list");
  expect(matchKey(actions, [], "j").action?.id).toBe("next");
  const begun = matchKey(actions, [], "g");
  expect(begun).toEqual({ begun: ["g"] });
  expect(matchKey(actions, begun.begun, "q").action?.id).toBe("inbox");
});

test("a key that does not continue a sequence starts a new one", () => {
  const actions = actionsAt("list");
  expect(matchKey(actions, ["g"], "j").action?.id).toBe("next");
  expect(matchKey(actions, ["g"], "g")).toEqual({ begun: ["g"] });
  expect(matchKey(actions, [], "q")).toEqual({ begun: [] });
  expect(matchKey(actions, [], "J")).toEqual({ begun: [] });
});
