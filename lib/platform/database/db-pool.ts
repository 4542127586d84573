import type { Socket } from "node:net";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { recordOutage } from "./db-trouble";

/**
 * Every connection, including those outside the pool, acts as this role. It owns nothing and bypasses no row-level
 * security.
 */
export const APP_ROLE = "rightsdesk_app";

type Waits = { connectMs: number; lockMs: number; statementMs: number; waiting: number };

/**
 * How long a process waits. A person waits for the page that a web process makes: after two seconds of waiting they
 * are asked to try again, and no statement takes longer than ten seconds. A job of the worker or a command has more
 * time.
 */
const WAITS: Record<"web" | "other", Waits> = {
  web: { connectMs: 2_000, lockMs: 2_000, statementMs: 10_000, waiting: 200 },
  other: { connectMs: 10_000, lockMs: 0, statementMs: 30_000, waiting: 10_000 },
};
export const waits = (): Waits => WAITS[env().PROCESS];

/** A connection that receives nothing for this long in the middle of a statement is checked. */
const SILENT_MS = 2_000;
/** PostgreSQL ends a statement at its own limit. A connection that is silent for this much longer is lost. */
const LOST_AFTER_MS = 1_500;
const IDLE_MS = 5 * 60_000;
const PROBE_MS = 2_000;

/**
 * The connection pool of the process. The number of connections, the queue for them and the wait for each reply are
 * bounded.
 */
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
  pool.on("error", recordOutage);
  pool.on("connect", (client) => watch(client, statementMs));
  boundQueue(pool, waiting);
  return pool;
}

type Connect = (done?: (...args: unknown[]) => void) => Promise<pg.PoolClient> | undefined;

/** Refuses a query at once if the queue is full, because its turn would come too late. */
function boundQueue(pool: pg.Pool, maxWaiting: number): void {
  const connect = pool.connect.bind(pool) as Connect;
  const bounded: Connect = (done) => {
    if (pool.waitingCount >= maxWaiting) {
      const full = new Error("The queue for the database is full.");
      recordOutage(full);
      if (!done) return Promise.reject(full);
      done(full);
      return undefined;
    }
    if (done) return connect(done);
    return connect()?.catch((error: unknown) => {
      recordOutage(error);
      throw error;
    });
  };
  pool.connect = bounded as typeof pool.connect;
}

type Inside = {
  connection: {
    stream: Socket;
    on: (name: "errorMessage", listener: (error: unknown) => void) => void;
  };
  readyForQuery?: boolean;
};

/**
 * A database that accepts connections and never replies would block all of them until TCP gives up, a quarter of an
 * hour later. A connection that is silent in the middle of a statement is closed if the database does not reply on a
 * new connection either, or if it should have ended the statement by itself.
 */
function watch(client: pg.PoolClient, statementMs: number): void {
  const inside = client as unknown as Inside;
  const { stream } = inside.connection;
  inside.connection.on("errorMessage", recordOutage);
  client.on("error", recordOutage);
  let silentMs = 0;
  stream.on("data", () => {
    silentMs = 0;
  });
  stream.on("timeout", async () => {
    silentMs = inside.readyForQuery ? 0 : silentMs + SILENT_MS;
    if (silentMs > 0 && (silentMs > statementMs + LOST_AFTER_MS || !(await isDatabaseUp()))) {
      stream.destroy(new Error("The database does not answer."));
    } else stream.setTimeout(SILENT_MS);
  });
  stream.setTimeout(SILENT_MS);
}

let probing: Promise<boolean> | undefined;

/**
 * Whether the database replies on a separate connection within two seconds. Calls at the same time share one attempt.
 */
export function isDatabaseUp(): Promise<boolean> {
  probing ??= withSeparateConnection(async (client) => {
    await client.query("select 1");
    return true;
  })
    .catch(() => false)
    .finally(() => {
      probing = undefined;
    });
  return probing;
}

/**
 * Runs `work` on a separate connection, which is available when those of the pool are not. Connecting and `work`
 * together may take two seconds.
 */
export async function withSeparateConnection<T>(
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: `-c role=${APP_ROLE} -c statement_timeout=${PROBE_MS}`,
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
  });
  client.on("error", () => undefined); // the query that fails reports it
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
