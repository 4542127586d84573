import { rmSync } from "node:fs";
import pg from "pg";
import { createDesk } from "@/lib/desks/create";
import { type Context, contextFor } from "@/lib/platform/context";
import { embeddedPostgres } from "@/lib/platform/database/embedded-postgres";
import { shutDown } from "@/lib/platform/shutdown";
import { countStatements } from "@/lib/platform/testing/statements";
import { sweep, sweepDesk } from "@/lib/requests/jobs/sweep";
import { dueRequests } from "@/lib/requests/testing/reminders";
import { inviteMember } from "@/lib/team/members";
import { POLICIES } from "@/prisma/seed/policies";
import { working } from "@/scripts/run.mjs";
import { prepare, ROOT, settings } from "./stage";

const SLUG = "ruthimg";
const REQUESTS = 10_000;
const MEMBERS = 30;
const OF_EACH_MEMBER = Math.round(REQUESTS / 2 / MEMBERS);
const DUE_ON = "2026-12-22";
const NOW = new Date("2026-11-22T09:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const SYSTEM = { kind: "system" } as const;

type Figure = { name: string; seconds: number; webCpu: number; statements: number };

/**
 * Measures the rounds of a desk with thirty members whose ten thousand requests fall due: three days before, on the day
 * when they are overdue, and a round with nothing to send. Half of the requests have assignees. Prints times and
 * asserts none.
 */
export async function reminders(environment: Record<string, string | undefined>): Promise<void> {
  const server = await embeddedPostgres({ root: ROOT });
  const owner = new pg.Client(server.url("bench"));
  try {
    await prepare(server.url);
    await owner.connect();
    Object.assign(environment, settings(server.url("bench"), "http://127.0.0.1", 80));
    for (const policy of POLICIES) await createDesk(policy, NOW);
    const at = (days: number): Promise<Context> =>
      contextFor({ slug: SLUG }, SYSTEM, new Date(NOW.getTime() + days * DAY_MS));
    await working(`Storing ${REQUESTS} requests`, async () => fill(owner, await at(0)));
    const figures = [
      await measured("3 days before the date", async () => sweepDesk(await at(27))),
      await measured("nothing to send", async () => sweepDesk(await at(27))),
      await measured("overdue", async () => sweepDesk(await at(31))),
      await measured("nothing to send, all overdue", async () => sweepDesk(await at(31))),
      await measured("all desks, all daily emails", async () => sweep((await at(32)).now)),
    ];
    const emails = await owner.query(
      "select count(*)::int as emails from email where kind = 'reminder'",
    );
    console.log(
      [
        `Rounds of a desk with ${REQUESTS} requests with the same due date and ${MEMBERS} team members; nothing else runs`,
        ...figures.map(line),
        `Single reminders in total: ${emails.rows[0].emails}`,
      ].join("\n"),
    );
  } finally {
    await owner.end();
    await shutDown();
    await server.stop();
    rmSync(ROOT, { recursive: true, force: true });
  }
}

async function fill(owner: pg.Client, ctx: Context): Promise<void> {
  const due = (prefix: string, wanted: number, assignee: string | null) =>
    dueRequests({ owner, now: NOW }, ctx.desk.id, {
      prefix,
      count: wanted,
      dueOn: DUE_ON,
      assignee,
    });
  for (let n = 0; n < MEMBERS; n += 1) {
    const role = n < 3 ? "admin" : "handler";
    const { id } = await inviteMember(ctx, { email: `m${n}@rightsdesk.example`, role });
    await due(`M${n}R`, OF_EACH_MEMBER, id);
  }
  await due("R", REQUESTS - MEMBERS * OF_EACH_MEMBER, null);
  await owner.query("vacuum analyze");
}

async function measured(name: string, work: () => Promise<unknown>): Promise<Figure> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { statements } = await countStatements(work);
  const used = process.cpuUsage(cpu);
  return {
    name,
    statements,
    seconds: (performance.now() - began) / 1000,
    webCpu: (used.user + used.system) / 1_000_000,
  };
}

const line = ({ name, seconds, webCpu, statements }: Figure): string =>
  `${name.padEnd(28)} ${seconds.toFixed(1)} s, ${webCpu.toFixed(1)} s CPU of the worker, ${statements} statements`;
