import { EventEmitter } from "node:events";
import {
  type JobHelpers,
  Logger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { Pool } from "pg";
import { APP_ROLE } from "./db";
import { env } from "./env";
import { log } from "./log";

const BEAT_MS = 5_000;
/** A worker that has not been seen for this long is taken for dead, and its jobs are given to others. */
const DEAD_AFTER_SECONDS = 30;

export type Worker = { stop: () => Promise<void> };
type Tasks = Record<string, (payload: unknown) => Promise<void>>;

/** The names that jobs are locked by: of the queue's pools at work here, and of those that ended. */
type Names = { alive: Set<string>; ended: Set<string> };

/**
 * Runs the tasks until stopped. graphile-worker alone would leave the jobs of a killed worker locked for
 * four hours: every worker writes a heartbeat, and every worker releases the jobs of those that stopped.
 */
export async function startWorker(
  tasks: Tasks,
  { crontab, concurrency = 4 }: { crontab: string; concurrency?: number },
): Promise<Worker> {
  const pool = openPool(concurrency + 3);
  const names: Names = { alive: new Set(), ended: new Set() };
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool: { id } }) => names.alive.add(id));
  events.on("pool:release", ({ workerPool: { id } }) => {
    names.alive.delete(id);
    names.ended.add(id);
  });
  const begin = () =>
    run({
      pgPool: pool,
      concurrency,
      pollInterval: 2000,
      noHandleSignals: true,
      // Without a delay `stop()` returns before the last job is written as done, and the job runs twice;
      // and one that cannot be written as failed ends the whole process.
      preset: { worker: { completeJobBatchDelay: 5, failJobBatchDelay: 5 } },
      logger: quietLogger(),
      crontab,
      taskList: fenced(pool, tasks),
      events,
    });
  const runner = await keepRunning(begin);
  const timer = setInterval(() => void beat(pool, names).catch(note), BEAT_MS);
  await beat(pool, names).catch(note);
  return {
    stop: async () => {
      await runner.stop(); // the heart beats on until the last job is done
      clearInterval(timer);
      await pool
        .query("delete from worker_heartbeat where worker_id = any($1)", [[...names.ended]])
        .catch(note);
      await pool.end();
    },
  };
}

const note = (err: unknown) => log().warn({ err }, "the worker has trouble with the database");

function openPool(max: number): Pool {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max,
    options: `-c role=${APP_ROLE}`,
  });
  // The pool reconnects by itself; without these the loss of a connection would end the process.
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

/** A job that cannot be written as done, as in a restart of PostgreSQL, ends the queue's runner: it starts anew. */
async function keepRunning(begin: () => Promise<Runner>): Promise<Worker> {
  let stopping = false;
  let runner = await begin();
  const life = (async () => {
    while (!stopping) {
      await runner.promise.catch(note);
      if (stopping) return;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      log().warn("the queue starts again");
      runner = await begin().catch((error) => {
        note(error);
        return runner; // ended as it is: the next round tries again
      });
    }
    await runner.stop().catch(() => {}); // it began while we were told to stop
  })();
  return {
    stop: async () => {
      stopping = true;
      await runner.stop().catch(() => {}); // it had ended by itself
      await life;
    },
  };
}

/**
 * graphile-worker ends a job by its number alone. A worker that was given up for dead and wakes up late
 * would end the job in the hands of the one that has it now: it fails instead, which changes nothing.
 */
function fenced(pool: Pool, tasks: Tasks): TaskList {
  const one = (task: Tasks[string]) => async (payload: unknown, helpers: JobHelpers) => {
    await task(payload);
    const { rowCount } = await pool.query(
      "select from graphile_worker._private_jobs where id = $1 and locked_by = $2",
      [helpers.job.id, helpers.job.locked_by],
    );
    if (rowCount === 0) throw new Error("The job was given to another worker.");
  };
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, one(task)]));
}

async function beat(pool: Pool, { alive, ended }: Names): Promise<void> {
  await pool.query(
    `insert into worker_heartbeat (worker_id, seen_at) select unnest($1::text[]), now()
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [[...alive]],
  );
  const dead = await pool.query<{ id: string }>(
    `select distinct job.locked_by as id from graphile_worker._private_jobs job
       left join worker_heartbeat beat on beat.worker_id = job.locked_by
      where job.locked_by = any($2::text[])
         or coalesce(beat.seen_at, job.locked_at) < now() - make_interval(secs => $1)`,
    [DEAD_AFTER_SECONDS, [...ended]],
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
