import { afterAll, beforeAll, expect, test } from "vitest";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { startWorker, type Worker } from "./worker";

/** A task that ends when the test says so. `begun` resolves when it gets a job. */
function controlledTask() {
  let finish = () => {};
  let begin = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const work = (): Promise<void> => {
    begin();
    return finished;
  };
  return { begun, finish: () => finish(), work };
}

const long = controlledTask();
const lost = controlledTask();
const unreceived = controlledTask();
let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
let worker: Worker;

beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
  worker = await startWorker(
    [{ tasks: { long: long.work, lost: lost.work, unreceived: unreceived.work }, concurrency: 4 }],
    {
      broken: (reason) => {
        throw new Error(reason);
      },
    },
  );
});
afterAll(async () => {
  long.finish();
  lost.finish();
  unreceived.finish();
  await worker.stop();
  await environment.close();
});

const add = async (task: string): Promise<string> =>
  (await environment.owner.query("select id from graphile_worker.add_job($1)", [task])).rows[0].id;
const holderOf = async (job: string): Promise<string | null | undefined> =>
  (
    await environment.owner.query(
      "select locked_by from graphile_worker._private_jobs where id = $1",
      [job],
    )
  ).rows[0]?.locked_by;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a job that takes longer than the heartbeat limit stays with its worker while the worker lives", async () => {
  const job = await add("long");
  await long.begun;
  const holder = await holderOf(job);
  expect(holder).toBeTruthy();
  await environment.owner.query(
    "update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where id = $1",
    [job],
  );
  await wait(5_500); // longer than until the next heartbeat
  expect(await holderOf(job)).toBe(holder);
});

test("a worker that lost a job to another worker does not end the job", async () => {
  const job = await add("lost");
  await lost.begun;
  await environment.owner.query(
    "update graphile_worker._private_jobs set locked_by = 'another', locked_at = now() where id = $1",
    [job],
  );
  lost.finish();
  await wait(500);
  expect(await holderOf(job)).toBe("another");
});

test("a job that the worker locked without receiving it is run after all", async () => {
  // One transaction, so that the worker cannot take the job before it looks like one that the worker has locked.
  await environment.owner.query(
    `begin;
     select graphile_worker.add_job('unreceived');
     update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds',
            locked_by = (select worker_id from worker_heartbeat)
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'unreceived');
     commit;`,
  );
  await unreceived.begun;
});
