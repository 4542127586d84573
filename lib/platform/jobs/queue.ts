import { prisma, type Tx } from "@/lib/platform/database/db";

/** Email that a person waits for comes before periodic jobs and reminders: a smaller number runs first. */
export const PRIORITY = { soon: 0, normal: 5, bulk: 10 } as const;

/** How often a job is tried before it is given up. */
export const MAX_ATTEMPTS = 600;

/**
 * The kinds of job that send email, each with its own slots: email that people wait for, other email, and slow
 * recipients.
 */
export const SEND_TASKS = {
  soon: "send-soon",
  normal: "send-letter",
  slow: "send-slowly",
} as const;

/** How the queue marks a job that was put back without an attempt. */
export const WAITING = "waiting";

type Options = { key?: string; runAt?: Date; priority?: number; maxAttempts?: number };

/**
 * Adds a job inside the transaction that causes it, so that it runs if and only if the transaction commits. `payload`
 * contains ids alone, since row-level security does not protect the queue's tables. A second job with the same `key`
 * replaces one that has not started.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, string>,
  { key, runAt, priority = PRIORITY.normal, maxAttempts = MAX_ATTEMPTS }: Options = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${task}, ${JSON.stringify(payload)}::json, job_key := ${key ?? null}::text,
    run_at := ${runAt ?? null}::timestamptz, priority := ${priority}::int, max_attempts := ${maxAttempts}::int)`;
}

/**
 * Brings forward the jobs that were put back because no email could be sent: all of them, or the first `limit`. Jobs
 * that were tried and failed keep their own wait, so that an email that its recipient's server does not accept is not
 * tried all the time.
 */
export async function runWaitingNow(limit?: number): Promise<void> {
  await prisma().$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier like 'send-%' and last_error = ${WAITING} and locked_at is null
     order by priority, id limit ${limit ?? null}::int), run_at := now())`;
}

type Repeated = { payload: Record<string, string>; key: string };

/**
 * Makes each of these jobs run once, as soon as possible. A job that waits for another attempt is brought forward and
 * keeps its count of attempts. A job that was given up starts counting again. A job that is running is left alone. So
 * no key ever has two jobs, and no job is lost.
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
      priority := ${priority}::int, max_attempts := ${MAX_ATTEMPTS}::int)
    from unnest(${jobs.map(({ payload }) => JSON.stringify(payload))}::text[],
                ${keys}::text[]) as given(payload, key)`;
}

/**
 * Removes jobs that can never run again, from tasks whose jobs all have keys. If a job is queued again while it runs,
 * the queue uses up the attempts of the running one and removes its key. If its worker is then killed before the end,
 * nothing else would remove the row.
 */
export async function deleteDeadJobs(tasks: readonly string[]): Promise<void> {
  await prisma().$executeRaw`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = any(${[...tasks]}::text[]) and key is null
       and attempts >= max_attempts and locked_at is null))`;
}
