import { prisma, type Tx } from "./db";

/** Mail a person waits for goes before sweeps and reminders: a smaller number runs first. */
export const PRIORITY = { soon: 0, normal: 5, bulk: 10 } as const;

/** How often a job is tried before it is given up. */
export const MOST_ATTEMPTS = 600;

type Options = { key?: string; runAt?: Date; priority?: number; maxAttempts?: number };

/**
 * Adds a job inside the transaction that causes it: it runs if and only if that commits.
 * `payload` holds ids alone, since the queue's tables stand outside the walls. A second job with the
 * same `key` replaces one that has not started.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, string>,
  { key, runAt, priority = PRIORITY.normal, maxAttempts = MOST_ATTEMPTS }: Options = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${task}, ${JSON.stringify(payload)}::json, job_key := ${key ?? null}::text,
    run_at := ${runAt ?? null}::timestamptz, priority := ${priority}::int, max_attempts := ${maxAttempts}::int)`;
}

/**
 * Brings the next try of a task's failed jobs forward to now. The queue doubles the wait with each
 * failure, up to hours: after an outage the mail would lie about long after the server is back.
 */
export async function hurryRetries(task: string): Promise<void> {
  await prisma().$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = ${task} and attempts > 0 and locked_at is null
       and run_at > now() + interval '1 minute'), run_at := now())`;
}

type Repeated = { payload: Record<string, string>; key: string };

/**
 * Has each of these jobs run once, as soon as possible. One that waits for another try is brought forward and keeps
 * its count of attempts; one that was given up begins to count anew; one that is running is left alone. So no key ever
 * has two jobs, and none is lost.
 */
export async function ensureJobs(
  tx: Tx,
  task: string,
  jobs: readonly Repeated[],
  priority: number,
): Promise<void> {
  const keys = jobs.map(({ key }) => key);
  await tx.$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = ${task} and key = any(${keys}::text[]) and locked_at is null
       and attempts < max_attempts and run_at > now()), run_at := now())`;
  await tx.$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = ${task} and key = any(${keys}::text[]) and locked_at is null
       and attempts >= max_attempts), run_at := now(), attempts := 1)`;
  await tx.$executeRaw`select graphile_worker.add_job(
      ${task}, given.payload::json, job_key := given.key, job_key_mode := 'unsafe_dedupe',
      priority := ${priority}::int, max_attempts := ${MOST_ATTEMPTS}::int)
    from unnest(${jobs.map(({ payload }) => JSON.stringify(payload))}::text[],
                ${keys}::text[]) as given(payload, key)`;
}

/**
 * Removes what can never run again of tasks whose jobs all have keys. A job that is queued anew while it runs is written
 * off by the queue and loses its key; where its worker is killed before the end, nobody else would remove the row.
 */
export async function dropDeadJobs(tasks: readonly string[]): Promise<void> {
  await prisma().$executeRaw`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = any(${[...tasks]}::text[]) and key is null
       and attempts >= max_attempts and locked_at is null))`;
}
