import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { teamMemberId } from "@/lib/platform/context";
import { TEST_KEY } from "@/lib/platform/testing/environment";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { openWorld, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { desk, program, runDeskHere } from "./testing";

// Programs start slowly on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let world: World;
// No desk runs from this directory, so a command finds no database address in it.
const emptyDir = mkdtempSync(path.join(tmpdir(), "rightsdesk-"));
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
});
afterAll(async () => {
  rmSync(emptyDir, { recursive: true });
  await world.close();
});

test.each(["cli/worker.ts", "cli/desk.ts"])(
  "%s ends with one sentence that names the wrong variable, and shows neither its value nor a stack trace",
  async (file) => {
    const args = file === "cli/desk.ts" ? [file, "work"] : [file];
    const [wrong, missing] = await Promise.all([
      program(args, { KEY_RING: "nonsense" }).ended,
      program(args, { DATABASE_URL: null, DATA_DIR: emptyDir }).ended,
    ]);
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toMatch(/^The environment is invalid: KEY_RING must be [^\n]+\.\n$/);
    expect(wrong.err).not.toContain("nonsense");
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(
      /^The environment is invalid: DATABASE_URL is not set: it must be [^\n]+\.\n$/,
    );
  },
);

test("a submission with invalid answers ends with exit code 2 and one line for each of them", async () => {
  const [{ code, out, err }, { rows: before }] = await Promise.all([
    desk("submit", "--desk", "ruthimg", "--right", "everything", "--email", "not an address"),
    world.owner.query("select count(*) from request"),
  ]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  const fields = [...err.matchAll(/^ {2}(\w+): \S.+$/gm)].map(([, name]) => name).sort();
  expect(fields).toEqual(["email", "name", "residence", "right"]);
  expect(err).not.toContain("    at ");
  expect((await world.owner.query("select count(*) from request")).rows).toEqual(before);
});

test("a problem is printed in English with what to do about each option, and ends with the exit code of its kind", async () => {
  expect(await runDeskHere("sign-in-link", "--email", "nobody@example.org")).toEqual({
    code: 4,
    out: "",
    err: "No team member has this email address.\n  email: Enter the email address of an invited team member.\n",
  });
  expect(
    await runDeskHere("invite", "--desk", "ruthimg", "--email", "nobody", "--role", "owner"),
  ).toEqual({
    code: 2,
    out: "",
    err: "The invitation is incomplete.\n  email: Enter an email address, like name@example.org.\n  role: Choose a role.\n",
  });
});

test("creating a desk that exists changes nothing, and its policy stays", async () => {
  const policies = async () => (await world.owner.query("select policy from desk")).rows;
  const before = await policies();
  const file = path.join(emptyDir, "policy.json");
  const found = POLICIES.find(({ slug }) => slug === "ruthimg");
  writeFileSync(file, JSON.stringify({ ...found, service: "Another one" }));
  const { code, out } = await runDeskHere("create", "--policy", file);
  expect(code).toBe(0);
  expect(out).toContain("The desk ruthimg already exists, so nothing was changed.");
  expect(await policies()).toEqual(before);
});

test("a round of work at a set time sends a reminder, and a second round at the same time sends none", async () => {
  const handler = await world.staff("ruthimg", "handler");
  const { reference } = await world.confirmed("ruthimg");
  await assignRequest(await world.at("ruthimg", handler), reference, {
    version: 2,
    assignee: teamMemberId({ actor: handler }),
  });
  const time = "2026-12-19T10:00:00Z"; // three days before it is due
  const reminders = async () =>
    world.post.to("handler@ruthimg.example").filter(({ mail }) => mail.subject?.includes(reference))
      .length;
  for (const round of [1, 2]) {
    const { code, out } = await desk("work", "--now", time);
    expect({ code, out, round }).toEqual({
      code: 0,
      round,
      out: "Ran the periodic jobs of every desk as of 2026-12-19T10:00:00.000Z.\n",
    });
    await world.work(new Date(time));
    expect(await reminders()).toBe(1);
  }
});

test("the log is intact until a row is changed behind the trigger, and then the changed entry is named", async () => {
  const { requestId } = await world.confirmed("ruthimg");
  const before = await desk("audit", "verify");
  expect(before.code).toBe(0);
  expect(before.out).toMatch(
    /^ruthimg: intact \(\d+ entries, \d+ chains, \d+ checkpoints, \d+ of them in the copy outside the database\)\n$/,
  );
  await world.owner.query("set session_replication_role = replica");
  await world.owner.query(
    `update log_entry set facts = facts || '{"right":"erasure"}' where chain = $1 and seq = 1`,
    [requestId],
  );
  await world.owner.query("set session_replication_role = origin");
  const after = await desk("audit", "verify", "--desk", "ruthimg");
  expect(after.code).toBe(1);
  expect(after.out).toContain(`${requestId} entry 1 was changed after it was written`);
});

test("when a key is replaced, its values are counted and rewrapped, and then it can be removed", async () => {
  const ring = { KEY_RING: `next:${randomBytes(32).toString("base64")},test:${TEST_KEY}` };
  const keys = (verb: string, changes: Record<string, string> = ring) =>
    program(["cli/desk.ts", "keys", verb], changes).ended;
  const before = await keys("status");
  expect(before.code).toBe(0);
  expect(before.out).toMatch(/^next: encrypts new data\ntest: still needed/);
  expect(before.out).toMatch(/data keys of requests: \d+/);
  const rewrapped = await keys("rewrap");
  expect(rewrapped).toMatchObject({ code: 0, err: "" });
  expect(rewrapped.out).toMatch(/ruthimg: search keys of desks: 1 rewrapped/);
  expect(rewrapped.out).toMatch(/Everything is encrypted with next/);
  expect((await keys("status")).out).toMatch(/test: no longer needed/);
  const gone = await keys("status", { KEY_RING: `test:${TEST_KEY}` });
  expect(gone.code).toBe(1);
  expect(gone.out).toMatch(/next: not in KEY_RING, so these values cannot be opened/);
});
