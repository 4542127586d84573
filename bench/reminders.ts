import { rmSync } from "node:fs";
import pg from "pg";
import { createDesk } from "@/lib/desks/create";
import { inviteMember } from "@/lib/people/members";
import { type Context, contextFor } from "@/lib/platform/context";
import { embeddedPostgres } from "@/lib/platform/embedded-postgres";
import { shutDown } from "@/lib/platform/shutdown";
import { sweep, sweepDesk } from "@/lib/requests/sweep";
import { POLICIES } from "@/prisma/seed/policies";
import { working } from "@/scripts/run.mjs";
import { prepare, ROOT, settings } from "./stage";

const SLUG = "ruthimg";
const REQUESTS = 10_000;
const MEMBERS = 30;
const NOW = new Date("2026-11-22T09:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const SYSTEM = { kind: "system" } as const;

type Figure = { name: string; seconds: number; webCpu: number; statements: number };

/**
 * Ten thousand requests of one desk with thirty members fall due: three days before, on the day they are overdue, and
 * a round in which nothing is owed. Half of them have assignees. Prints times and asserts none.
 */
export async function reminders(environment: Record<string, string | undefined>): Promise<void> {
  const server = await embeddedPostgres({ root: ROOT });
  const owner = new pg.Pool({ connectionString: server.url("bench"), max: 1 });
  try {
    await prepare(server.url);
    Object.assign(environment, settings(server.url("bench"), "http://127.0.0.1", 80));
    for (const policy of POLICIES) await createDesk(policy, NOW);
    const at = (days: number): Promise<Context> =>
      contextFor({ slug: SLUG }, SYSTEM, new Date(NOW.getTime() + days * DAY_MS));
    await working(`Storing ${REQUESTS} requests`, async () => fill(owner, await at(0)));
    const figures = [
      await measured("3 days before the date", async () => sweepDesk(await at(27))),
      await measured("nothing owed", async () => sweepDesk(await at(27))),
      await measured("overdue", async () => sweepDesk(await at(31))),
      await measured("nothing owed, all overdue", async () => sweepDesk(await at(31))),
      await measured("all desks with all digests", async () => sweep((await at(32)).now)),
    ];
    const emails = await owner.query(
      "select count(*)::int as emails from letter where kind = 'reminder'",
    );
    console.log(
      [
        `Rounds of a desk with ${REQUESTS} requests of one due date and ${MEMBERS} members; nothing else runs`,
        ...figures.map(line),
        `Single reminders in all: ${emails.rows[0].emails}`,
      ].join("\n"),
    );
  } finally {
    await owner.end();
    await shutDown();
    await server.stop();
    rmSync(ROOT, { recursive: true, force: true });
  }
}

async function fill(owner: pg.Pool, ctx: Context): Promise<void> {
  const members: string[] = [];
  for (let n = 0; n < MEMBERS; n += 1) {
    const role = n < 3 ? "admin" : "handler";
    const { id } = await inviteMember(ctx, { email: `m${n}@rightsdesk.example`, role });
    members.push(id);
  }
  await owner.query(
    `insert into request
       (id, desk_id, reference, "right", law, laws, state, channel, locale, residence, received_at,
        confirmed_at, deadline, idempotency_key, due_on, due_at, assignee_id)
     select 'req_' || n, $1, 'R' || n, 'access', 'eu-gdpr', '{eu-gdpr}', 'open', 'web', 'en', 'eea', $2::timestamptz,
            $2::timestamptz, '{}', 'bench' || n, '2026-12-22', '2026-12-22T23:00:00Z',
            case when n % 2 = 0 then ($3::text[])[1 + n % $4::int] end
       from generate_series(1, $5::int) n`,
    [ctx.desk.id, NOW, members, MEMBERS, REQUESTS],
  );
  await owner.query("vacuum analyze");
}

async function measured(name: string, work: () => Promise<unknown>): Promise<Figure> {
  const sent = pg.Client.prototype.query;
  let statements = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(sent, this, args);
  } as typeof sent;
  const cpu = process.cpuUsage();
  const began = performance.now();
  try {
    await work();
  } finally {
    pg.Client.prototype.query = sent;
  }
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
