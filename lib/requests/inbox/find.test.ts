import { beforeAll, expect, test } from "vitest";
import { inboxQuery } from "@/lib/domain/inbox/inbox";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { assignNext } from "@/lib/requests/assignment/assign";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { exportReport } from "@/lib/requests/reports/report-export";
import { form, HOUR, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { exportRequests, type FormatName } from "./export";
import { findRequests } from "./find";
import type { ListQuery } from "./list-query";
import { PAGE_SIZE } from "./list-walk";

const world = testWorld();
let admin: Actor;
const references = new Map<string, string>();

/** Submits a request that was received `hoursAgo`, and remembers its reference by a name for these tests. */
async function receive(name: string, hoursAgo: number, changes: Parameters<typeof form>[0] = {}) {
  const receivedAt = world.later(-hoursAgo * HOUR);
  // An opt-out needs no verification, so these requests are open at once.
  const input = form({ right: "opt-out-marketing", name, receivedAt, ...changes });
  const { reference } = await submitRequest(await world.at("ruthimg", SUBJECT), input);
  references.set(reference, name);
}

beforeAll(async () => {
  admin = await world.staff("ruthimg", "admin");
  await receive("old", 29 * 24, { residence: "elsewhere" });
  await receive("late", 40 * 24, { residence: "elsewhere", locale: "de" });
  await receive("new", 1, { residence: "us-ca", channel: "cli" });
  await receive("british", 2, { residence: "uk" });
});

const desk = () => world.at("ruthimg", admin);
const names = async (find: Partial<ListQuery>): Promise<string[]> =>
  (await findRequests(await desk(), { view: "open", ...find })).rows.map(
    ({ reference }) => references.get(reference) ?? reference,
  );

test("a list can be filtered by due date, residence, channel and language", async () => {
  expect(await names({})).toHaveLength(4);
  expect(await names({ due: "overdue" })).toEqual(["late"]);
  expect(await names({ due: "week" })).toEqual(["old"]);
  expect(await names({ due: "none" })).toEqual([]);
  expect(await names({ channel: "cli" })).toEqual(["new"]);
  expect(await names({ locale: "de" })).toEqual(["late"]);
  expect(await names({ residence: "uk" })).toEqual(["british"]);
  expect(await names({ residence: "uk", channel: "cli" })).toEqual([]);
});

test("a list can be sorted by due date, newest first or oldest first", async () => {
  expect((await names({ sort: "due" })).slice(0, 2)).toEqual(["late", "old"]);
  expect(await names({ sort: "newest" })).toEqual(["new", "british", "old", "late"]);
  expect(await names({ sort: "oldest" })).toEqual(["late", "old", "british", "new"]);
});

test.each(["due", "newest", "oldest"] as const)(
  "the pages of a list sorted by %s show every request once, also where many came at the same moment",
  async (sort) => {
    const slug = "imgus";
    const staff = await world.member(slug, "admin");
    const subject = await world.at(slug, SUBJECT);
    if ((await findRequests(staff, { view: "all" })).rows.length === 0) {
      for (let each = 0; each < PAGE_SIZE + 7; each += 1) {
        await submitRequest(subject, form({ identifier: `device-${each}` }));
      }
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await findRequests(staff, { view: "all", sort, after });
      seen.push(...rows.map(({ reference }) => reference));
      after = next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(PAGE_SIZE + 7);
    expect(new Set(seen).size).toBe(PAGE_SIZE + 7);
  },
);

test("members who take the next request at once get one each, the earliest due date first, and none of them the same", async () => {
  const handlers: Actor[] = [];
  for (const one of ["a", "b", "c", "d", "e"]) {
    handlers.push(await world.staff("ruthimg", "handler", `${one}@desk.example`));
  }
  const taken = await Promise.all(
    handlers.map(async (handler) => assignNext(await world.at("ruthimg", handler))),
  );
  const got = taken.filter((reference) => reference !== null);
  expect(got).toHaveLength(4);
  expect(new Set(got).size).toBe(4);
  expect(await assignNext(await desk())).toBeNull();
  const auditor = await world.member("ruthimg", "auditor");
  await expect(assignNext(auditor)).rejects.toMatchObject({ code: "forbidden" });
});

test("other requests of a requester are found by address and identifier, at the same desk only", async () => {
  const email = "same.person@example.org";
  const submit = async (slug: string, changes: Parameters<typeof form>[0]) =>
    submitRequest(await world.at(slug, SUBJECT), form(changes));
  const one = await submit("ruthimg", { email, name: "One" });
  const two = await submit("ruthimg", { email: "Same.Person@example.org ", name: "Two" });
  const child = { capacity: "parent", age: "13-15", name: "Three", email } as const;
  const three = await submit("ruthimg", { name: "One", person: "child", acting: child });
  await submit("ruthimg", { name: "One" });
  await submit("imagerefiner", { email, name: "One" });
  const others = async (reference: string) =>
    (await readRequest(await desk(), reference)).others.map((other) => other.reference);
  expect((await others(one.reference)).sort()).toEqual([two.reference, three.reference].sort());
  expect(await others(three.reference)).toContain(one.reference);
});

async function exported(
  actor: Actor,
  search: Record<string, string> = {},
  format?: FormatName,
): Promise<string> {
  const parts: string[] = [];
  const ctx = await world.at("ruthimg", actor);
  for await (const part of await exportRequests(ctx, inboxQuery(search), format)) parts.push(part);
  return parts.join("");
}

const facts = async () => {
  const { rows } = await world.owner.query<{ facts: unknown }>(
    "select facts from log_entry where event = 'list-exported' order by seq",
  );
  return rows.map((row) => row.facts);
};

test("an exported list contains nothing that a spreadsheet would run, and the log records the export", async () => {
  await receive('=HYPERLINK("https://evil.example")', 3);
  await receive('Quoted "Ada", and\ttab', 4);
  const file = await exported(admin, { sort: "newest", q: "" });
  expect(file.startsWith("\ufeffreference,name,right,")).toBe(true);
  expect(file.split("\r\n")).toHaveLength(8);
  expect(file).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(file).toContain(`"Quoted ""Ada"", and\ttab"`);
  const only = await exported(admin, { residence: "uk", q: "british" });
  expect(only.split("\r\n")).toHaveLength(3);
  expect(await facts()).toEqual([
    { view: "open", sort: "newest", searched: false, format: "csv" },
    { view: "open", sort: "due", residence: "uk", searched: true, format: "csv" },
  ]);
  expect((await verifyLog(await desk())).faults).toEqual([]);
});

test("the same list can be exported as JSON, one object per line with the columns of the table, and the log records the format", async () => {
  const [head = "", ...table] = (await exported(admin)).slice(1).trim().split("\r\n");
  const file = await exported(admin, {}, "json");
  expect(file.endsWith("}\n")).toBe(true);
  const objects = file
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects).toHaveLength(table.length);
  for (const object of objects) expect(Object.keys(object)).toEqual(head.split(","));
  expect(objects.map(({ reference }) => reference)).toEqual(
    table.map((line) => line.split(",")[0]),
  );
  // Nothing runs a formula in JSON, so the text stays as it was typed.
  expect(objects).toContainEqual(
    expect.objectContaining({
      name: '=HYPERLINK("https://evil.example")',
      state: "open",
      outcome: null,
      days_left: expect.any(Number),
      assigned_to: null,
      tags: [],
    }),
  );
  expect((await facts()).at(-1)).toEqual({
    view: "open",
    sort: "due",
    searched: false,
    format: "json",
  });
  expect(await exported(admin, { q: "nobody@example.org" }, "json")).toBe("");
});

test("a handler cannot export a list", async () => {
  const handler = await world.staff("ruthimg", "handler");
  await expect(exported(handler)).rejects.toBeInstanceOf(Problem);
});

test("a member can download at most thirty lists and reports in an hour", async () => {
  const often = await world.staff("ruthimg", "admin", "often@ruthimg.example");
  for (let time = 0; time < 29; time += 1) await exported(often);
  const ctx = await world.at("ruthimg", often);
  await exportReport(ctx, { from: 0, until: 0 });
  await expect(exported(often)).rejects.toMatchObject({ code: "too-many", retryAfter: 3600 });
  await exported(admin);
});
