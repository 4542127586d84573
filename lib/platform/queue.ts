import type { Tx } from "./db";

/** Mail a person waits for goes before sweeps and reminders: a smaller number runs first. */
export const PRIORITY = { soon: 0, normal: 5, bulk: 10 } as const;

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
  { key, runAt, priority = PRIORITY.normal, maxAttempts = 60 }: Options = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${task}, ${JSON.stringify(payload)}::json, job_key := ${key ?? null}::text,
    run_at := ${runAt ?? null}::timestamptz, priority := ${priority}::int, max_attempts := ${maxAttempts}::int)`;
}
