import { z } from "zod";
import { Problem } from "@/lib/domain/problem/problem";
import { contextFor } from "@/lib/platform/context";
import { probeMailServer } from "@/lib/platform/email/email-state";
import type { RunAgain } from "@/lib/platform/jobs/job-end";
import { SEND_TASKS } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";
import { autoAssign } from "@/lib/requests/assignment/auto-assign";
import { runBulk } from "@/lib/requests/bulk/bulk-run";
import { recomputeSlice } from "@/lib/requests/clock/recompute";
import { deleteProofsAfterUndo } from "@/lib/requests/consequences/delete-proofs";
import { deleteWithdrawn } from "@/lib/requests/conversation/delete-files";
import { sendEmail } from "@/lib/requests/conversation/send-email";
import { writeCheckpoint } from "@/lib/requests/evidence/checkpoint";
import { copyEvidence } from "@/lib/requests/evidence/copy-evidence";
import { runIntegrityCheck } from "@/lib/requests/evidence/integrity-check";
import { sendCode } from "@/lib/requests/intake/send-code";
import { sendDigest } from "@/lib/requests/notifications/digest";
import { eachDesk, queueSweeps, sweepDesk } from "./sweep";

type Ended = Promise<void> | Promise<RunAgain | undefined>;
type Job = (payload: unknown, now: Date) => Ended;

/** A job with the schema of its payload, which holds only ids. Any other payload is an error. */
const job =
  <T>(schema: z.ZodType<T>, run: (payload: T, now: Date) => Ended): Job =>
  (payload, now) =>
    run(schema.parse(payload), now);

const id = z.string().min(1).max(100);
const ofDesk = z.strictObject({ desk: id });
const ofRequest = z.strictObject({ desk: id, request: id });
/** The scheduler of the queue adds the time at which the job was due. */
const ofCron = z.strictObject({
  _cron: z.object({ ts: z.string(), backfilled: z.boolean().optional() }).optional(),
});

const at = (desk: string, now: Date) => contextFor({ id: desk }, { kind: "system" }, now);

/** Writes a checkpoint for every desk and copies new evidence outside. Where a copy fails, the next run tries again. */
export const checkpoints = (now: Date): Promise<void> =>
  eachDesk(now, async (ctx) => {
    await writeCheckpoint(ctx);
    await copyEvidence(ctx).catch((err) =>
      log().error({ err, desk: ctx.desk.slug }, "the evidence store cannot be written to"),
    );
  });

const sendBy = (task: string): Job =>
  job(z.strictObject({ desk: id, letter: id }), async ({ desk, letter }, now) =>
    sendEmail(await at(desk, now), letter, task),
  );

/** The jobs of `lib/requests`, by the name under which they are queued. */
export const REQUEST_JOBS: Record<string, Job> = {
  [SEND_TASKS.soon]: sendBy(SEND_TASKS.soon),
  [SEND_TASKS.normal]: sendBy(SEND_TASKS.normal),
  [SEND_TASKS.slow]: sendBy(SEND_TASKS.slow),
  "probe-mail": async () =>
    (await probeMailServer()) ? { inMs: 60_000, counted: false } : undefined,
  "send-code": job(z.strictObject({ desk: id, reference: id }), async ({ desk, reference }, now) =>
    sendCode(await contextFor({ id: desk }, { kind: "subject" }, now), { reference }),
  ),
  give: job(ofRequest, async ({ desk, request }, now) => autoAssign(await at(desk, now), request)),
  "forget-proofs": job(ofRequest, async ({ desk, request }, now) =>
    deleteProofsAfterUndo(await at(desk, now), request),
  ),
  "delete-files": job(ofRequest, async ({ desk, request }, now) =>
    deleteWithdrawn(await at(desk, now), request),
  ),
  recompute: job(ofDesk, async ({ desk }, now) => recomputeSlice(await at(desk, now))),
  bulk: job(z.strictObject({ desk: id, bulk: id }), async ({ desk, bulk }, now) =>
    runBulk(await at(desk, now), bulk),
  ),
  "copy-evidence": job(ofDesk, async ({ desk }, now) => copyEvidence(await at(desk, now))),
  "check-integrity": job(z.strictObject({ desk: id, check: id }), async ({ desk, check }, now) =>
    runIntegrityCheck(await at(desk, now), check),
  ),
  sweep: job(ofCron, (_, now) => queueSweeps(now)),
  "sweep-desk": job(ofDesk, async ({ desk }, now) => sweepDesk(await at(desk, now))),
  digest: job(z.strictObject({ user: id }), async ({ user }, now) => {
    await sendDigest(user, now);
  }),
  checkpoint: job(ofCron, (_, now) => checkpoints(now)),
};

/**
 * Runs a job. Returns when it has to run again, if it has to. A `Problem` ends the job, since another try would have
 * the same result. Any other error is thrown, so that the queue tries again.
 */
export async function runJob(
  task: string,
  payload: unknown,
  now: Date,
): Promise<RunAgain | undefined> {
  const run = REQUEST_JOBS[task];
  if (!run) throw new Error(`There is no job "${task}".`);
  try {
    return (await run(payload ?? {}, now)) ?? undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log().info({ job: task, code: error.code }, "the job ended without effect");
    return undefined;
  }
}
