import pg from "pg";
import { embeddedPostgres, type Postgres } from "@/lib/platform/database/embedded-postgres";
import { grantLogin, migrateAll } from "@/lib/platform/database/migrate";
import { working } from "@/scripts/run.mjs";

const LOGIN = "rightsdesk_web";

export type Addresses = { ownerUrl: string; appUrl: string };

/** Starts the embedded PostgreSQL server, whose data is below `dataDir`. */
export async function openEmbedded(dataDir: string, durable: boolean): Promise<Postgres> {
  return await working("Starting PostgreSQL", () => embeddedPostgres({ root: dataDir, durable }));
}

/** Creates and migrates the database. The login of web and worker owns nothing and bypasses no row-level security. */
export async function prepareEmbedded(server: Postgres, password: string): Promise<Addresses> {
  await createDatabase(server);
  const ownerUrl = server.url("rightsdesk");
  await working("Updating the database", () => migrateAll(ownerUrl));
  await grantLogin(ownerUrl, LOGIN, password);
  await unlockJobs(ownerUrl);
  const app = new URL(ownerUrl);
  app.username = LOGIN;
  app.password = password;
  return { ownerUrl, appUrl: app.href };
}

/**
 * Migrates the operator's own database. Retries for 30 seconds, because the database may be a few seconds behind us
 * when both start together.
 */
export async function prepareExternal(ownerUrl: string): Promise<void> {
  const until = Date.now() + 30_000;
  await working("Updating the database", async () => {
    for (;;) {
      try {
        await migrateAll(ownerUrl);
        return;
      } catch (error) {
        const code = codeOf(error);
        if (!STARTING.has(code) || Date.now() > until) throw databaseFault(error, code, ownerUrl);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  });
}

const STARTING = new Set(["ECONNREFUSED", "ECONNRESET", "57P03"]);
const FAULTS: Record<string, string> = {
  ECONNREFUSED: "does not respond",
  ECONNRESET: "does not respond",
  "57P03": "is not ready",
  ENOTFOUND: "cannot be found",
  ETIMEDOUT: "cannot be reached",
  "28P01": "rejects the password",
  "28000": "rejects the user",
  "3D000": "does not exist",
  "42501": "does not let this user change its tables: set DATABASE_OWNER_URL",
};

function databaseFault(error: unknown, code: string, url: string): unknown {
  const fault = FAULTS[code];
  if (!fault) return error;
  const { host, pathname } = new URL(url);
  return new Error(`The database ${host}${pathname} ${fault}.`, { cause: error });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  return "code" in inner ? String(inner.code) : codeOf(error.cause);
}

async function createDatabase(server: Postgres): Promise<void> {
  const found = "select from pg_database where datname = 'rightsdesk'";
  const admin = server.url("postgres");
  const { rowCount } = await query(admin, found);
  if (rowCount === 0) await query(admin, "create database rightsdesk");
}

/**
 * Unlocks the jobs of a killed worker, which would otherwise wait four hours. Only for the embedded server, because
 * there nobody else can be working on them.
 */
export async function unlockJobs(ownerUrl: string): Promise<void> {
  await query(
    ownerUrl,
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
  );
}

export async function publishedDesks(ownerUrl: string): Promise<{ slug: string; name: string }[]> {
  const { rows } = await query(ownerUrl, 'select slug, name from "desk" order by slug');
  return rows;
}

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
