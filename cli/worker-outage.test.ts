import { rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { embeddedPostgres, type Postgres } from "@/lib/platform/embedded-postgres";
import { grantLogin, migrateAll } from "@/lib/platform/migrate";
import { shutDown } from "@/lib/platform/shutdown";
import { openPostOffice } from "@/lib/platform/testing/post-office";
import { submitRequest } from "@/lib/requests/submit";
import { form } from "@/lib/requests/testing";
import { POLICIES } from "@/prisma/seed/policies";
import { holdNext, openWorker, until } from "./testing";

// A server of its own, so that stopping it disturbs nobody.
const ROOT = path.resolve(`.data/outage-${process.pid}`);
let server: Postgres;
let post: Awaited<ReturnType<typeof openPostOffice>>;
let worker: Awaited<ReturnType<typeof openWorker>>;

beforeAll(async () => {
  server = await embeddedPostgres({ root: ROOT, durable: false });
  post = await openPostOffice();
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
  vi.stubEnv("KEY_RING", `test:${Buffer.alloc(32, 7).toString("base64")}`);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters and more");
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
  return (await submitRequest(ctx, form())).email;
}

test("after a restart of PostgreSQL a submission works at once and the same worker sends every letter, the one in hand too", async () => {
  const held = holdNext(post.office, 1_000);
  const inHand = await submitted();
  await held;
  await server.stop();
  expect(server.running()).toBe(false);
  await until(() => post.to(inHand).length > 0); // taken, and nowhere to write it down
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await server.revive();
  const after = await submitted();
  await until(() => post.to(after).length > 0);
  const unsent = "select from letter where state <> 'sent'";
  await until(async () => (await onServer("outage", unsent)).rowCount === 0, 60_000);
  expect(worker.running()).toBe(true);
  expect(post.to(after)).toHaveLength(1);
  const copies = post.to(inHand).map(({ mail }) => mail.messageId);
  expect(copies.length).toBeLessThanOrEqual(2);
  expect(new Set(copies).size).toBe(1);
}, 120_000);
