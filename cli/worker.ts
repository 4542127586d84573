import { PEOPLE_JOBS } from "@/lib/people/jobs";
import { log } from "@/lib/platform/log";
import { shutDown } from "@/lib/platform/shutdown";
import { startWorker } from "@/lib/platform/worker";
import { REQUEST_JOBS, runJob } from "@/lib/requests/jobs";
import { requireEnvironment } from "./environment";

requireEnvironment();

const CRONTAB = [
  "*/5 * * * * sweep ?id=sweep&fill=1h&max=3&jobKey=sweep",
  "*/10 * * * * checkpoint ?id=checkpoint&fill=1h&max=3&jobKey=checkpoint",
].join("\n");

const requestTasks = Object.keys(REQUEST_JOBS).map((task) => [
  task,
  (payload: unknown) => runJob(task, payload, new Date()),
]);
const peopleTasks = Object.entries(PEOPLE_JOBS).map(([task, job]) => [
  task,
  (payload: unknown) => job(payload, new Date()),
]);

const worker = await startWorker(Object.fromEntries([...requestTasks, ...peopleTasks]), {
  crontab: CRONTAB,
});
log().info("the worker is ready");

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    await shutDown();
    process.exit(0);
  });
}
