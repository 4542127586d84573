import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { desk } from "./testing";

const VECTORS = "lib/domain/deadline-vectors.json";
const berlin = [
  "--zone",
  "Europe/Berlin",
  "--region",
  "DE-BE",
  "--received",
  "2026-01-31T22:30:00Z",
];

test("the clock passes every worked example, and a wrong one is shown with what differs", async () => {
  const right = await desk("clock", "--vectors", VECTORS);
  expect(right.out.trim().split("\n").at(-1)).toBe("171 passed, 0 failed");
  const [example] = JSON.parse(readFileSync(VECTORS, "utf8"));
  const file = path.join(mkdtempSync(path.join(tmpdir(), "vectors-")), "one.json");
  writeFileSync(
    file,
    JSON.stringify([{ ...example, expect: { ...example.expect, dueOn: "2030-01-01" } }]),
  );
  const wrong = await desk("clock", "--vectors", file);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain(
    `${example.id}: dueOn is ${example.expect.dueOn}, expected 2030-01-01`,
  );
  expect(wrong.out.trim().split("\n").at(-1)).toBe("0 passed, 1 failed");
});

test("a day comes with its steps, and the same as JSON", async () => {
  const told = await desk("clock", "--law", "eu-gdpr", ...berlin);
  expect(told.out).toContain("Monday 2 March 2026");
  expect(told.out).toContain("GDPR Art. 12(3)");
  const json = JSON.parse((await desk("clock", "--law", "eu-gdpr", "--json", ...berlin)).out);
  expect(json).toMatchObject({ receivedOn: "2026-01-31", dueOn: "2026-03-02" });
});

test("what the clock cannot use is named with what is allowed", async () => {
  const cases: [string[], string][] = [
    [["--law", "moon", ...berlin], "law"],
    [["--law", "eu-gdpr", "--right", "everything", ...berlin], "right"],
    [["--law", "eu-gdpr", ...berlin, "--resume", "identity@2026-02-03T10:00:00Z"], "resume"],
    [["--law", "eu-gdpr", ...berlin, "--zone", "Mars/Olympus"], "zone"],
    [["--law", "eu-gdpr", ...berlin, "--region", "XX"], "region"],
  ];
  for (const [args, field] of cases) {
    const { code, err } = await desk("clock", ...args);
    expect(code, field).toBe(2);
    expect(err).toMatch(new RegExp(`^ {2}${field}: `, "m"));
  }
});
