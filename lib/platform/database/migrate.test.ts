import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/platform/testing/database";
import { migrate, migrateAll } from "./migrate";

let database: TestDatabase;
const directory = mkdtempSync(path.join(tmpdir(), "migrations-"));

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => rmSync(directory, { recursive: true }));

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

test("a database that is up to date stays as it is, even if several processes start at once", async () => {
  const again = await Promise.all([1, 2, 3].map(() => migrateAll(database.ownerUrl)));
  expect(again).toEqual([[], [], []]);
});

test("the application's login owns nothing and bypasses no row-level security", async () => {
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

test("the worker runs jobs with the application's privileges", async () => {
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

test("a migration that fails leaves nothing behind, and an edited or unknown one is refused", async () => {
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

/** Rows of a database of the first version, written by the owner of its tables. */
const FIRST_ROWS = `
  select set_config('app.desk', 'dsk_a', false);
  insert into desk (id, slug, name, policy, search_key, updated_at) values ('dsk_a', 'a', 'A', '{}', '', now());
  insert into "user" (id, name, email, email_verified) values ('usr_a', 'Ada', 'ada@example.org', '2026-11-25');
  insert into membership (desk_id, user_id, role, created_at) values ('dsk_a', 'usr_a', 'admin', '2026-11-24');
  insert into request (id, desk_id, reference, "right", law, state, channel, locale, residence, received_at, deadline,
                       idempotency_key)
  values ('req_a', 'dsk_a', 'A', 'access', 'eu-gdpr', 'open', 'web', 'en', 'eea', '2026-11-24', '{}', 'a');
  insert into digest (desk_id, day, created_at) values ('dsk_a', '2026-11-26', '2026-11-26')`;

test("an owner that is not a superuser can migrate rows of the first version", async () => {
  const url = new URL(database.ownerUrl);
  url.pathname += "_owned";
  const name = url.pathname.slice(1);
  const role = `owner_of_${name}`.slice(0, 60);
  await ask(database.ownerUrl, `create role ${role} login password 'only-on-loopback'`);
  await ask(database.ownerUrl, `create database ${name} owner ${role}`);
  const admin = url.href;
  Object.assign(url, { username: role, password: "only-on-loopback" });
  const [all, first] = ["prisma/migrations", mkdtempSync(path.join(tmpdir(), "first-"))];
  const folders = readdirSync(all, { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = folders.map((one) => one.name).sort();
  for (const one of names.slice(0, names.indexOf("20261122000002_clock"))) {
    cpSync(path.join(all, one), path.join(first, one), { recursive: true });
  }
  await migrate(url.href, first);
  await ask(url.href, FIRST_ROWS);
  await migrate(url.href, all);
  expect(await ask(admin, "select laws from request")).toEqual([{ laws: ["eu-gdpr"] }]);
  const joined = { joined: true, day: "2026-11-26" };
  expect(
    await ask(
      admin,
      "select m.joined_at is not null as joined, d.day from membership m join user_digest d using (user_id)",
    ),
  ).toEqual([joined]);
  const unforced = await ask(
    admin,
    `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
  );
  expect(unforced).toEqual([]);
  rmSync(first, { recursive: true });
  await ask(database.ownerUrl, `drop database ${name} with (force)`);
  await ask(database.ownerUrl, `drop role ${role}`);
});
