import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { z } from "zod";

const PRISMA_LOCK = 72707369; // the advisory lock that `prisma migrate` takes
const LEDGER = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz,
  "migration_name" varchar(255) not null, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

type Migration = { name: string; sql: string; checksum: string };

const appliedSchema = z.array(
  z.object({ name: z.string(), checksum: z.string(), finished_at: z.date().nullable() }),
);
type Applied = z.infer<typeof appliedSchema>;

/**
 * Brings a database up to date: our tables, the queue's tables, and what the application may do with them. Returns
 * the names of the migrations that it applied.
 */
export async function migrateAll(
  ownerUrl: string,
  directory = "prisma/migrations",
): Promise<string[]> {
  const applied = await migrate(ownerUrl, directory);
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
  await connected(ownerUrl, openQueue);
  return applied;
}

/**
 * Applies the missing migrations, one transaction for each file. It records them as `prisma migrate deploy` does,
 * which can take over.
 */
export async function migrate(ownerUrl: string, directory: string): Promise<string[]> {
  const found = migrationsIn(directory);
  return await connected(ownerUrl, async (client) => {
    await takeLock(client);
    await client.query(LEDGER);
    const rows = await client.query(
      "select migration_name as name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
    );
    const missing = missingFrom(found, appliedSchema.parse(rows.rows));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

/** Creates or updates a login that has the privileges of the application and no others. */
export async function grantLogin(ownerUrl: string, name: string, password: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await takeLock(client);
    const role = client.escapeIdentifier(name);
    const known = await client.query("select from pg_roles where rolname = $1", [name]);
    if (known.rowCount === 0) await client.query(`create role ${role}`);
    await client.query(
      `alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls inherit password ${client.escapeLiteral(password)}`,
    );
    await client.query(`grant rightsdesk_app to ${role}`);
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "rightsdesk migrate" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end(); // also releases the advisory lock
  }
}

function migrationsIn(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(directory, name, "migration.sql"));
      return {
        name,
        sql: sql.toString(),
        checksum: createHash("sha256").update(sql).digest("hex"),
      };
    });
}

/**
 * Takes the advisory lock by polling: a blocking wait would hold up a `create index concurrently` of another process.
 */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as ok", [PRISMA_LOCK]);
    if (rows[0].ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function missingFrom(found: Migration[], applied: Applied): Migration[] {
  for (const { name, checksum, finished_at } of applied) {
    const file = found.find((migration) => migration.name === name);
    if (!finished_at) throw new Error(`The migration ${name} began but did not finish.`);
    if (!file) {
      throw new Error(
        `The database has the migration ${name}, which this version of Rightsdesk does not know: start the newer version.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new Error(`The migration ${name} was edited after it was applied.`);
    }
  }
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? "";
  const missing = found.filter(({ name }) => !applied.some((row) => row.name === name));
  const outOfOrder = missing.find(({ name }) => name < last);
  if (outOfOrder)
    throw new Error(`The migration ${outOfOrder.name} sorts before ${last}, which is applied.`);
  return missing;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  const inTransaction = !/^--\s*no-transaction\b/m.test(sql); // e.g. `create index concurrently`, alone in its file
  try {
    if (inTransaction) await client.query("begin");
    await client.query(
      "insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)",
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query(
      "update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1",
      [id],
    );
    if (inTransaction) await client.query("commit");
  } catch (cause) {
    if (inTransaction) await client.query("rollback");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${name} failed: ${reason}`, { cause });
  }
}

/**
 * The worker runs as the application's role. Row-level security closes the queue's tables to everyone but their owner
 * until a policy opens them.
 */
async function openQueue(client: pg.Client): Promise<void> {
  await takeLock(client);
  await client.query(`
    grant usage on schema graphile_worker to rightsdesk_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to rightsdesk_app;
    revoke insert, update, delete on graphile_worker.migrations from rightsdesk_app;
    grant usage, select, update on all sequences in schema graphile_worker to rightsdesk_app;
    grant execute on all functions in schema graphile_worker to rightsdesk_app;
    do $$
    declare walled regclass;
    begin
      for walled in
        select oid from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'application')
      loop
        execute format('create policy application on %s to rightsdesk_app using (true) with check (true)', walled);
      end loop;
    end
    $$;`);
}
