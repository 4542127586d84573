import { expect, test } from "vitest";
import { dropOldMarks } from "@/lib/platform/log-mark";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { DAY, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readAccessLog } from "@/lib/team/access-log";
import { logDenied } from "@/lib/team/log-denied";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { noteOpening } from "./opening";

const world = testWorld([ruthimg]);

async function entriesOf(event: string, now = world.now) {
  const auditor = await world.at("ruthimg", await world.staff("ruthimg", "auditor"), now);
  const { entries } = await readAccessLog(auditor);
  return entries.filter((entry) => entry.event === event);
}

test("the first time that a member opens a request on a day is logged once, however many tabs open it", async () => {
  const { requestId, reference } = await world.confirmed("ruthimg");
  const [ada, ben] = [
    await world.staff("ruthimg", "handler", "ada@open.example"),
    await world.staff("ruthimg", "admin", "ben@open.example"),
  ];
  const open = async (actor: typeof ada, now = world.now) =>
    noteOpening(await world.at("ruthimg", actor, now), requestId);
  await Promise.all([1, 2, 3, 4, 5].map(() => open(ada)));
  await open(ada, world.later(60_000));
  await open(ben);
  const openings = (await entriesOf("request-opened")).map((one) => [one.who, one.reference]);
  expect(openings.sort()).toEqual([
    ["ada", reference],
    ["ben", reference],
  ]);
  await open(ada, world.later(DAY));
  expect(await entriesOf("request-opened")).toHaveLength(3);
  expect((await verifyLog(await world.at("ruthimg", SYSTEM))).faults).toEqual([]);
});

test("opening a request again on the same day writes nothing", async () => {
  const { requestId } = await world.confirmed("ruthimg");
  const ctx = await world.member("ruthimg", "handler");
  await noteOpening(ctx, requestId);
  const written = async () =>
    (
      await world.owner.query(
        "select count(*)::int as n, max(xmin::text::bigint) as x from log_entry",
      )
    ).rows[0];
  const before = await written();
  for (let time = 0; time < 5; time += 1) await noteOpening(ctx, requestId);
  expect(await written()).toEqual(before);
});

test("a member can read a request even if the log cannot be written", async () => {
  const ctx = await world.member("ruthimg", "handler");
  const broken = { ...ctx, db: () => Promise.reject(new Error("the connection is gone")) };
  await expect(noteOpening(broken as typeof ctx, "none")).resolves.toBeUndefined();
});

test("denied access is logged once an hour for each area of the desk, however many addresses are tried", async () => {
  const ctx = await world.member("ruthimg", "auditor", "try@open.example");
  for (let time = 0; time < 30; time += 1) {
    await logDenied(ctx, { code: "not-found", place: `requests/${time}` });
    await logDenied(ctx, { code: "forbidden", place: "people" });
  }
  const seen = async () =>
    (await entriesOf("access-denied")).map(({ facts }) => [facts.code, facts.place]);
  expect((await seen()).sort()).toEqual([
    ["forbidden", "people"],
    ["not-found", "other"],
  ]);
  const next = { ...ctx, now: world.later(3_600_000) };
  await logDenied(next, { code: "forbidden", place: "people" });
  expect(await seen()).toHaveLength(3);
});

test("the marks that keep an entry from being logged twice are deleted after three days", async () => {
  const marks = async () =>
    (await world.owner.query("select count(*)::int as n from log_mark")).rows[0].n;
  expect(await marks()).toBeGreaterThan(0);
  await dropOldMarks(await world.at("ruthimg", SYSTEM, world.later(5 * DAY)));
  expect(await marks()).toBe(0);
});
