import { afterAll, beforeAll, expect, test } from "vitest";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { repairCron } from "./cron";

let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
});
afterAll(() => environment.close());

const entries = async () =>
  (
    await environment.owner.query(
      `select identifier, last_execution > now() as ahead, known_since > now() as unknown_yet
         from graphile_worker._private_known_crontabs order by identifier`,
    )
  ).rows;

test("a worker whose clock was a day ahead stops neither a crontab entry nor its job", async () => {
  await environment.owner.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('sweep', now() + interval '1 day', now() + interval '1 day'),
            ('checkpoint', now() - interval '1 day', now() - interval '5 minutes')`,
  );
  await environment.owner.query(
    `select graphile_worker.add_job('sweep', '{}', job_key := 'sweep', run_at := now() + interval '1 day'),
            graphile_worker.add_job('send-letter', '{}', job_key := 'later', run_at := now() + interval '1 day')`,
  );
  expect(await repairCron()).toEqual(["sweep"]);
  expect(await entries()).toEqual([
    { identifier: "checkpoint", ahead: false, unknown_yet: false },
    { identifier: "sweep", ahead: false, unknown_yet: false },
  ]);
  const { rows } = await environment.owner.query(
    "select key, run_at <= now() as due from graphile_worker.jobs order by key",
  );
  expect(rows).toEqual([
    { key: "later", due: false },
    { key: "sweep", due: true },
  ]);
  expect(await repairCron()).toEqual([]);
});
