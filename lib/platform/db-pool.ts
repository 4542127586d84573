import type { Socket } from "node:net";
import pg from "pg";
import { noteTrouble } from "./db-trouble";
import { env } from "./env";

/** Every connection acts as the role that owns nothing and bypasses nothing, also those outside the pool. */
export const APP_ROLE = "rightsdesk_app";

type Waits = { connectMs: number; lockMs: number; statementMs: number; waiting: number };

/**
 * How long a process waits. Somebody sits before the page that a web process makes: after two seconds of waiting they
 * are told to try again, and no statement takes longer than ten. A job of the worker, or a command, has more time.
 */
const WAITS: Record<"web" | "other", Waits> = {
  web: { connectMs: 2_000, lockMs: 2_000, statementMs: 10_000, waiting: 200 },
  other: { connectMs: 10_000, lockMs: 0, statementMs: 30_000, waiting: 10_000 },
};
export const waits = (): Waits => WAITS[env().PROCESS];

/** A connection that says nothing for so long in the middle of a statement is looked into. */
const SILENT_MS = 2_000;
/** PostgreSQL ends a statement at its own limit; whatever is silent a little longer than that is lost. */
const LOST_AFTER_MS = 1_500;
const IDLE_MS = 5 * 60_000;
const PROBE_MS = 2_000;

/** The connections of a process: a bounded number, a bounded queue for them, and a bounded wait for every answer. */
export function openPool(): pg.Pool {
  const { connectMs, lockMs, statementMs, waiting } = waits();
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    options: `-c role=${APP_ROLE} -c statement_timeout=${statementMs} -c lock_timeout=${lockMs}`,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  pool.on("error", noteTrouble);
  pool.on("connect", (client) => watch(client, statementMs));
  boundQueue(pool, waiting);
  return pool;
}

type Connect = (done?: (...given: unknown[]) => void) => Promise<pg.PoolClient> | undefined;

/** Whoever finds the queue full is refused at once: their turn would come too late. */
function boundQueue(pool: pg.Pool, most: number): void {
  const connect = pool.connect.bind(pool) as Connect;
  const bounded: Connect = (done) => {
    if (pool.waitingCount >= most) {
      const full = new Error("The queue for the database is full.");
      noteTrouble(full);
      if (!done) return Promise.reject(full);
      done(full);
      return undefined;
    }
    if (done) return connect(done);
    return connect()?.catch((error: unknown) => {
      noteTrouble(error);
      throw error;
    });
  };
  pool.connect = bounded as typeof pool.connect;
}

type Inside = {
  connection: {
    stream: Socket;
    on: (name: "errorMessage", told: (error: unknown) => void) => void;
  };
  readyForQuery?: boolean;
};

/**
 * A database that accepts and never answers would hold every connection until TCP gives up, a quarter of an hour
 * later. One that is silent in the middle of a statement is cut where the database does not answer elsewhere either, or
 * where it should have ended the statement by itself.
 */
function watch(client: pg.PoolClient, statementMs: number): void {
  const inside = client as unknown as Inside;
  const { stream } = inside.connection;
  inside.connection.on("errorMessage", noteTrouble);
  client.on("error", noteTrouble);
  let silentMs = 0;
  stream.on("data", () => {
    silentMs = 0;
  });
  stream.on("timeout", async () => {
    silentMs = inside.readyForQuery ? 0 : silentMs + SILENT_MS;
    if (silentMs > 0 && (silentMs > statementMs + LOST_AFTER_MS || !(await answers()))) {
      stream.destroy(new Error("The database does not answer."));
    } else stream.setTimeout(SILENT_MS);
  });
  stream.setTimeout(SILENT_MS);
}

let probing: Promise<boolean> | undefined;

/** Whether the database answers a connection of its own within two seconds; asked by many at once, it is asked once. */
export function answers(): Promise<boolean> {
  probing ??= askAlone(async (client) => {
    await client.query("select 1");
    return true;
  })
    .catch(() => false)
    .finally(() => {
      probing = undefined;
    });
  return probing;
}

/** Runs `work` on a connection of its own, which is there when those of the pool are not. Two seconds are all it has. */
export async function askAlone<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: `-c role=${APP_ROLE} -c statement_timeout=${PROBE_MS}`,
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
  });
  client.on("error", () => undefined); // told by what is asked
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer.")), PROBE_MS);
  });
  try {
    return await Promise.race([client.connect().then(() => work(client)), late]);
  } finally {
    clearTimeout(timer);
    (client as unknown as Inside).connection.stream.destroy();
  }
}
