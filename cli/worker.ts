import { PEOPLE_JOBS } from "@/lib/people/jobs";
import { watchCron } from "@/lib/platform/cron";
import { log } from "@/lib/platform/log";
import { shutDown } from "@/lib/platform/shutdown";
import { startWorker, type Tasks, type Worker } from "@/lib/platform/worker";
import { REQUEST_JOBS, runJob } from "@/lib/requests/jobs";
import { requireEnvironment } from "./environment";

requireEnvironment();

const CRONTAB = [
  "*/5 * * * * sweep ?id=sweep&fill=1h&max=3&jobKey=sweep",
  "*/10 * * * * checkpoint ?id=checkpoint&fill=1h&max=3&jobKey=checkpoint",
  "*/15 * * * * drop-expired-sign-ins ?id=drop-expired-sign-ins&fill=1h&max=3&jobKey=drop-expired-sign-ins",
].join("\n");

const requestTasks: Tasks = Object.fromEntries(
  Object.keys(REQUEST_JOBS).map((task) => [
    task,
    (payload: unknown) => runJob(task, payload, new Date()),
  ]),
);
const peopleTasks: Tasks = Object.fromEntries(
  Object.entries(PEOPLE_JOBS).map(([task, job]) => [
    task,
    (payload: unknown) => job(payload, new Date()),
  ]),
);

/** The supervisor starts the worker again, and other workers take over its jobs. */
function broken(reason: string): never {
  log().fatal(`${reason} It ends, so that it can be started again.`);
  process.exit(1);
}

// graphile-worker does not wait for its own write of a job's end, which is written before (lib/platform/worker.ts):
// where the database is lost between the two, nothing else is.
process.on("unhandledRejection", (err) => {
  const code = (err as { code?: unknown } | null)?.code;
  if (typeof code !== "string")
    broken(`The worker failed: ${err instanceof Error ? err.stack : err}.`);
  log().warn({ err }, "the worker has trouble with the database");
});

let stopping = false;
let worker: Worker | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await worker?.stop();
    await Promise.race([shutDown(), new Promise((late) => setTimeout(late, 2_000))]);
    process.exit(0);
  });
}

try {
  await watchCron();
  worker = await startWorker(
    [{ tasks: { ...requestTasks, ...peopleTasks }, concurrency: 4, crontab: CRONTAB }],
    { broken },
  );
  log().info("the worker is ready");
} catch (err) {
  log().error({ err }, "the worker cannot start: is the database there, and migrated?");
  process.exit(1);
}
