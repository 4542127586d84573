import { queueRecomputation } from "@/lib/desks/clock-terms";
import { removePastSettings } from "@/lib/desks/past-settings";
import { type Context, contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { queueSendJob } from "@/lib/platform/email/outbox";
import { dropOldLimits } from "@/lib/platform/http/rate-limit";
import { deleteDeadJobs, ensureJobs, PRIORITY, SEND_TASKS } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";
import { cleanUpBulk } from "@/lib/requests/bulk/bulk";
import { alertOfAcknowledgments } from "@/lib/requests/clock/acknowledgments-due";
import { notifyTargets } from "@/lib/requests/clock/notify-targets";
import { isComputed, recomputePaused } from "@/lib/requests/clock/recompute";
import { remindOfDeadlines } from "@/lib/requests/clock/remind";
import { deleteResolved } from "@/lib/requests/consequences/notification";
import { deleteOldStaffDrafts } from "@/lib/requests/consequences/staff-draft";
import { deleteDueFiles } from "@/lib/requests/conversation/delete-files";
import { scanQuarantined } from "@/lib/requests/conversation/quarantine";
import { dropOldDrafts } from "@/lib/requests/intake/form-draft";
import { lapseUnverified, remindUnverified } from "@/lib/requests/intake/unverified";
import { queueDigests, sendDigest } from "@/lib/requests/notifications/digest";
import { emailEndedSnoozes } from "@/lib/requests/notifications/snooze";
import { isNearlyFull, storedBytes } from "@/lib/requests/record/files/desk-storage";
import { removeDueOrphans } from "@/lib/requests/record/files/stored-objects";

type Step = { name: string; run: (ctx: Context) => Promise<unknown> };

/** What happens at a desk automatically, in this order. Each step can be repeated, and none depends on another. */
const STEPS: readonly Step[] = [
  { name: "lost-letters", run: requeueLostEmails },
  { name: "drop-drafts", run: dropOldDrafts },
  { name: "tidy-bulk", run: cleanUpBulk },
  { name: "drop-reply-drafts", run: deleteOldStaffDrafts },
  { name: "drop-done-notifications", run: deleteResolved },
  { name: "drop-past-settings", run: removePastSettings },
  { name: "lapse", run: lapseUnverified },
  { name: "remind-unverified", run: remindUnverified },
  { name: "remind", run: remindOfDeadlines },
  { name: "acknowledgments", run: alertOfAcknowledgments },
  { name: "targets", run: notifyTargets },
  { name: "returns", run: emailEndedSnoozes },
  { name: "digest", run: queueDigests },
  { name: "recompute-paused", run: recomputePaused },
  {
    name: "recompute",
    run: async (ctx) => {
      if (!(await isComputed(ctx))) await ctx.db((tx) => queueRecomputation(tx, ctx.desk.id));
    },
  },
  // These are last, since they wait for the file storage or the virus scanner.
  { name: "quarantine", run: scanQuarantined },
  { name: "delete-files", run: deleteDueFiles },
  { name: "remove-objects", run: removeDueOrphans },
];

/** A sweep runs every five minutes. A longer gap than this is logged. */
const LATE_MS = 15 * 60 * 1000;

/**
 * Runs the automatic steps of a desk once. A step that fails is logged with its name and cause and does not keep the
 * others from running. At the end the sweep throws, so that its job is tried again and its attempts are counted.
 */
export async function sweepDesk(ctx: Context): Promise<void> {
  await warnIfLate(ctx);
  const failed: { name: string; cause: unknown }[] = [];
  for (const { name, run } of STEPS) {
    try {
      await run(ctx);
    } catch (cause) {
      log().error({ desk: ctx.desk.slug, step: name, err: cause }, "a step of the sweep failed");
      failed.push({ name, cause });
    }
  }
  const failures = failed.map(({ name }) => name);
  await record(ctx, failures);
  if (failed.length === 0) return;
  throw new AggregateError(
    failed.map(({ cause }) => cause),
    `${failures.join(", ")} failed at ${ctx.desk.slug}`,
  );
}

/** Records the sweep, and warns the operator when the storage of the desk becomes nearly full. */
async function record(ctx: Context, failures: string[]): Promise<void> {
  const where = { deskId: ctx.desk.id };
  await ctx.db(async (tx) => {
    const bytes = await storedBytes(ctx, tx);
    const before = await tx.deskSweep.findUnique({ where });
    const data = { at: ctx.now, failures, filesBytes: BigInt(bytes) };
    await tx.deskSweep.upsert({ where, create: { ...where, ...data }, update: data });
    if (isNearlyFull(bytes) && !isNearlyFull(Number(before?.filesBytes ?? 0))) {
      log().warn({ desk: ctx.desk.slug, bytes }, "the files of this desk are near DESK_FILES_GB");
    }
  });
}

/** Logs the gap after a worker was down or a queue was full. The sweep runs all the same. */
async function warnIfLate(ctx: Context): Promise<void> {
  const last = await ctx.db((tx) => tx.deskSweep.findUnique({ where: { deskId: ctx.desk.id } }));
  if (!last) return;
  const gapMs = ctx.now.getTime() - last.at.getTime();
  if (gapMs <= LATE_MS) return;
  const minutes = Math.round(gapMs / 60_000);
  log().warn({ desk: ctx.desk.slug, minutes, last: last.at }, "the sweep of this desk is late");
}

/** An email is stored together with its job. If it has no job after this long, the job was lost. */
const LOST_MS = 10 * 60_000;
const MOST_LOST = 500;

/**
 * Queues the unsent emails again that have no job that could send them, as after a restore of the database. Returns how
 * many there were.
 */
async function requeueLostEmails(ctx: Context): Promise<number> {
  const before = new Date(ctx.now.getTime() - LOST_MS);
  return ctx.db(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string }[]>`
      select "id" from "email"
       where "desk_id" = ${ctx.desk.id} and "state" = 'queued' and "sealed" is not null and "created_at" < ${before}
         and not exists (select from graphile_worker.jobs job
                          where job.key = "email"."id" and job.attempts < job.max_attempts)
       order by "created_at" limit ${MOST_LOST}`;
    for (const { id } of lost) {
      await queueSendJob(tx, { deskId: ctx.desk.id, id, priority: PRIORITY.normal });
    }
    if (lost.length > 0) log().error({ emails: lost.length }, "queued emails without a job again");
    return lost.length;
  });
}

const SYSTEM = { kind: "system" } as const;

const desks = () =>
  prisma().desk.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });

/** Removes old rows that belong to no desk. */
async function sweepQueue(now: Date): Promise<void> {
  await dropOldLimits(now);
  await deleteDeadJobs([
    "sweep",
    "sweep-desk",
    "checkpoint",
    "recompute",
    "bulk",
    "probe-mail",
    ...Object.values(SEND_TASKS),
  ]);
}

/** Queues the sweep of every desk as a job of its own, so that no desk waits for another. */
export async function queueSweeps(now: Date): Promise<void> {
  const jobs = (await desks()).map(({ id }) => ({ payload: { desk: id }, key: `sweep:${id}` }));
  await prisma().$transaction((tx) => ensureJobs(tx, "sweep-desk", jobs, PRIORITY.bulk));
  await sweepQueue(now);
}

/** Does `work` for one desk after another. Where it fails for a desk, the others still run, and then this throws. */
export async function eachDesk(now: Date, work: (ctx: Context) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const { id, slug } of await desks()) {
    try {
      await work(await contextFor({ id }, SYSTEM, now));
    } catch (err) {
      log().error({ desk: slug, err }, "a desk failed");
      failures.push(err);
    }
  }
  if (failures.length === 0) return;
  const number = failures.length === 1 ? "1 desk" : `${failures.length} desks`;
  const causes = failures.map((cause) => (cause instanceof Error ? cause.message : String(cause)));
  throw new AggregateError(failures, `${number} failed: ${causes.join("; ")}`);
}

/** Runs the sweeps of all desks and sends all digests, one after another. For the command line and for tests. */
export async function sweep(now: Date): Promise<void> {
  await sweepQueue(now);
  await eachDesk(now, sweepDesk);
  const users = await prisma().user.findMany({ select: { id: true } });
  for (const { id } of users) await sendDigest(id, now);
}
