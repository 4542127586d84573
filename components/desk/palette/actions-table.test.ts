import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { translatorFor } from "@/lib/words/words";
import { ACTIONS, actionsAt, heard, keyOf, PLACES } from "./actions-table";

/** The keys that panels of the request page bring along, by the id of the panel. */
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
  "no key means two things at one place (%s), nor begins what means another",
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

test("every action has a name, a label and a place of its own", () => {
  expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  for (const { label, where } of ACTIONS) {
    expect(translatorFor("en")(label)).toMatch(/^[A-Z]/);
    expect(where.length).toBeGreaterThan(0);
  }
});

test("the daily round has its keys", () => {
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

test("a key counts by itself, and after the key it follows", () => {
  const actions = actionsAt("list");
  expect(heard(actions, [], "j").action?.id).toBe("next");
  const begun = heard(actions, [], "g");
  expect(begun).toEqual({ begun: ["g"] });
  expect(heard(actions, begun.begun, "q").action?.id).toBe("inbox");
});

test("a key that nothing goes on with begins anew", () => {
  const actions = actionsAt("list");
  expect(heard(actions, ["g"], "j").action?.id).toBe("next");
  expect(heard(actions, ["g"], "g")).toEqual({ begun: ["g"] });
  expect(heard(actions, [], "q")).toEqual({ begun: [] });
  expect(heard(actions, [], "J")).toEqual({ begun: [] });
});
