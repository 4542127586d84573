import type { JobHelpers } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "@/lib/platform/log";
import { WAITING } from "./queue";

export type Job = JobHelpers["job"];

/** The job runs again in `inMs`. `counted`: the run was one of its attempts. `task` moves the job to another kind. */
export type RunAgain = { inMs: number; counted: boolean; task?: string };

export type Outcome = "done" | "failed" | RunAgain;

/** How long a failed job waits, in seconds: 3, 7, 20, 55, 148, 403, and then 18 minutes each time. */
const WAIT = "exp(least(attempts, 7)) * interval '1 second'";
const ATTEMPT_MS = 1_000;

/**
 * Writes how a job ended if this worker still has it locked; `false` if another worker has. Tries again for as long
 * as the database does not respond, since a job whose end is not written would run once more.
 */
export async function settleJob(pool: Pool, job: Job, outcome: Outcome): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await write(pool, job, outcome);
    } catch (err) {
      if (attempt === 0)
        log().warn({ err, job: job.id }, "the end of a job waits for the database");
      await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
    }
  }
}

// A job that was queued again while it ran has used its last attempt and has lost its key, so it stays ended.
async function write(pool: Pool, job: Job, outcome: Outcome): Promise<boolean> {
  const lock = [job.id, job.locked_by];
  if (outcome === "done") {
    const { rowCount } = await pool.query(
      "delete from graphile_worker._private_jobs where id = $1 and locked_by = $2",
      lock,
    );
    return rowCount === 1;
  }
  if (outcome === "failed") {
    const { rowCount } = await pool.query(
      `update graphile_worker._private_jobs set locked_by = null, locked_at = null,
              last_error = 'failed', run_at = greatest(now(), run_at) + ${WAIT}
        where id = $1 and locked_by = $2`,
      lock,
    );
    return rowCount === 1;
  }
  const { inMs, counted, task = job.task_identifier } = outcome;
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null,
            attempts = case when attempts < max_attempts then attempts - $3 else attempts end, last_error = $6, run_at = now() + make_interval(secs => $4),
            task_id = coalesce((select id from graphile_worker._private_tasks where identifier = $5), task_id)
      where id = $1 and locked_by = $2`,
    [...lock, counted ? 0 : 1, inMs / 1_000, task, counted ? "tried" : WAITING],
  );
  return rowCount === 1;
}
