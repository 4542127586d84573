import type { Context } from "@/lib/platform/context";
import { queueSendJob } from "@/lib/platform/email/outbox";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";

/** An email is stored together with its job. If it has no job after this long, the job was lost. */
const LOST_MS = 10 * 60_000;
const AT_ONCE = 500;

/**
 * Queues the unsent emails again that have no job that could send them, as after a restore of the database. Returns how
 * many there were.
 */
export async function requeueLostEmails(ctx: Context): Promise<number> {
  const before = new Date(ctx.now.getTime() - LOST_MS);
  return ctx.db(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "email"
       where "desk_id" = ${ctx.desk.id} and "state" = 'queued' and "sealed" is not null and "created_at" < ${before}
         and not exists (select from graphile_worker.jobs job
                          where job.key = "email"."id" and job.attempts < job.max_attempts)
       order by "created_at" limit ${AT_ONCE}`;
    for (const { id } of lost) {
      await queueSendJob(tx, { deskId: ctx.desk.id, id, priority: PRIORITY.normal });
    }
    if (lost.length > 0) log().error({ emails: lost.length }, "queued emails without a job again");
    return lost.length;
  });
}
