import { readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import { clockFault, compareClock } from "./clock";
import { randomToken } from "./crypto";
import { askAlone } from "./db-pool";
import { storage } from "./storage";

export type Health = {
  /** Requests can be served: everything below but the email and the worker is as it has to be. */
  ready: boolean;
  /** The database answers within two seconds. */
  database: boolean;
  /** Every migration of this build is applied. More of them are those of a newer version. */
  schema: boolean;
  /** A file can be written and removed. */
  storage: boolean;
  /** The clock of this machine agrees with the database's. Where it does not, the process changes nothing. */
  clock: boolean;
  /**
   * Whether email goes out. The web process serves without it: what it has to send waits in the database. `null` where
   * nothing is known, because the database or its tables are not there.
   */
  email: "sent" | "paused" | "held" | null;
  /** Seconds since a worker was last seen; `null` where none ever was. */
  worker: number | null;
};

const STORAGE_MS = 2_000;
/** Asking more often writes no more files. */
const STORAGE_HOLDS_MS = 15_000;

let checking: Promise<Health> | undefined;

/** How this process is. Asked by many at once, it is found out once. */
export function health(): Promise<Health> {
  checking ??= find().finally(() => {
    checking = undefined;
  });
  return checking;
}

async function find(): Promise<Health> {
  const [told, writable] = await Promise.all([
    askAlone(readDatabase).catch(() => ({ database: false, ...NOTHING_KNOWN })),
    isWritable(),
  ]);
  const clock = clockFault() === null;
  const ready = told.database && told.schema && writable && clock;
  return { ready, ...told, storage: writable, clock };
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
  // Compared here as well: a process that gets no requests because it is not ready must notice that it is right again.
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
  if (!written || now - written.at > STORAGE_HOLDS_MS) written = { at: now, ok: writeAndRemove() };
  const { ok } = written;
  // What failed is tried again by whoever asks next.
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
