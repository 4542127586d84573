import { prisma } from "@/lib/platform/database/db";
import { log } from "@/lib/platform/log";

const CHECK_MS = 60_000;

/**
 * A worker whose clock was ahead leaves dates in the future in the queue's crontab and jobs, and until then nothing
 * would be queued. Sets dates that are more than a minute ahead of the database's clock back to it, and returns the
 * names of the crontab entries that it repaired.
 */
export async function repairCron(): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ identifier: string; ahead: number }[]>`
    update graphile_worker._private_known_crontabs cron
       set last_execution = least(cron.last_execution, now()), known_since = least(cron.known_since, now())
      from graphile_worker._private_known_crontabs before
     where before.identifier = cron.identifier
       and greatest(before.last_execution, before.known_since) > now() + interval '1 minute'
    returning cron.identifier,
              extract(epoch from greatest(before.last_execution, before.known_since) - now())::int as ahead`;
  if (rows.length === 0) return [];
  const identifiers = rows.map(({ identifier }) => identifier);
  // Every crontab entry has the name of its task.
  await prisma().$executeRaw`select graphile_worker.reschedule_jobs(array(
    select id from graphile_worker.jobs
     where task_identifier = any(${identifiers}::text[]) and locked_at is null
       and run_at > now() + interval '1 minute'), run_at := now())`;
  for (const { identifier, ahead } of rows) {
    log().error({ cron: identifier, seconds: ahead }, "the timetable was dated in the future");
  }
  return identifiers;
}

/** Repairs the crontab now and every minute for as long as the process lives. */
export async function watchCron(): Promise<void> {
  const repair = () =>
    repairCron().catch((err) => log().warn({ err }, "the timetable could not be checked"));
  await repair();
  setInterval(() => void repair(), CHECK_MS).unref();
}
