import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { embeddedPostgres } from "@/lib/platform/embedded-postgres";
import { alone } from "@/lib/platform/lock.mjs";
import { grantLogin, migrateAll } from "@/lib/platform/migrate";

export const TEST_ROOT = path.resolve(".data/test");
const MIGRATIONS = path.resolve("prisma/migrations");
const LOGIN = "rightsdesk_test";
const PASSWORD = "only-on-loopback";

type Row = { name: string };
export type TestDatabase = { ownerUrl: string; appUrl: string; drop: () => Promise<void> };

/** A database of its own for a test file: every migration applied, nothing in it. */
export async function testDatabase(): Promise<TestDatabase> {
  const run = inject("testRun");
  const server = await embeddedPostgres({ root: TEST_ROOT, user: run, durable: false });
  const admin = server.url("postgres");
  const template = await alone(path.join(TEST_ROOT, "template.lock"), () => prepared(server.url));
  const name = `test_${run}_${randomBytes(6).toString("hex")}`;
  await query(admin, `create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = server.url(name);
  const app = new URL(ownerUrl);
  app.username = LOGIN;
  app.password = PASSWORD;
  return {
    ownerUrl,
    appUrl: app.href,
    drop: async () => {
      await query(admin, `drop database if exists ${name} with (force)`);
    },
  };
}

async function prepared(url: (database: string) => string): Promise<string> {
  const admin = url("postgres");
  const name = `template_${fingerprint()}`;
  const known = await query(admin, "select datname as name from pg_database");
  if (known.some((row) => row.name === name)) return name;
  const building = `building_${name}`;
  const old = known.filter((row) => /^(template_|building_)./.test(row.name));
  const left = known.filter((row) => row.name.startsWith("test_") && !isRunning(row.name));
  for (const row of [...old, ...left]) {
    await query(admin, `drop database if exists "${row.name}" with (force)`);
  }
  await query(admin, `create database ${building}`);
  await migrateAll(url(building), MIGRATIONS);
  await grantLogin(url(building), LOGIN, PASSWORD);
  await query(admin, `alter database ${building} rename to ${name}`);
  return name;
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
