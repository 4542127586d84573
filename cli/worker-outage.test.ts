import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { embeddedPostgres, type Postgres } from "@/lib/platform/database/embedded-postgres";
import { grantLogin, migrateAll } from "@/lib/platform/database/migrate";
import { shutDown } from "@/lib/platform/shutdown";
import { TEST_KEY, TEST_SECRET } from "@/lib/platform/testing/environment";
import { openSmtpServer } from "@/lib/platform/testing/smtp-server";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { openWorker, until } from "./testing";

// This test has a server of its own, so that stopping it disturbs no other test.
const ROOT = path.resolve(`.data/outage-${process.pid}`);
let server: Postgres;
let post: Awaited<ReturnType<typeof openSmtpServer>>;
let worker: Awaited<ReturnType<typeof openWorker>>;

beforeAll(async () => {
  server = await embeddedPostgres({ root: ROOT }); // durable: a crash must not lose what was committed
  post = await openSmtpServer();
  await onServer("postgres", "create database outage");
  const ownerUrl = server.url("outage");
  await migrateAll(ownerUrl);
  await grantLogin(ownerUrl, "rightsdesk_test", "only-on-loopback");
  const app = new URL(ownerUrl);
  app.username = "rightsdesk_test";
  app.password = "only-on-loopback";
  vi.stubEnv("DATABASE_URL", app.href);
  vi.stubEnv("SMTP_URL", post.url);
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("KEY_RING", `test:${TEST_KEY}`);
  vi.stubEnv("AUTH_SECRET", TEST_SECRET);
  vi.stubEnv("LOG_LEVEL", "silent");
  for (const policy of POLICIES.filter(({ slug }) => slug === "ruthimg"))
    await createDesk(policy, new Date());
  worker = await openWorker();
}, 60_000);

afterAll(async () => {
  worker.kill("SIGTERM");
  await worker.ended;
  await shutDown();
  await post.close();
  await server.stop();
  await rm(ROOT, { recursive: true, force: true });
}, 60_000);

async function onServer(database: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(server.url(database));
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function submitted(): Promise<string> {
  const ctx = await contextFor({ slug: "ruthimg" }, { kind: "subject" }, new Date());
  domains += 1; // a domain that has not accepted an email yet gets one at a time
  return (await submitRequest(ctx, form({ email: `zoe@example${domains}.org` }))).email;
}
let domains = 0;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The id of the server's first process. A signal to it stops the server as `pg_ctl stop -m` does. */
const postmaster = (): number =>
  Number(readFileSync(path.join(ROOT, "pg", "postmaster.pid"), "utf8").split("\n")[0]);

const cutConnections = () =>
  onServer(
    "outage",
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'outage' and pid <> pg_backend_pid()",
  );

const KINDS = {
  fast: () => process.kill(postmaster(), "SIGINT"),
  immediate: () => process.kill(postmaster(), "SIGQUIT"),
  "smart, when its connections have ended": async () => {
    await shutDown(); // the server would wait for our own connections
    process.kill(postmaster(), "SIGTERM");
    await wait(200);
    await cutConnections().catch(() => {}); // the server accepts no new connections
    process.kill(postmaster(), "SIGINT");
  },
} as const;

const allSent = async () =>
  (await onServer("outage", "select from email where state <> 'sent'")).rowCount === 0;

/** Stops the database while `count` emails are being sent. The mail server accepts them 400 ms apart. */
async function loseDatabase(count: number, stop: () => unknown): Promise<void> {
  const { held, answers } = post.holdNext(count);
  const inProgress: string[] = [];
  for (let index = 0; index < count; index += 1) inProgress.push(await submitted());
  await held;
  await stop();
  for (const answer of answers) {
    await wait(400);
    answer();
  }
  await until(() => inProgress.every((email) => post.to(email).length > 0));
  await wait(2_000); // no worker can record that they were sent
  await server.revive();
  const after = await submitted();
  await until(() => post.to(after).length > 0, 10_000);
  await until(allSent, 60_000);
  expect(worker.running()).toBe(true);
  for (const email of inProgress) {
    const copies = post.to(email).map(({ mail }) => mail.messageId);
    expect(copies.length).toBeLessThanOrEqual(2);
    expect(new Set(copies).size).toBe(1);
  }
}

describe("when PostgreSQL restarts while emails are being sent, the same worker goes on within seconds, every email arrives, and a second copy has the same Message-ID", () => {
  for (const [kind, stop] of Object.entries(KINDS)) {
    test(`${kind}, four emails that end one after the other`, () => loseDatabase(4, stop), 120_000);
  }
  test("one email", () => loseDatabase(1, KINDS.fast), 120_000);
  test("two emails", () => loseDatabase(2, KINDS.immediate), 120_000);
  test(
    "every connection is cut and the server keeps running",
    () => loseDatabase(4, cutConnections),
    120_000,
  );
});

test("after all these restarts the worker ends within seconds of a signal to stop", async () => {
  const since = Date.now();
  worker.kill("SIGTERM");
  expect((await worker.ended).code).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
}, 60_000);

test("a worker that is stopped while the database is down ends within seconds", async () => {
  const stuck = await openWorker();
  const { held, answers } = post.holdNext(1);
  await submitted();
  await held;
  process.kill(postmaster(), "SIGINT");
  for (const answer of answers) answer();
  await until(() => !server.running());
  const since = Date.now();
  stuck.kill("SIGTERM");
  await stuck.ended;
  expect(Date.now() - since).toBeLessThan(15_000);
  await server.revive();
}, 60_000);
