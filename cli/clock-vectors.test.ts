import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { program, runDeskHere } from "./testing";

const VECTORS = "lib/domain/clock/deadline-vectors.json";
const folder = mkdtempSync(path.join(tmpdir(), "vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Example = Record<string, unknown> & { id: string; expect: Record<string, unknown> };
const examples: Example[] = JSON.parse(readFileSync(VECTORS, "utf8"));
const example = (id: string): Example => {
  const found = examples.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no example ${id}.`);
  return found;
};

/** Runs a file of examples. Returns the printed lines, with the last one apart. */
async function tried(list: unknown) {
  const file = path.join(folder, "some.json");
  writeFileSync(file, JSON.stringify(list));
  const { code, out, err } = await runDeskHere("clock", "--vectors", file);
  const lines = out.trim().split("\n");
  return { code, err, printed: lines.slice(0, -1), last: lines.at(-1) };
}

test("a failing example is printed with the fields that differ, and passing examples are still counted", async () => {
  const one = example("eu-001");
  const wrong = { ...one, expect: { ...one.expect, dueOn: "2030-01-01", wish: "2030-01-01" } };
  expect(await tried([wrong, one])).toEqual({
    code: 1,
    err: "",
    printed: [
      "eu-001: dueOn is 2024-04-05, expected 2030-01-01",
      "eu-001: wish is null, expected 2030-01-01",
    ],
    last: "1 passed, 1 failed",
  });
});

test("an example that cannot be used fails with one line that names it and gives the reason", async () => {
  const one = example("eu-001");
  const { timezone, ...unzoned } = one;
  const event = (fields: Record<string, unknown>) => [{ at: "2024-03-06T10:00:00Z", ...fields }];
  const cases: [unknown, RegExp][] = [
    [{ ...one, id: "type", events: event({ type: "nap" }) }, /^type: events\.0\.type cannot/],
    [{ ...one, id: "at", events: [{ type: "pause" }] }, /^at: events\.0\.at is missing$/],
    [{ ...unzoned, id: "zone", regime: undefined }, /^zone: regime is missing; timezone is miss/],
    [{ ...one, id: "answer", events: event({ type: "resume" }) }, /^answer: An answer has no q/],
    [{ ...one, id: "none", calendar: null }, /^none: This law counts working days\. /],
    [
      { ...one, id: "days", calendar: { id: "DE", weekend: ["SUNNY"], holidays: [] } },
      /^days: A w/,
    ],
    [{ ...one, id: "early", receivedAt: "1999-03-05T10:15:00+01:00" }, /^early: .* not in force/],
    [
      { ...one, id: "when", receivedAt: "yesterday" },
      /^when: receivedAt is not a date and time\. /,
    ],
    [{ ...one, id: "law", regime: "EU-MOON" }, /^law: This law is unknown\. /],
    [{ ...one, id: "right", requestType: "wish" }, /^right: This right is unknown\. /],
    [{ ...one, id: "two\nlines\u001b[2J", regime: "" }, /^two lines \[2J: This law is unknown\. /],
    [{ ...one, id: "empty", expect: {} }, /^empty: expect is empty$/],
    [{ ...one, id: undefined, expect: null }, /^example 13, without id: id is missing; expect can/],
    [null, /^example 14, without id: is not an example$/],
    ["eu-001", /^example 15, without id: is not an example$/],
  ];
  const { code, printed, last, err } = await tried([...cases.map(([input]) => input), one]);
  expect(printed).toHaveLength(cases.length);
  for (const [i, [, line]] of cases.entries()) expect(printed[i]).toMatch(line);
  expect([code, last, err]).toEqual([1, `1 passed, ${cases.length} failed`, ""]);
});

test("names are not case-sensitive, and a date named in an extension notice is the extended deadline", async () => {
  const one = example("eu-001");
  const swiss = {
    ...one,
    id: "named",
    regime: "ch-FADP",
    events: [{ type: "EXTEND", at: "2024-03-20T10:00:00+01:00", until: "2024-05-14" }],
    expect: { dueOn: "2024-04-04", extendedDueOn: "2024-05-14" },
  };
  const loud = { ...one, regime: " eu-gdpr ", requestType: "ACCESS" };
  const late = { ...swiss, id: "late", events: [{ ...swiss.events[0], until: "2024-03-01" }] };
  const odd = { ...swiss, id: "odd", events: [{ ...swiss.events[0], until: 14 }] };
  const { printed, last } = await tried([swiss, loud, late, odd]);
  expect(printed).toEqual([
    "late: The new date is before the notice. Enter a date after the notice.",
    "odd: events.0.until cannot be read",
  ]);
  expect(last).toBe("2 passed, 2 failed");
});

test("a file without examples is rejected under the name of its option", async () => {
  const file = path.join(folder, "none.json");
  writeFileSync(file, "{}");
  for (const source of [file, path.join(folder, "missing.json"), "README.md"]) {
    const { code, err } = await runDeskHere("clock", "--vectors", source);
    expect(code).toBe(2);
    expect(err).toMatch(/^ {2}vectors: /m);
  }
});

test("every example passes and a deadline is the same in every time zone of the machine", async () => {
  const zones = ["Pacific/Kiritimati", "America/St_Johns", "UTC"];
  const laws = ["--law", "cl-21719", "--law", "us-ca", "--house-days", "30", "--json"];
  const chile = ["--zone", "America/Santiago", "--region", "CL"];
  const one = ["--received", "2027-09-04T23:30:00-04:00", "--extend", "2027-09-20T10:00:00Z"];
  const inZone = (TZ: string, args: string[]) =>
    program(["cli/desk.ts", "clock", ...args], { TZ }).ended;
  const all = await Promise.all(zones.map((TZ) => inZone(TZ, ["--vectors", VECTORS])));
  for (const found of all) {
    expect(found).toEqual({ code: 0, out: `${examples.length} passed, 0 failed\n`, err: "" });
  }
  expect(examples).toHaveLength(175);
  const clocks = await Promise.all(zones.map((TZ) => inZone(TZ, [...laws, ...chile, ...one])));
  for (const found of clocks) expect(found).toEqual(clocks[0]);
  expect(JSON.parse(clocks[0]?.out ?? "")).toMatchObject({
    law: "cl-21719",
    receivedOn: "2027-09-04",
    dueOn: "2027-10-04",
    extendedDueOn: "2027-11-03",
  });
}, 60_000);
