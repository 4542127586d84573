import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { embeddedPostgres, type Postgres } from "@/lib/platform/database/embedded-postgres";
import { grantLogin, migrateAll } from "@/lib/platform/database/migrate";
import { alone } from "@/lib/platform/lock.mjs";

export const TEST_ROOT = path.resolve(".data/test");
const MIGRATIONS = path.resolve("prisma/migrations");
const LOGIN = "rightsdesk_test";
const PASSWORD = "only-on-loopback";

type Row = { name: string };
type Server = Postgres["url"];
export type TestDatabase = { ownerUrl: string; appUrl: string };

/**
 * What a database contains beyond the migrations. `fill` runs once in a test run, so a change of the code can never
 * meet rows that older code wrote. It must close its connections, because PostgreSQL clones only databases that
 * nobody uses.
 */
export type Content = { name: string; fill: (database: TestDatabase) => Promise<void> };

// Test files in the same process share the server, although they share no modules.
const shared = globalThis as typeof globalThis & { testServer?: Promise<Postgres> };

/** A database for one test file, with every migration applied; empty, or with the given content. */
export async function testDatabase(content?: Content): Promise<TestDatabase> {
  const run = inject("testRun");
  if (run === undefined) {
    throw new Error(
      "The tests of this folder run without a database. Move the test to a folder that has one: see WITHOUT_DATABASE in vitest.config.ts.",
    );
  }
  shared.testServer ??= embeddedPostgres({ root: TEST_ROOT, user: run, durable: false });
  const { url } = await shared.testServer;
  const filled = `test_${run}_${content?.name}`;
  if (content && (await databases(url)).includes(filled)) return await clone(url, filled, run);
  return await alone(path.join(TEST_ROOT, "template.lock"), async () => {
    const known = await databases(url);
    if (content && known.includes(filled)) return await clone(url, filled, run);
    const database = await clone(url, await migrated(url, known), run);
    if (content) {
      await content.fill(database);
      await create(url, filled, new URL(database.ownerUrl).pathname.slice(1));
    }
    return database;
  });
}

/**
 * Drops the databases of a test run when it ends, and not one after each file: ext4 without a journal does not reuse
 * files that were deleted in the last minutes, and searching past them made each clone take half a second of CPU
 * time.
 */
export async function dropDatabases(run: number): Promise<void> {
  if (!isRunning(`test_${run}`)) return;
  const { url } = await embeddedPostgres({ root: TEST_ROOT, user: run, durable: false });
  const left = (await databases(url)).filter((name) => name.startsWith(`test_${run}_`));
  // PostgreSQL waits for a checkpoint with each drop, and databases that are dropped together share it.
  const dropRest = async () => {
    for (let name = left.pop(); name; name = left.pop()) await drop(url, name);
  };
  await Promise.all(Array.from({ length: 10 }, dropRest));
}

async function clone(url: Server, template: string, run: number): Promise<TestDatabase> {
  const name = `test_${run}_${randomBytes(6).toString("hex")}`;
  await create(url, name, template);
  const ownerUrl = url(name);
  const app = new URL(ownerUrl);
  app.username = LOGIN;
  app.password = PASSWORD;
  return { ownerUrl, appUrl: app.href };
}

/** The name of the template with every migration. The template is created if it is missing. */
async function migrated(url: Server, known: string[]): Promise<string> {
  const name = `template_${fingerprint()}`;
  for (const old of known) {
    if (old.startsWith("test_") && !isRunning(old)) await drop(url, old);
  }
  if (known.includes(name)) return name;
  const building = `building_${name}`;
  for (const old of known) {
    if (/^(template_|building_)./.test(old)) await drop(url, old);
  }
  await query(url("postgres"), `create database ${building}`);
  await migrateAll(url(building), MIGRATIONS);
  await grantLogin(url(building), LOGIN, PASSWORD);
  await query(url("postgres"), `alter database ${building} rename to ${name}`);
  return name;
}

async function databases(url: Server): Promise<string[]> {
  const rows = await query(url("postgres"), "select datname as name from pg_database");
  return rows.map(({ name }) => name);
}

const create = (url: Server, name: string, template: string): Promise<unknown> =>
  query(url("postgres"), `create database ${name} template ${template} strategy file_copy`);

async function drop(url: Server, name: string): Promise<void> {
  await query(url("postgres"), `drop database if exists "${name}" with (force)`);
}

/** The template's name changes with the migrations, so that a stale one is never cloned. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(MIGRATIONS).sort()) {
    const file = path.join(MIGRATIONS, entry, "migration.sql");
    if (existsSync(file)) hash.update(entry).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

function isRunning(database: string): boolean {
  return existsSync(path.join(TEST_ROOT, "pg-users", database.split("_")[1] ?? ""));
}

async function query(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
