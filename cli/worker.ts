import { checkedNow, watchClock } from "@/lib/platform/clock";
import { checkForRestore } from "@/lib/platform/email/email-state";
import { watchCron } from "@/lib/platform/jobs/cron";
import { SEND_TASKS } from "@/lib/platform/jobs/queue";
import {
  type JobInfo,
  type Lane,
  startWorker,
  type Tasks,
  type Worker,
} from "@/lib/platform/jobs/worker";
import { log } from "@/lib/platform/log";
import { shutDown } from "@/lib/platform/shutdown";
import { REQUEST_JOBS, runJob } from "@/lib/requests/jobs/jobs";
import { PEOPLE_JOBS } from "@/lib/team/jobs";
import { requireEnvironment } from "./environment";

requireEnvironment();

const CRONTAB = [
  "*/5 * * * * sweep ?id=sweep&fill=1h&max=3&jobKey=sweep",
  "*/10 * * * * checkpoint ?id=checkpoint&fill=1h&max=3&jobKey=checkpoint",
  "*/15 * * * * drop-expired-sign-ins ?id=drop-expired-sign-ins&fill=1h&max=3&jobKey=drop-expired-sign-ins",
].join("\n");

const TASKS: Tasks = {
  ...Object.fromEntries(
    Object.keys(REQUEST_JOBS).map((task) => [
      task,
      async (payload: unknown) => runJob(task, payload, await checkedNow()),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(PEOPLE_JOBS).map(([task, run]) => [
      task,
      async (payload: unknown, job: JobInfo) => run(payload, await checkedNow(), job),
    ]),
  ),
};

const only = (names: readonly string[]): Tasks =>
  Object.fromEntries(Object.entries(TASKS).filter(([name]) => names.includes(name)));

const SIGN_IN = ["send-sign-in", "send-confirm-code", "probe-mail"];
const { soon, normal, slow } = SEND_TASKS;
const OTHERS = Object.keys(TASKS).filter(
  (name) => ![...SIGN_IN, soon, normal, slow].includes(name),
);

/**
 * Sign-in links and codes of staff, emails that requesters wait for at a screen, other emails, emails to silent mail
 * servers, and everything else. No lane waits for another.
 */
const LANES: readonly Lane[] = [
  { tasks: only(SIGN_IN), concurrency: 2 },
  { tasks: only([soon]), concurrency: 6 },
  { tasks: only([normal]), concurrency: 4 },
  { tasks: only([slow]), concurrency: 2 },
  { tasks: only(OTHERS), concurrency: 4, crontab: CRONTAB },
];

/** Ends the process. The supervisor starts the worker again, and other workers take over its jobs. */
function broken(reason: string): never {
  log().fatal(`${reason} The worker exits, so that it can be restarted.`);
  process.exit(1);
}

// graphile-worker does not wait for its own write of a job's end. That end is written before (lib/platform/jobs/worker.ts),
// so nothing else is lost if the database is lost between the two writes.
process.on("unhandledRejection", (err) => {
  const code = (err as { code?: unknown } | null)?.code;
  if (typeof code !== "string")
    broken(`The worker failed: ${err instanceof Error ? err.stack : err}.`);
  log().warn({ err }, "the worker has trouble with the database");
});

let stopping = false;
let worker: Worker | undefined;
let changing: Promise<unknown> = Promise.resolve();

/** Starts the worker while the clock is right, and stops it while it is not. Calls run one after the other. */
function setRunning(right: boolean): Promise<unknown> {
  changing = changing.then(async () => {
    if (right && !worker && !stopping) {
      worker = await startWorker(LANES, { broken });
      log().info("the worker is ready");
    } else if (!right) {
      await worker?.stop();
      worker = undefined;
    }
  });
  return changing;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await setRunning(false).catch(() => {});
    await Promise.race([shutDown(), new Promise((late) => setTimeout(late, 2_000))]);
    process.exit(0);
  });
}

/** Runs every minute, because a database can be restored while the worker runs. */
const checkRestore = async () =>
  checkForRestore(await checkedNow()).catch((err) =>
    log().warn({ err }, "the origin of the database could not be checked"),
  );

try {
  await watchCron();
  await checkRestore();
  setInterval(() => void checkRestore(), 60_000);
  await watchClock(setRunning);
} catch (err) {
  log().error({ err }, "the worker cannot start: check that the database is running and migrated");
  process.exit(1);
}
