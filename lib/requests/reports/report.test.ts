import { beforeAll, expect, test } from "vitest";
import { numbersFrom } from "@/bench/forms";
import { dayOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { answeredOf, periodNamed } from "@/lib/domain/reports/report";
import type { Context } from "@/lib/platform/context";
import { respondNoData } from "@/lib/requests/decision/answer";
import { reopenRequest } from "@/lib/requests/decision/close";
import { mergeRequests } from "@/lib/requests/related/merge";
import { inOracleForm, manyRows, oracle, storeRows } from "@/lib/requests/testing/reports";
import { SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { readReport } from "./report";
import { exportReport } from "./report-export";

/** The zones change their clocks on different nights or never, and one is half an hour off. */
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata"];
const SLUGS = ["zone-0", "zone-1", "zone-2"];
const NOW = new Date("2026-11-01T22:30:00Z");

const IN_ZONES = ZONES.map((zone, at) => ({ ...ruthimg, slug: `zone-${at}`, zone }));
const world = testWorld([...IN_ZONES, ...POLICIES], NOW);
beforeAll(async () => {
  for (const [at, slug] of SLUGS.entries()) {
    const { desk } = await world.at(slug, SYSTEM);
    await storeRows(world.owner, desk.id, manyRows(2500, numbersFrom(at + 1), NOW));
  }
});

const PERIODS = [
  ["2025-12-01", "2026-11-01"],
  ["2023-10-01", "2026-11-01"],
  ["2026-03-29", "2026-03-29"],
  ["2025-10-26", "2025-11-02"],
  ["2024-02-29", "2024-03-01"],
  ["2025-12-31", "2026-01-01"],
  ["2019-01-01", "2019-03-31"],
  ["2026-10-15", "2027-02-03"],
] as const;

const at = (slug: string): Promise<Context> => world.at(slug, SYSTEM, NOW);
const periodOf = (from: string, until: string) => ({
  from: dayOf(from, "from"),
  until: dayOf(until, "until"),
});

test.each(SLUGS.flatMap((slug) => PERIODS.map(([from, until]) => ({ slug, from, until }))))(
  "every figure of $slug from $from to $until equals a count request by request, without other desks",
  async ({ slug, from, until }) => {
    const ctx = await at(slug);
    const report = await readReport(ctx, periodOf(from, until));
    const { zone } = ctx.desk.policy;
    const expected = await oracle(world.owner, ctx.desk.id, { zone, now: NOW, from, until });
    expect(inOracleForm(report)).toEqual(expected);
    expect(report.period).toEqual({ from, until });
  },
);

test("the data that the oracle counts contains every kind of request", async () => {
  const { total, backlog, language } = await readReport(
    await at("zone-0"),
    periodOf("2023-10-01", "2026-11-01"),
  );
  const { median, ninetieth, ...counts } = total;
  for (const [name, count] of Object.entries(counts))
    expect([name, count > 20]).toEqual([name, true]);
  expect([median, ninetieth].every((days) => (days ?? 0) > 5)).toBe(true);
  for (const band of backlog.slice(-1)) expect(Math.min(...Object.values(band))).toBeGreaterThan(0);
  expect(language.map(({ key }) => key)).toContain("pt-BR");
});

test("merged requests count as one, and a reopened request counts as open", async () => {
  const slug = "ruthimg";
  const handler = await world.member(slug, "handler");
  const read = async () => {
    const today = legalDay(NOW.getTime(), handler.desk.policy.zone);
    const { total, backlog } = await readReport(handler, periodNamed("this-month", today));
    const open = backlog.reduce((sum, band) => sum + band.open, 0);
    return { ...total, answered: answeredOf(total), open };
  };
  const email = "twice@example.org";
  const one = await world.confirmed(slug, { email });
  const other = await world.confirmed(slug, { email });
  expect(await read()).toMatchObject({ received: 2, merged: 0, answered: 0, open: 2 });
  const version = async (reference: string): Promise<number> =>
    (await world.owner.query("select version from request where reference = $1", [reference]))
      .rows[0].version;
  const reference = await mergeRequests(handler, one.reference, {
    with: other.reference,
    version: await version(one.reference),
  });
  expect(await read()).toMatchObject({ received: 1, merged: 1, answered: 0, open: 1 });
  await respondNoData(handler, reference, {
    version: await version(reference),
    explanation: "",
  });
  const answered = { received: 1, merged: 1, answered: 1, onTime: 1, median: 0, closed: 0 };
  expect(await read()).toMatchObject({ ...answered, open: 0 });
  await reopenRequest(handler, reference, { version: await version(reference), reason: "x" });
  expect(await read()).toMatchObject({ received: 1, answered: 0, median: null, open: 1 });
});

test("the file has the figures of the page in one table, and the export is logged", async () => {
  const ctx = await at("zone-1");
  const period = periodOf("2026-01-01", "2026-03-31");
  const report = await readReport(ctx, period);
  const file = await exportReport(ctx, period);
  const lines = file
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  const head = lines[0] ?? [];
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
  const cell = (by: string, part: string, name: string) =>
    lines.find((line) => line[2] === by && line[3] === part)?.[head.indexOf(name)];
  expect(cell("total", "", "received")).toBe(String(report.total.received));
  expect(cell("total", "", "median_days")).toBe(String(report.total.median));
  expect(cell("month", "2026-02", "answered_late")).toBe(String(report.month[1]?.figures.late));
  expect(cell("age now", "31 days or more", "overdue_now")).toBe(
    String(report.backlog[3]?.overdue),
  );
  const { rows } = await world.owner.query(
    "select facts, desk_id from log_entry where event = 'report-exported'",
  );
  expect(rows).toEqual([{ facts: { from: "2026-01-01", to: "2026-03-31" }, desk_id: ctx.desk.id }]);
});
