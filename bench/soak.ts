import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { createDesk } from "@/lib/desks/create";
import { embeddedPostgres } from "@/lib/platform/database/embedded-postgres";
import { shutDown } from "@/lib/platform/shutdown";
import { openSmtpServer } from "@/lib/platform/testing/smtp-server";
import { POLICIES } from "@/prisma/seed/policies";
import { numbersFrom } from "./forms";
import { type Found, findFaults } from "./soak-checks";
import { drive, type Load } from "./soak-load";
import { keepAlive, type Program } from "./soak-processes";
import { freePort, prepare, settings } from "./stage";

const ROOT = path.resolve(`.data/soak-${process.pid}`);
const KILL_EVERY_MS = 20_000;
const DRAIN_MS = 180_000;

type Environment = Record<string, string | undefined>;

/**
 * Two web and two worker processes on one PostgreSQL, with a mail server of their own: requesters submit and verify,
 * staff act, one of the four is killed every 20 seconds and started again, and PostgreSQL is restarted every
 * `--restart` minutes. It uses the existing build, on loopback only. Returns whether nothing was lost, duplicated or
 * stuck.
 */
export async function soak(args: string[], environment: Environment): Promise<boolean> {
  const { minutes, restart, seed } = optionsFrom(args);
  const server = await embeddedPostgres({ root: ROOT });
  const post = await openSmtpServer();
  const owner = new pg.Pool({ connectionString: server.url("bench"), max: 10 });
  owner.on("error", () => undefined);
  const programs: Program[] = [];
  try {
    await prepare(server.url);
    const [first, second] = [await freePort(), await freePort()];
    const ports = [first, second];
    const origin = `http://127.0.0.1:${first}`;
    Object.assign(environment, settings(server.url("bench"), origin, first), {
      SMTP_URL: post.url,
      DATABASE_POOL: "8",
      TRUSTED_PROXIES: "127.0.0.1",
      FILES_DIR: path.join(ROOT, "files"),
      DATA_DIR: ROOT,
    });
    for (const policy of POLICIES) await createDesk(policy, new Date());
    const web = ports.map((PORT) =>
      keepAlive(["scripts/web.mjs"], { ...environment, PORT: String(PORT) }),
    );
    const workers = [1, 2].map(() => keepAlive(["--import", "tsx", "cli/worker.ts"], environment));
    programs.push(...web, ...workers);
    const until = Date.now() + minutes * 60_000;
    const random = numbersFrom(seed);
    const load = drive({ ports, origin, post, owner, until });
    const kills = await killProcesses(programs, { until, restart, random, server });
    const done = await load;
    const drained = await drain(owner, Date.now() + DRAIN_MS);
    return report(await findFaults({ owner, post, load: done, drained }), { ...kills, ...done });
  } finally {
    for (const program of programs) await program.stop();
    await owner.end();
    await shutDown();
    await post.close();
    await server.stop();
    rmSync(ROOT, { recursive: true, force: true });
  }
}

function optionsFrom(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: "string", default: "30" },
      restart: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
    },
  });
  const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)] as const);
  for (const [name, value] of numbers) {
    if (!(value >= 0)) throw new Error(`--${name} must be a number.`);
  }
  return Object.fromEntries(numbers) as Record<keyof typeof values, number>;
}

type Kills = { killed: number; stopped: number; restarts: number };

async function killProcesses(
  programs: readonly Program[],
  plan: {
    until: number;
    restart: number;
    random: () => number;
    server: Awaited<ReturnType<typeof embeddedPostgres>>;
  },
): Promise<Kills> {
  const kills: Kills = { killed: 0, stopped: 0, restarts: 0 };
  let restarted = Date.now();
  while (Date.now() + KILL_EVERY_MS < plan.until) {
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
    const hard = plan.random() < 0.8;
    programs[Math.floor(plan.random() * programs.length)]?.kill(hard ? "SIGKILL" : "SIGTERM");
    if (hard) kills.killed += 1;
    else kills.stopped += 1;
    if (plan.restart > 0 && Date.now() - restarted > plan.restart * 60_000) {
      restarted = Date.now();
      kills.restarts += 1;
      await plan.server.stop();
      await plan.server.revive();
    }
  }
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, plan.until - Date.now())));
  return kills;
}

/** Waits until no email is left to send; `false` where that takes too long. */
async function drain(owner: pg.Pool, end: number): Promise<boolean> {
  const left = `select (select count(*) from email where state = 'queued')
                     + (select count(*) from graphile_worker.jobs
                         where task_identifier like 'send-%' and attempts < max_attempts) as count`;
  for (;;) {
    const { rows } = await owner.query<{ count: string }>(left);
    if (rows[0]?.count === "0") return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function report(found: Found[], facts: Kills & Load): boolean {
  const { acknowledged, verified, acts, refused, killed, stopped, restarts } = facts;
  const rows: [string, string | number][] = [
    ["Processes killed / stopped", `${killed} / ${stopped}`],
    ["PostgreSQL restarts", restarts],
    ["Requests acknowledged", acknowledged.size],
    ["Addresses verified", verified],
    ["Steps by team members", acts],
    ["Attempts without success", refused],
    ...found.map(({ what, count }): [string, number] => [what, count]),
  ];
  const widest = Math.max(...rows.map(([what]) => what.length));
  console.log(rows.map(([what, value]) => `${what.padEnd(widest)}  ${value}`).join("\n"));
  const bad = found.filter(({ fault, count }) => fault && count > 0);
  console.log(
    bad.length === 0 ? "\nNothing was lost, duplicated or stuck." : "\nThe soak test failed.",
  );
  for (const { what, examples } of bad) console.log(`${what}: ${examples.join(", ")}`);
  return bad.length === 0;
}
