import { rmSync } from "node:fs";
import pg from "pg";
import { createDesk } from "@/lib/desks/create";
import { legalDay } from "@/lib/domain/calendar/zone";
import { periodNamed } from "@/lib/domain/reports/report";
import { type Context, contextFor } from "@/lib/platform/context";
import { embeddedPostgres } from "@/lib/platform/database/embedded-postgres";
import { shutDown } from "@/lib/platform/shutdown";
import { assignNext } from "@/lib/requests/assignment/assign";
import { countViews, findRequests } from "@/lib/requests/inbox/find";
import { readReport } from "@/lib/requests/reports/report";
import { POLICIES } from "@/prisma/seed/policies";
import { working } from "@/scripts/run.mjs";
import { deepCases, listCases } from "./list-cases";
import { summary } from "./load";
import { makeMany, referenceOf } from "./many";
import { emptyDesks, KNOWN } from "./many-sql";
import { maxRowsRead, shapeOf, watch } from "./plans";
import { aligned, busyBefore, circumstances } from "./report";
import { prepare, ROOT, settings } from "./stage";

const SLUG = "ruthimg";
const SMALL_DESKS = 1000;
/** The number of requests of the desk that the big one is compared with. */
const COMPARED = 10_000;
const WARM = 5;

type Options = { rows: number; times: number; seed: number };
type Case = { name: string; work: (ctx: Context) => Promise<unknown> };
type Figure = { p50: number; p95: number; listed: number; rowsRead: number; shape: string };

/**
 * Measures the database time of every list of the inbox at a desk of `rows` requests, and compares it with a desk of
 * ten thousand. Statements run as the application role in its transactions, through row-level security.
 */
export async function lists(
  environment: Record<string, string | undefined>,
  options: Options,
): Promise<void> {
  const busy = busyBefore();
  const server = await embeddedPostgres({ root: ROOT });
  const owner = new pg.Pool({ connectionString: server.url("bench"), max: 1 });
  try {
    await prepare(server.url);
    Object.assign(environment, settings(server.url("bench"), "http://127.0.0.1", 80));
    await createDesk(policyOf(SLUG), new Date());
    const big = await figures(owner, options);
    const small = await figures(owner, { ...options, rows: COMPARED });
    console.log(
      [
        ...(await circumstances(owner, "none")),
        ...busy,
        "",
        `Database time per page in ms, for all its statements, ${options.times} times each; seed ${options.seed}`,
        ...table(small, big, options.rows),
      ].join("\n"),
    );
  } finally {
    await owner.end();
    await shutDown();
    await server.stop();
    rmSync(ROOT, { recursive: true, force: true });
  }
}

function policyOf(slug: string) {
  const policy = POLICIES.find((one) => one.slug === slug);
  if (!policy) throw new Error(`There is no policy for the desk ${slug}.`);
  return policy;
}

async function figures(
  owner: pg.Pool,
  { rows, times, seed }: Options,
): Promise<Map<string, Figure>> {
  const now = new Date();
  const { desk } = await contextFor({ slug: SLUG }, { kind: "system" }, now);
  const client = await owner.connect();
  const began = performance.now();
  await working(`Storing ${rows} requests`, async () => {
    await emptyDesks(client);
    await makeMany(client, { desk, rows, small: SMALL_DESKS, now, seed });
  });
  console.log(`Stored ${rows} requests in ${Math.round((performance.now() - began) / 1000)} s`);
  const deep = await deepCases(client, desk.id);
  client.release();
  const actor = { kind: "staff", id: KNOWN.someone, role: "handler" } as const;
  const ctx = await contextFor({ slug: SLUG }, actor, now);
  const found = new Map<string, Figure>();
  await working(`Measuring at ${rows}`, async () => {
    for (const one of casesOf([...listCases(referenceOf(77)), ...deep])) {
      const figure = await measured(ctx, one, times);
      found.set(one.name, figure);
      console.log(
        `${rows} ${one.name}: ${ms(figure.p50)} / ${ms(figure.p95)} ms, ${figure.rowsRead} rows read`,
      );
    }
  });
  return found;
}

const casesOf = (pages: ReturnType<typeof listCases>): Case[] => [
  // The cost of a transaction on this machine, without any query of the product.
  { name: "nothing", work: (ctx) => ctx.db((tx) => tx.$queryRaw`select 1`) },
  ...pages.map(({ name, query }) => ({
    name,
    work: (ctx: Context) => findRequests(ctx, { view: "open", ...query }),
  })),
  { name: "counts of all views", work: countViews },
  { name: "report of twelve months", work: (ctx) => readReport(ctx, twelveMonths(ctx)) },
  { name: "assign next", work: assignNext },
];

/**
 * The report counts all requests that arrived or ended in these months, so its time grows with the desk, unlike that of
 * a list.
 */
const twelveMonths = ({ desk, now }: Context) =>
  periodNamed("last-12-months", legalDay(now.getTime(), desk.policy.zone));

async function measured(ctx: Context, { work }: Case, times: number): Promise<Figure> {
  let listed = 0;
  const sent = await watch(async () => {
    const answer = await work(ctx);
    if (answer && typeof answer === "object" && "rows" in answer) {
      listed = (answer.rows as unknown[]).length;
    }
  }, true);
  const plans = sent.flatMap(({ plan }) => plan ?? []);
  const spent: number[] = [];
  for (let time = -WARM; time < times; time += 1) {
    const each = await watch(() => work(ctx), false);
    if (time >= 0) spent.push(each.reduce((sum, { ms }) => sum + ms, 0));
  }
  const { p50, p95 } = summary(spent, 1);
  const worst = plans.toSorted((a, b) => maxRowsRead(b) - maxRowsRead(a))[0];
  return {
    p50,
    p95,
    listed,
    rowsRead: worst ? Math.round(maxRowsRead(worst)) : 0,
    // The statement of the page itself comes last. The statements before it are small, and the same for every page.
    shape: plans.slice(-1).map(shapeOf).join(""),
  };
}

const ms = (value: number | undefined): string => (value ?? 0).toFixed(1);

function table(small: Map<string, Figure>, big: Map<string, Figure>, rows: number): string[] {
  const head = [
    "",
    `p50 of ${COMPARED}`,
    "p95",
    "rows",
    `p50 of ${rows}`,
    "p95",
    "rows",
    "p50 ratio",
    "p95 ratio",
    "most rows read",
    "read by",
  ];
  const lines = [...big].map(([name, figure]) => {
    const compared = small.get(name);
    const ratio = (of: "p50" | "p95") => (compared ? figure[of] / compared[of] : 0).toFixed(2);
    return [
      name,
      ms(compared?.p50),
      ms(compared?.p95),
      String(compared?.listed ?? 0),
      ms(figure.p50),
      ms(figure.p95),
      String(figure.listed),
      ratio("p50"),
      ratio("p95"),
      String(figure.rowsRead),
      figure.shape,
    ];
  });
  return aligned([head, ...lines], (column) => column > 0 && column < head.length - 1);
}
