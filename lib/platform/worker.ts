import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { APP_ROLE } from "./db";
import { env } from "./env";
import { log } from "./log";

const BEAT_MS = 5_000;
/** A worker that has not been seen for this long is taken for dead, and its jobs are given to others. */
const DEAD_AFTER_SECONDS = 30;

export type Worker = { stop: () => Promise<void> };

/**
 * Runs the tasks until stopped. graphile-worker alone would leave the jobs of a killed worker locked for
 * four hours: every worker writes a heartbeat, and every worker releases the jobs of those that stopped.
 */
export async function startWorker(
  tasks: Record<string, (payload: unknown) => Promise<void>>,
  { crontab, concurrency = 4 }: { crontab: string; concurrency?: number },
): Promise<Worker> {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: concurrency + 3,
    options: `-c role=${APP_ROLE}`,
  });
  // The pool reconnects by itself; without these the loss of a connection would end the process.
  const note = (err: Error) => log().warn({ err }, "the worker lost a database connection");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  const ids = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => ids.add(worker.workerId));
  events.on("worker:stop", ({ worker }) => ids.delete(worker.workerId));
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    // Without it `stop()` returns before the last job is written as done, and the job runs twice.
    preset: { worker: { completeJobBatchDelay: 5 } },
    logger: quietLogger(),
    crontab,
    taskList: tasks as TaskList,
    events,
  });
  const timer = setInterval(() => void beat(pool, ids).catch(note), BEAT_MS);
  await beat(pool, ids).catch(note);
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      await pool
        .query("delete from worker_heartbeat where worker_id = any($1)", [[...ids]])
        .catch(note);
      await pool.end();
    },
  };
}

async function beat(pool: Pool, ids: ReadonlySet<string>): Promise<void> {
  await pool.query(
    `insert into worker_heartbeat (worker_id, seen_at) select unnest($1::text[]), now()
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [[...ids]],
  );
  const dead = await pool.query<{ id: string }>(
    `select distinct job.locked_by as id from graphile_worker._private_jobs job
       left join worker_heartbeat beat on beat.worker_id = job.locked_by
      where job.locked_by is not null
        and coalesce(beat.seen_at, job.locked_at) < now() - make_interval(secs => $1)`,
    [DEAD_AFTER_SECONDS],
  );
  const lost = dead.rows.map(({ id }) => id);
  if (lost.length > 0) {
    log().warn({ workers: lost.length }, "released the jobs of workers that stopped");
    await pool.query("select graphile_worker.force_unlock_workers($1::text[])", [lost]);
  }
  await pool.query("delete from worker_heartbeat where seen_at < now() - interval '1 hour'");
}

function quietLogger(): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning")
      log().warn({ queue: message.slice(0, 500) }, "queue");
  });
}
