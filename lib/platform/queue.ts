import { prisma, type Tx } from "./db";

/** Mail a person waits for goes before sweeps and reminders: a smaller number runs first. */
export const PRIORITY = { soon: 0, normal: 5, bulk: 10 } as const;

/** How often a job is tried before it is given up. */
export const MOST_ATTEMPTS = 600;

/** The kinds of job that send email, each with slots of its own: what people wait for, the rest, and silent recipients. */
export const SEND_TASKS = {
  soon: "send-soon",
  normal: "send-letter",
  slow: "send-slowly",
} as const;

/** How the queue marks a job that was put back without a try. */
export const WAITING = "waiting";

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
 * Brings forward what was put back because no email could be sent: all of it, or the first `most`. What was tried in
 * vain keeps its own wait, so that an email which its recipient's server cannot take is not tried all the time.
 */
export async function hurryWaiting(most?: number): Promise<void> {
  await prisma().$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier like 'send-%' and last_error = ${WAITING} and locked_at is null
     order by priority, id limit ${most ?? null}::int), run_at := now())`;
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
