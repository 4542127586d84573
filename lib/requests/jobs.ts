import { queueRecomputation } from "@/lib/desks/clock-terms";
import { dropPastSettings } from "@/lib/desks/past-settings";
import { Problem } from "@/lib/domain/problem";
import { contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";
import { hurryRetries } from "@/lib/platform/queue";
import { dropOldLimits } from "@/lib/platform/rate-limit";
import { forgetProofs } from "./advance";
import { tidyBulk } from "./bulk";
import { runBulk } from "./bulk-run";
import { writeCheckpoint } from "./checkpoint";
import { sendDigest } from "./digest";
import { dropOldDrafts } from "./draft";
import { giveRequest } from "./give";
import { lapseUnconfirmed } from "./lapse";
import { removeDueObjects } from "./loose";
import { scanQuarantined } from "./quarantine";
import { isComputed, recomputePaused, recomputeSlice } from "./recompute";
import { remindOfDeadlines } from "./remind";
import { dropOldReplyDrafts } from "./reply-draft";
import { sendLetter } from "./send-letter";
import { tellOfReturns } from "./snooze";
import { tellTargets } from "./tell-targets";
import { dropDoneWants } from "./want";

type Payload = { desk?: string; letter?: string; request?: string; bulk?: string };
type Job = (payload: Payload, now: Date) => Promise<void>;

const SYSTEM = { kind: "system" } as const;

/** Every desk in turn: one that fails does not keep the others from their reminders. */
async function eachDesk(
  now: Date,
  work: (ctx: Awaited<ReturnType<typeof contextFor>>) => Promise<unknown>,
) {
  const desks = await prisma().desk.findMany({ select: { id: true }, orderBy: { slug: "asc" } });
  const failures: unknown[] = [];
  for (const { id } of desks) {
    try {
      await work(await contextFor({ id }, SYSTEM, now));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} desks failed`);
}

/** What there is to do by itself: lapsed links, reminders, the digest, files. Run as often as one likes. */
export async function sweep(now: Date): Promise<void> {
  await dropOldLimits(now);
  await hurryRetries("send-letter");
  await eachDesk(now, async (ctx) => {
    await dropOldDrafts(ctx);
    await tidyBulk(ctx);
    await dropOldReplyDrafts(ctx);
    await dropDoneWants(ctx);
    await dropPastSettings(ctx);
    await lapseUnconfirmed(ctx);
    await remindOfDeadlines(ctx);
    await tellTargets(ctx);
    await tellOfReturns(ctx);
    await sendDigest(ctx);
    await recomputePaused(ctx);
    if (!(await isComputed(ctx))) await ctx.db((tx) => queueRecomputation(tx, ctx.desk.id));
    // Last: a storage or scanner that is out of order keeps nobody from their reminders.
    await scanQuarantined(ctx);
    await removeDueObjects(ctx);
  });
}

export const checkpoints = (now: Date): Promise<void> => eachDesk(now, writeCheckpoint);

/** The jobs of this room by the name they are queued under. A Problem ends a job, anything else retries. */
export const REQUEST_JOBS: Record<string, Job> = {
  "send-letter": async ({ desk = "", letter = "" }, now) =>
    sendLetter(await contextFor({ id: desk }, SYSTEM, now), letter),
  give: async ({ desk = "", request = "" }, now) =>
    giveRequest(await contextFor({ id: desk }, SYSTEM, now), request),
  "forget-proofs": async ({ desk = "", request = "" }, now) =>
    forgetProofs(await contextFor({ id: desk }, SYSTEM, now), request),
  recompute: async ({ desk = "" }, now) =>
    recomputeSlice(await contextFor({ id: desk }, SYSTEM, now)),
  bulk: async ({ desk = "", bulk = "" }, now) =>
    runBulk(await contextFor({ id: desk }, SYSTEM, now), bulk),
  sweep: (_, now) => sweep(now),
  checkpoint: (_, now) => checkpoints(now),
};

export async function runJob(task: string, payload: unknown, now: Date): Promise<void> {
  const job = REQUEST_JOBS[task];
  if (!job) throw new Error(`There is no job "${task}".`);
  try {
    await job((payload ?? {}) as Payload, now);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
