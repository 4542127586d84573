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
