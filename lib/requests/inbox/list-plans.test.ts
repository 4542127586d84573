import { beforeAll, expect, test } from "vitest";
import { deepCases, listCases } from "@/bench/list-cases";
import { makeMany, referenceOf } from "@/bench/many";
import { KNOWN } from "@/bench/many-sql";
import { maxRowsRead, pagesOf, type Sent, shapeOf, watch } from "@/bench/plans";
import { daysUntil, legalDay } from "@/lib/domain/calendar/zone";
import { dueMilestone } from "@/lib/domain/clock/reminder";
import { periodNamed } from "@/lib/domain/reports/report";
import type { Actor } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { assignNext } from "@/lib/requests/assignment/assign";
import { remindOfDeadlines } from "@/lib/requests/clock/remind";
import { readReport } from "@/lib/requests/reports/report";
import { readReportCharts } from "@/lib/requests/reports/report-charts";
import { readYearlyReport } from "@/lib/requests/reports/yearly";
import { DAY, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { countViews, findRequests } from "./find";
import type { ListQuery } from "./list-query";
import { MOST_ROWS_READ, PAGE_SIZE } from "./list-walk";

const ROWS = 100_000;
const SLUG = "ruthimg";
const HANDLER: Actor = { kind: "staff", id: KNOWN.someone, role: "handler" };
const SLOW = 180_000;

const world = testWorld();
let ctx: Context;
beforeAll(async () => {
  const { desk } = await world.at(SLUG, SYSTEM);
  await makeMany(world.owner, { desk, rows: ROWS, small: 1000, now: world.now, seed: 1 });
  ctx = await world.at(SLUG, HANDLER);
}, SLOW);

/** Enough to read an index path and a row for two thousand matches. A whole index for each match is far more. */
const MOST_PAGES = 30_000;

/** The plans that read more rows or pages than a list may, each with its name and its shape. */
const faults = (name: string, sent: Sent[]): string[] =>
  sent.flatMap(({ plan }) =>
    plan && (maxRowsRead(plan) > MOST_ROWS_READ || pagesOf(plan) > MOST_PAGES)
      ? [`${name}: ${Math.round(maxRowsRead(plan))} rows, ${pagesOf(plan)} pages, ${shapeOf(plan)}`]
      : [],
  );

const page = (query: Partial<ListQuery>) => findRequests(ctx, { view: "open", ...query });

/** The references on all pages, and the number of pages on which reading stopped before the page was full. */
async function allPages(query: Partial<ListQuery>): Promise<{ found: string[]; cut: number }> {
  const found: string[] = [];
  let cut = 0;
  let after: string | undefined;
  do {
    const { rows, next, rowsRead } = await page({ ...query, after });
    found.push(...rows.map(({ reference }) => reference));
    cut += rowsRead === null ? 0 : 1;
    after = next ?? undefined;
  } while (after);
  return { found, cut };
}

test(
  "no view, filter, order, search or late page reads more than ten thousand rows",
  async () => {
    const cases = [...listCases(referenceOf(77)), ...(await deepCases(world.owner, ctx.desk.id))];
    const bad: string[] = [];
    for (const { name, query } of cases) {
      const sent = await watch(() => page(query), true);
      expect(sent.some(({ plan }) => plan)).toBe(true);
      bad.push(...faults(name, sent));
    }
    expect(bad).toEqual([]);
  },
  SLOW,
);

/** Records every due reminder as sent, so that a sweep reads all requests and reminds nobody. Returns their number. */
async function markReminded({ desk, now }: Context): Promise<number> {
  const { rows } = await world.owner.query(
    `select id, due_on from request where desk_id = $1 and state in ('unconfirmed', 'lapsed', 'open') and due_at < $2`,
    [desk.id, new Date(now.getTime() + 16 * DAY)],
  );
  for (const { id, due_on: dueOn } of rows) {
    const milestone = dueMilestone(dueOn, daysUntil(dueOn, desk.policy.zone, now))?.key;
    if (!milestone) continue;
    await world.owner.query(
      "insert into reminder (desk_id, request_id, milestone, created_at) values ($1, $2, $3, $4)",
      [desk.id, id, milestone, now],
    );
  }
  await world.owner.query("analyze reminder"); // as PostgreSQL does by itself after a while
  return rows.length;
}

test(
  "counting, taking the next request, reading a request and reminding read no more rows than that",
  async () => {
    const bad = [
      ...faults("counts", await watch(() => countViews(ctx), true)),
      ...faults("next", await watch(() => assignNext(ctx), true)),
      ...faults("one", await watch(() => readRequest(ctx, referenceOf(77)), true)),
    ];
    const system = await world.at(SLUG, SYSTEM, world.later(-1000 * DAY));
    expect(await markReminded(system)).toBeGreaterThan(200);
    bad.push(
      ...faults(
        "reminders",
        await watch(async () => {
          expect(await remindOfDeadlines(system)).toEqual([]);
        }, true),
      ),
    );
    expect(bad).toEqual([]);
  },
  SLOW,
);

test("a report reads one index and no row of a request", async () => {
  const period = periodNamed("last-12-months", legalDay(ctx.now.getTime(), ctx.desk.policy.zone));
  const indexesOf = async (read: () => Promise<unknown>) => {
    const sent = await watch(read, true);
    return sent.flatMap(({ plan }) => (plan ? shapeOf(plan).replace(/ \d+/g, "") : [])).slice(-2);
  };
  const report = "request_report_idx";
  expect(await indexesOf(() => readReport(ctx, period))).toEqual([report, report]);
  const due = "request_desk_id_state_due_at_id_idx";
  expect(await indexesOf(() => readReportCharts(ctx, period))).toEqual([report, due]);
  const california = "request_california_idx";
  expect(await indexesOf(() => readYearlyReport(ctx, 2026))).toEqual([california, report]);
});

test("a plan that reads too much is found and named", async () => {
  const sent = await watch(
    () => ctx.db((tx) => tx.$queryRaw`select count(*)::int from "request" where "outcome" is null`),
    true,
  );
  expect(faults("by outcome", sent)).toEqual([expect.stringMatching(/^by outcome: \d{5,} rows, /)]);
});

test.each([
  { law: "us-ca", locale: "fr", channel: "api", view: "all", sort: "due" },
  { law: "us-ca", locale: "fr", channel: "api", view: "all", sort: "newest" },
  { law: "us-ca", locale: "fr", channel: "api", view: "closed", sort: "oldest" },
] as const)(
  "a list that is searched in parts shows each request exactly once: %o",
  async (query) => {
    const { found, cut } = await allPages(query);
    const { rows } = await world.owner.query(
      `select reference from request
        where desk_id = $1 and law = $2 and locale = $3 and channel = $4 and ($5 = 'all' or state = $5)
        order by ${query.sort === "due" ? "due_at, id" : `received_at ${query.sort === "newest" ? "desc, id desc" : ", id"}`}`,
      [ctx.desk.id, query.law, query.locale, query.channel, query.view],
    );
    expect(cut > 0).toBe(query.view === "all");
    expect(found).toEqual(rows.map(({ reference }) => reference));
  },
  SLOW,
);

test(
  "a search for a very common name shows each request once across its pages, filtered or not",
  async () => {
    const first = await page({ view: "all", q: KNOWN.commonSurname });
    expect(first).toMatchObject({ order: "id", rowsRead: null });
    expect(first.rows).toHaveLength(PAGE_SIZE);
    const second = await page({ view: "all", q: KNOWN.commonSurname, after: first.next ?? "" });
    const both = [...first.rows, ...second.rows].map(({ reference }) => reference);
    expect(new Set(both).size).toBe(2 * PAGE_SIZE);
    const { found, cut } = await allPages({ q: KNOWN.commonSurname, law: "in-dpdp" });
    expect(cut).toBeGreaterThan(0);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(0);
  },
  SLOW,
);
