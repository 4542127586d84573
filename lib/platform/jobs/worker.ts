import { EventEmitter } from "node:events";
import { type JobHelpers, Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { APP_ROLE } from "@/lib/platform/database/db-pool";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type Job, type RunAgain, settleJob } from "./job-end";

const BEAT_MS = 5_000;
/** A worker that has not been seen for this long counts as dead, and its jobs are released for others. */
const DEAD_AFTER_SECONDS = 30;
/** How long a stop waits for the running jobs before it returns them to the queue. */
const STOP_MS = 8_000;
/** A lane with a free slot looks for a job every two seconds. If it has not done so for this long, it is broken. */
const SILENT_MS = 45_000;

export type Worker = { stop: () => Promise<void> };
/** What a task knows about its job: how many attempts were counted before this one, and when it was queued. */
export type JobInfo = { tries: number; queuedAt: Date };
type Task = (payload: unknown, job: JobInfo) => Promise<void> | Promise<RunAgain | undefined>;
export type Tasks = Record<string, Task>;

/** Some kinds of job with slots of their own, so that no other kind can use these up. */
export type Lane = { tasks: Tasks; concurrency: number; crontab?: string };

/** The names that jobs are locked by: of the queue's pools that take jobs, and of the pools that have ended. */
type Names = { alive: Set<string>; ended: Set<string> };

type Options = {
  /** Called when the worker cannot continue. The process has to end, so that its supervisor starts it again. */
  broken: (reason: string) => void;
};

/**
 * Runs the tasks of every lane until it is stopped. graphile-worker alone would leave the jobs of a killed worker
 * locked for four hours, so every worker writes a heartbeat, and every worker releases the jobs of workers whose
 * heartbeat has stopped.
 */
export async function startWorker(lanes: readonly Lane[], { broken }: Options): Promise<Worker> {
  const pool = openPool(lanes.reduce((sum, { concurrency }) => sum + concurrency, 3));
  const names: Names = { alive: new Set(), ended: new Set() };
  const running: Running[] = [];
  const stop = async () => {
    clearInterval(timer);
    await within(STOP_MS, Promise.all(running.map((lane) => lane.stop())));
    await within(2_000, release(pool, names));
    await within(2_000, pool.end());
  };
  const timer = setInterval(() => {
    if (running.some((lane) => lane.silent())) broken("The worker takes no jobs any more.");
    void beat(pool, names, running).catch(note);
  }, BEAT_MS);
  try {
    for (const lane of lanes) running.push(await startLane(pool, names, lane, broken));
  } catch (error) {
    await stop();
    throw error;
  }
  await beat(pool, names, running).catch(note);
  return { stop };
}

const note = (err: unknown) => log().warn({ err }, "the worker has trouble with the database");

/** Waits for `work`, but no longer than `ms`. */
const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(note), new Promise((late) => setTimeout(late, ms).unref())]);

function openPool(max: number): Pool {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max,
    options: `-c role=${APP_ROLE}`,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    keepAlive: true,
  });
  // The pool reconnects by itself. Without these listeners, the loss of a connection would end the process.
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

type Running = { jobs: ReadonlySet<Job>; stop: () => Promise<void>; silent: () => boolean };

async function startLane(
  pool: Pool,
  names: Names,
  { tasks, concurrency, crontab = "" }: Lane,
  broken: Options["broken"],
): Promise<Running> {
  const activity: Activity = { jobs: new Set(), lookedAt: Date.now(), stopping: false };
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quietLogger(),
    crontab,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, settled(pool, task, activity)]),
    ),
    events: namedIn(names, activity),
  });
  watch(runner, activity, broken);
  return {
    jobs: activity.jobs,
    stop: () => {
      activity.stopping = true;
      return runner.stop().catch(() => {}); // the runner had already ended by itself
    },
    silent: () => activity.jobs.size < concurrency && Date.now() - activity.lookedAt > SILENT_MS,
  };
}

/** `jobs` are those that the lane is running. */
type Activity = { jobs: Set<Job>; lookedAt: number; stopping: boolean };

/** A pool has a heartbeat only while it takes jobs, because a pool that is shutting down must not keep jobs locked. */
function namedIn({ alive, ended }: Names, activity: Activity): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool: { id } }) => alive.add(id));
  events.on("pool:gracefulShutdown", ({ workerPool: { id } }) => alive.delete(id));
  events.on("pool:forcefulShutdown", ({ workerPool: { id } }) => alive.delete(id));
  events.on("pool:release", ({ workerPool: { id } }) => ended.add(id));
  events.on("worker:getJob:start", () => {
    activity.lookedAt = Date.now();
  });
  return events;
}

/** A queue that ends without a stop would leave a worker that lives and does nothing. */
function watch(runner: Runner, activity: Activity, broken: Options["broken"]): void {
  const ended = (err?: unknown) => {
    if (activity.stopping) return;
    log().error({ err }, "the queue ended");
    broken("The worker lost its queue.");
  };
  runner.promise.then(() => ended(), ended);
}

/**
 * Makes a task write the end of its job itself and wait until it is written. graphile-worker does not wait for its
 * own write, so that a stop or a restart of PostgreSQL could lose it, and its batching of these writes
 * (`completeJobBatchDelay`) never ends after four writes that failed one after the other.
 */
function settled(pool: Pool, task: Tasks[string], activity: Activity) {
  return async (payload: unknown, { job }: JobHelpers): Promise<void> => {
    activity.jobs.add(job);
    try {
      const outcome = await outcomeOf(task, payload, job);
      if (!(await settleJob(pool, job, outcome))) {
        log().warn(
          { job: job.id, task: job.task_identifier },
          "the job was given to another worker",
        );
        throw SETTLED;
      }
      // graphile-worker deletes the job of a task that returns, even if another worker has locked it by then.
      if (outcome !== "done") throw SETTLED;
    } finally {
      activity.jobs.delete(job);
    }
  };
}

const SETTLED = new Error("The end of this job is written.");

async function outcomeOf(task: Tasks[string], payload: unknown, job: Job) {
  try {
    const info = { tries: job.attempts - 1, queuedAt: job.created_at };
    return (await task(payload, info)) ?? "done";
  } catch (err) {
    const attempt = `${job.attempts} of ${job.max_attempts}`;
    const facts = { err, job: job.id, task: job.task_identifier, attempt };
    if (job.attempts >= job.max_attempts) log().error(facts, "a job failed for good");
    else log().warn(facts, "a job failed and is tried again");
    return "failed";
  }
}

async function beat(pool: Pool, names: Names, lanes: readonly Running[]): Promise<void> {
  const { alive, ended } = names;
  await pool.query(
    `insert into worker_heartbeat (worker_id, seen_at) select unnest($1::text[]), now()
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [[...alive]],
  );
  await releaseUnreceived(pool, names, lanes);
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
    await unlock(pool, lost);
  }
  await pool.query("delete from worker_heartbeat where seen_at < now() - interval '1 hour'");
}

/**
 * Releases the jobs that this worker locked and never received: the connection was lost after the database had
 * committed and before its reply arrived. No worker runs them, and they would stay locked for as long as this worker
 * lives.
 */
async function releaseUnreceived(
  pool: Pool,
  { alive }: Names,
  lanes: readonly Running[],
): Promise<void> {
  const received = lanes.flatMap(({ jobs }) => [...jobs].map(({ id }) => id));
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null
      where locked_by = any($1::text[]) and locked_at < now() - make_interval(secs => $2)
        and not id = any($3::bigint[])`,
    [[...alive], DEAD_AFTER_SECONDS, received],
  );
  if (rowCount) log().warn({ jobs: rowCount }, "released jobs that never reached this worker");
}

const unlock = (pool: Pool, workers: string[]) =>
  pool.query("select graphile_worker.force_unlock_workers($1::text[])", [workers]);

/**
 * On shutdown: jobs that are still in progress go back to the queue, so that other workers need not wait until this
 * one counts as dead.
 */
async function release(pool: Pool, { alive, ended }: Names): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "delete from worker_heartbeat where worker_id = any($1) returning worker_id as id",
    [[...alive, ...ended]],
  );
  await unlock(pool, [...alive, ...ended, ...rows.map(({ id }) => id)]);
}

/**
 * A failure is logged where its task ends. graphile-worker would quote the error, and with it the reply of a server.
 */
function quietLogger(): Logger {
  return new Logger(() => (level, message) => {
    if (message.startsWith("Failed task")) return;
    if (level === "error" || level === "warning")
      log().warn({ queue: message.slice(0, 500) }, "queue");
  });
}
