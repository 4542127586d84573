import { readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import { withSeparateConnection } from "@/lib/platform/database/db-pool";
import { storage } from "@/lib/platform/files/storage";
import { randomToken } from "@/lib/platform/keys/crypto";
import { clockFault, compareClock } from "./clock";

export type Health = {
  /** Requests can be served: everything below is in order, except the email and the worker. */
  ready: boolean;
  /** The database responds within two seconds. */
  database: boolean;
  /** Every migration of this build is applied. Additional ones belong to a newer version. */
  schema: boolean;
  /** A file can be written and removed. */
  storage: boolean;
  /** The clock of this machine agrees with the database's. If it does not, the process changes nothing. */
  clock: boolean;
  /**
   * Whether email is sent. The web process serves requests even if it is not, since its emails wait in the database.
   * `null` if nothing is known, because the database or its tables are missing.
   */
  email: "sent" | "paused" | "held" | null;
  /** Seconds since a worker was last seen; `null` if none ever was. */
  worker: number | null;
};

const STORAGE_MS = 2_000;
/** How long a result is reused, so that frequent checks do not write more files. */
const STORAGE_REUSE_MS = 15_000;

let checking: Promise<Health> | undefined;

/** The health of this process. Calls at the same time share one check. */
export function health(): Promise<Health> {
  checking ??= check().finally(() => {
    checking = undefined;
  });
  return checking;
}

async function check(): Promise<Health> {
  const [known, writable] = await Promise.all([
    withSeparateConnection(readDatabase).catch(() => ({ database: false, ...NOTHING_KNOWN })),
    isWritable(),
  ]);
  const clock = clockFault() === null;
  const ready = known.database && known.schema && writable && clock;
  return { ready, ...known, storage: writable, clock };
}

const NOTHING_KNOWN = { schema: false, email: null, worker: null };

let migrations: string[] | undefined;

/** The migrations that this build knows. */
function ownMigrations(): string[] {
  migrations ??= readdirSync(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return migrations;
}

async function readDatabase(
  client: pg.Client,
): Promise<Pick<Health, "database" | "schema" | "email" | "worker">> {
  // The clock is compared here as well, because a process that is not ready gets no requests and must notice when it
  // is right again.
  const sent = performance.now();
  const time = await client.query<{ ms: number }>(
    "select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms",
  );
  for (const { ms } of time.rows) compareClock(ms, sent);
  try {
    const { rows } = await client.query<{
      applied: string[] | null;
      worker: number | null;
      email: Health["email"];
    }>(
      `select (select array_agg(migration_name::text) from _prisma_migrations
                where finished_at is not null and rolled_back_at is null) as applied,
              (select extract(epoch from now() - max(seen_at))::float8 from worker_heartbeat) as worker,
              (select case when held_since is not null then 'held'
                           when paused_since is not null then 'paused' else 'sent' end
                 from mail_state) as email`,
    );
    const applied = new Set(rows[0]?.applied ?? []);
    const seconds = rows[0]?.worker ?? null;
    return {
      database: true,
      schema: ownMigrations().every((name) => applied.has(name)),
      email: rows[0]?.email ?? null,
      worker: seconds === null ? null : Math.max(0, Math.round(seconds)),
    };
  } catch {
    return { database: true, ...NOTHING_KNOWN }; // a database without our tables
  }
}

let written: { at: number; ok: Promise<boolean> } | undefined;

function isWritable(): Promise<boolean> {
  const now = performance.now();
  if (!written || now - written.at > STORAGE_REUSE_MS) written = { at: now, ok: writeAndRemove() };
  const { ok } = written;
  // The next call after a failure tries again.
  void ok.then((fine) => {
    if (!fine && written?.ok === ok) written = undefined;
  });
  return ok;
}

async function writeAndRemove(): Promise<boolean> {
  const key = `health/${randomToken().slice(0, 16)}`;
  const work = async () => {
    const files = await storage();
    await files.put(key, Readable.from([Buffer.from("ready")]));
    await files.remove(key);
    return true;
  };
  const late = new Promise<boolean>((done) => {
    setTimeout(() => done(false), STORAGE_MS).unref();
  });
  return Promise.race([work().catch(() => false), late]);
}
