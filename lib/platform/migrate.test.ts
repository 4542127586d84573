import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, migrateAll } from "./migrate";
import { type TestDatabase, testDatabase } from "./testing/database";

let database: TestDatabase;
const directory = mkdtempSync(path.join(tmpdir(), "migrations-"));

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await database.drop();
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a database that is up to date stays as it is, also with several starters", async () => {
  const again = await Promise.all([1, 2, 3].map(() => migrateAll(database.ownerUrl)));
  expect(again).toEqual([[], [], []]);
});

test("the application's login owns nothing and bypasses nothing", async () => {
  const [role] = await ask(
    database.appUrl,
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
     from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
  });
});

test("the worker runs jobs with the application's rights", async () => {
  const done: unknown[] = [];
  await ask(database.appUrl, `select graphile_worker.add_job('greet', '{"name":"Ada"}')`);
  const runner = await run({
    connectionString: database.appUrl,
    noHandleSignals: true,
    preset: { worker: { completeJobBatchDelay: 5 } },
    crontab: "0 4 * * * greet",
    taskList: {
      greet: async (payload) => {
        done.push(payload);
      },
    },
  });
  await expect.poll(() => done).toEqual([{ name: "Ada" }]);
  await runner.stop();
  expect(await ask(database.appUrl, "select from graphile_worker.jobs")).toEqual([]);
});

test("a file that fails leaves nothing behind, and an edited or unknown one is refused", async () => {
  const fresh = new URL(database.ownerUrl);
  const owner = fresh.href;
  fresh.pathname += "_ledger";
  const name = fresh.pathname.slice(1);
  await ask(owner, `create database ${name}`);
  write("1_first", "create table first (id int);");
  write("2_second", "create table second (id int); select no_such_function();");
  await expect(migrate(fresh.href, directory)).rejects.toThrow("2_second failed");
  expect(await ask(fresh.href, "select to_regclass('second') as t")).toEqual([{ t: null }]);
  write("2_second", "create table second (id int);");
  expect(await migrate(fresh.href, directory)).toEqual(["2_second"]);
  write("1_first", "create table first (id bigint);");
  await expect(migrate(fresh.href, directory)).rejects.toThrow("1_first was edited");
  rmSync(path.join(directory, "1_first"), { recursive: true });
  await expect(migrate(fresh.href, directory)).rejects.toThrow("start the newer version");
  await ask(owner, `drop database ${name} with (force)`);
});
