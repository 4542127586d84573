import { afterAll, beforeAll, expect, test } from "vitest";
import { dateOf, dayOf } from "@/lib/domain/calendar/civil";
import type { LawId } from "@/lib/domain/laws/laws";
import { offersCalifornia } from "@/lib/domain/reports/california";
import { type DueCount, dueSoonOf, stagesOf } from "@/lib/domain/reports/charts";
import { onTimeOf } from "@/lib/domain/reports/report";
import type { Context } from "@/lib/platform/context";
import { askRequester, resumeRequest } from "@/lib/requests/clock/pause";
import { respondNoData } from "@/lib/requests/decision/answer";
import { findRequests } from "@/lib/requests/inbox/find";
import { type Row, storeRows } from "@/lib/requests/testing/reports";
import { openWorld, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { readReport } from "./report";
import { readReportCharts } from "./report-charts";
import { readYearlyReport } from "./yearly";

/** 17:30 on Sunday 1 November 2026 in New York, the day on which summer time ends there. */
const NOW = new Date("2026-11-01T22:30:00Z");
const SLUG = "new-york";
const at = (text: string) => new Date(text);

const OPEN: Row = {
  right: "access",
  law: "us-ca",
  channel: "web",
  locale: "en",
  state: "open",
  outcome: null,
  received_at: at("2026-10-20T12:00:00Z"),
  answered_at: null,
  closed_at: null,
  due_at: null,
  paused_at: null,
  extended_at: null,
  confirmed_at: null,
  hold_days: null,
};
type Stored = Row & { laws?: string[] };
const answered = (received: string, response: string, more: Partial<Stored> = {}): Stored => ({
  ...OPEN,
  state: "answered",
  outcome: "fulfilled",
  received_at: at(received),
  answered_at: at(response),
  due_at: at("2026-10-31T04:00:00Z"),
  ...more,
});

const ROWS: Stored[] = [
  // Due on 31 October (the day ends at 04:00 in UTC), so overdue; today; in a week; in eight days; in thirty days.
  { ...OPEN, due_at: at("2026-11-01T04:00:00Z") },
  { ...OPEN, due_at: at("2026-11-02T05:00:00Z") },
  { ...OPEN, due_at: at("2026-11-09T05:00:00Z") },
  { ...OPEN, due_at: at("2026-11-10T05:00:00Z") },
  { ...OPEN, due_at: at("2026-12-02T05:00:00Z"), state: "unconfirmed" },
  { ...OPEN, due_at: at("2026-12-03T05:00:00Z") },
  // Received on Sunday 25 October at 23:59 and answered on Monday at 00:00, both in New York.
  answered("2026-10-26T03:59:00Z", "2026-10-26T04:00:00Z"),
  answered("2026-10-02T12:00:00Z", "2026-10-27T12:00:00Z", {
    outcome: "partly-fulfilled",
    confirmed_at: at("2026-10-04T12:00:00Z"),
    hold_days: 3,
  }),
  answered("2026-10-02T12:00:00Z", "2026-10-31T12:00:00Z", { outcome: "refused", hold_days: 0 }),
  // Merged requests are in no chart.
  { ...OPEN, state: "closed", outcome: "merged", closed_at: at("2026-10-27T12:00:00Z") },
  { ...OPEN, state: "closed", outcome: "withdrawn", closed_at: at("2026-10-27T12:00:00Z") },
  // The policy sets the deadline, but Californian law applies, too.
  answered("2025-03-03T12:00:00Z", "2025-03-07T12:00:00Z", {
    right: "erasure",
    law: "house",
    laws: ["house", "us-ca"],
  }),
  answered("2025-03-03T12:00:00Z", "2025-03-06T12:00:00Z", { outcome: "partly-fulfilled" }),
  answered("2025-03-03T12:00:00Z", "2025-03-05T12:00:00Z", { right: "portability" }),
  answered("2025-03-03T12:00:00Z", "2025-03-05T12:00:00Z", { law: "eu-gdpr", right: "objection" }),
  // Received in the old year and answered in the new one, in New York.
  answered("2026-01-01T04:59:00Z", "2026-01-01T05:00:00Z", { outcome: "refused" }),
];

let world: World;
let ctx: Context;
beforeAll(async () => {
  const [policy] = POLICIES;
  if (!policy) throw new Error("There is no policy.");
  world = await openWorld([{ ...policy, slug: SLUG, zone: "America/New_York" }, ...POLICIES], NOW);
  ctx = await world.at(SLUG, SYSTEM, NOW);
  await storeRows(world.owner, ctx.desk.id, ROWS);
});
afterAll(() => world.close());

const period = (from: string, until: string) => ({
  from: dayOf(from, "from"),
  until: dayOf(until, "until"),
});

test("weeks are those of the desk's zone: a minute before midnight belongs to the week before", async () => {
  const { flow } = await readReportCharts(ctx, period("2026-10-14", "2026-11-01"));
  expect(flow.step).toBe("week");
  expect(flow.points.map(({ from, ...counts }) => ({ from: dateOf(from), ...counts }))).toEqual([
    { from: "2026-10-14", received: 0, completed: 0 },
    { from: "2026-10-19", received: 8, completed: 0 },
    { from: "2026-10-26", received: 0, completed: 4 },
  ]);
});

test("days to respond are counted in civil days, in time and late", async () => {
  const { times } = await readReportCharts(ctx, period("2026-10-01", "2026-11-01"));
  expect(times).toEqual([
    { days: 1, inTime: 1, late: 0 },
    { days: 25, inTime: 1, late: 0 },
    { days: 29, inTime: 0, late: 1 },
  ]);
});

test("a period without requests has empty charts, not an error", async () => {
  const { flow, times } = await readReportCharts(ctx, period("2019-01-01", "2019-01-31"));
  expect(flow.points.every(({ received, completed }) => received + completed === 0)).toBe(true);
  expect([flow.points.length, times]).toEqual([5, []]);
});

test("due dates are counted from today for thirty days, and the tile is as long as the list it opens", async () => {
  const { due } = await readReportCharts(ctx, period("2026-10-01", "2026-11-01"));
  const found = due.filter(({ open, unconfirmed }) => open + unconfirmed > 0);
  const dates = ({ day, open, unconfirmed }: DueCount) => `${dateOf(day)} ${open} ${unconfirmed}`;
  expect(found.map(dates)).toEqual([
    "2026-11-01 1 0",
    "2026-11-08 1 0",
    "2026-11-09 1 0",
    "2026-12-01 0 1",
  ]);
  expect(due).toHaveLength(31);
  const handler = await world.at(SLUG, await world.staff(SLUG, "handler"), NOW);
  const { rows } = await findRequests(handler, { view: "open", due: "week" });
  expect(dueSoonOf(due)).toBe(rows.length);
});

test("the on-time rate counts what is overdue as late, in the period of its due date", async () => {
  const { total, month } = await readReport(ctx, period("2026-10-01", "2026-11-01"));
  expect(total).toMatchObject({ onTime: 2, late: 1, overdue: 1 });
  expect(onTimeOf(total)).toBe(0.5);
  expect(month.map(({ key, figures }) => [key, figures.overdue])).toEqual([
    ["2026-10", 1],
    ["2026-11", 0],
  ]);
});

test("the stages of the responses add up to their days", async () => {
  const { total } = await readReport(ctx, period("2026-10-01", "2026-11-01"));
  expect(total).toMatchObject({ staged: 2, verificationDays: 2, holdDays: 3, workDays: 49 });
  expect(stagesOf(total)).toEqual({ verification: 1, work: 24.5, hold: 1.5 });
});

test("the yearly table has every request under Californian law, by kind and outcome, and the other laws apart", async () => {
  const { california, byLaw } = await readYearlyReport(ctx, 2025);
  const none = { fulfilled: 0, partlyFulfilled: 0, refused: 0, nothingHeld: 0, ended: 0 };
  const kind = (name: string) => california.find((row) => row.kind === name)?.figures;
  expect(california.map((row) => row.kind)).toEqual([
    "delete",
    "correct",
    "know",
    "opt-out",
    "limit",
  ]);
  expect(kind("delete")).toEqual({ ...none, received: 1, fulfilled: 1, median: 4, mean: 4 });
  expect(kind("know")).toEqual({
    ...none,
    received: 3,
    fulfilled: 1,
    partlyFulfilled: 1,
    median: 2.5,
    mean: 2.5,
  });
  expect(kind("limit")).toEqual({ ...none, received: 0, median: null, mean: null });
  expect(byLaw.map(({ law, right, figures }) => [law, right, figures.received])).toEqual([
    ["eu-gdpr", "objection", 1],
    ["house", "erasure", 1],
    ["us-ca", "access", 2],
    ["us-ca", "portability", 1],
  ]);
  const next = await readYearlyReport(ctx, 2026);
  expect(next.california.find((row) => row.kind === "know")?.figures).toMatchObject({ refused: 2 });
});

test("the yearly table is offered where the policy names Californian law", () => {
  const under = (law: LawId) => ({ lawOf: { elsewhere: [law] }, lawOfRight: {} });
  expect([under("us-ca"), under("eu-gdpr")].map(offersCalifornia)).toEqual([true, false]);
  expect(POLICIES.filter(offersCalifornia)).toHaveLength(POLICIES.length);
});

test("a response fixes on how many days the clock was paused", async () => {
  const slug = "ruthimg";
  const member = await world.staff(slug, "handler");
  const on = (day: string) => world.at(slug, member, new Date(`2026-11-${day}T10:00:00Z`));
  const { reference } = await world.confirmed(slug, { residence: "eea" });
  const version = async () =>
    (await world.owner.query("select version from request where reference = $1", [reference]))
      .rows[0].version;
  await askRequester(await on("03"), reference, {
    version: await version(),
    reason: "identity",
    text: "Which account?",
  });
  await resumeRequest(await on("08"), reference, {
    version: await version(),
    reason: "identity",
    answeredOn: "2026-11-07",
  });
  await respondNoData(await on("10"), reference, { version: await version(), explanation: "" });
  const { rows } = await world.owner.query("select hold_days from request where reference = $1", [
    reference,
  ]);
  expect(rows).toEqual([{ hold_days: 4 }]);
});
