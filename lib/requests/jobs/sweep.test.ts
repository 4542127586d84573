import { beforeEach, expect, test, vi } from "vitest";
import { startWorker } from "@/lib/platform/jobs/worker";
import { log } from "@/lib/platform/log";
import { assignNext } from "@/lib/requests/assignment/assign";
import { submitRequest } from "@/lib/requests/intake/submit";
import { dueRequests } from "@/lib/requests/testing/reminders";
import {
  DAY,
  form,
  MINUTE,
  problemOf,
  SUBJECT,
  SYSTEM,
  testWorld,
} from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { REQUEST_JOBS, runJob } from "./jobs";
import { queueSweeps, sweep, sweepDesk } from "./sweep";

const DESKS = ["imgus", "ruthimg"];
const world = testWorld(POLICIES.filter(({ slug }) => DESKS.includes(slug)));
beforeEach(() => world.owner.query("delete from graphile_worker._private_jobs"));

const idOf = async (slug: string) => (await world.at(slug, SYSTEM)).desk.id;
const jobs = async (task = "sweep-desk") =>
  (
    await world.owner.query(
      `select key, attempts, run_at <= now() as due, locked_at is not null as running
         from graphile_worker.jobs where task_identifier = $1 order by key`,
      [task],
    )
  ).rows;
const stateOf = async (id: string): Promise<string> =>
  (await world.owner.query("select state from request where id = $1", [id])).rows[0].state;
const failuresAt = async (slug: string): Promise<string[] | undefined> =>
  (
    await world.owner.query("select failures from desk_sweep where desk_id = $1", [
      await idOf(slug),
    ])
  ).rows[0]?.failures;
const submitted = async (slug: string): Promise<string> =>
  (await submitRequest(await world.at(slug, SUBJECT), form())).requestId;

test("a step that fails is logged with its cause, keeps no other step from running, and fails the job", async () => {
  const request = await submitted("ruthimg");
  await world.owner.query("revoke delete on reply_draft from rightsdesk_app");
  const logged = vi.spyOn(log(), "error");
  const sweeping = sweepDesk(await world.at("ruthimg", SYSTEM, world.later(8 * DAY)));
  await expect(sweeping).rejects.toThrow("drop-reply-drafts failed at ruthimg");
  expect(logged).toHaveBeenCalledWith(
    {
      desk: "ruthimg",
      step: "drop-reply-drafts",
      err: expect.objectContaining({ message: expect.stringContaining("permission denied") }),
    },
    expect.any(String),
  );
  expect(await stateOf(request)).toBe("lapsed");
  expect(await failuresAt("ruthimg")).toEqual(["drop-reply-drafts"]);
  await expect(sweep(world.later(8 * DAY))).rejects.toThrow(
    "2 desks failed: drop-reply-drafts failed at imgus; drop-reply-drafts failed at ruthimg",
  );
  await world.owner.query("grant delete on reply_draft to rightsdesk_app");
  await sweep(world.later(8 * DAY));
  expect(await failuresAt("ruthimg")).toEqual([]);
});

test("each desk has one job: queueing it again brings it forward, and a running one is left alone", async () => {
  const keys = (await Promise.all(DESKS.map(idOf))).map((id) => `sweep:${id}`).sort();
  await Promise.all([queueSweeps(world.now), queueSweeps(world.now)]);
  const fresh = keys.map((key) => ({ key, attempts: 0, due: true, running: false }));
  expect(await jobs()).toEqual(fresh);
  await world.owner.query(
    "update graphile_worker._private_jobs set attempts = 3, run_at = now() + interval '1 hour' where key = $1",
    [keys[0]],
  );
  await world.owner.query(
    "update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'other' where key = $1",
    [keys[1]],
  );
  await queueSweeps(world.now);
  expect(await jobs()).toEqual([
    { key: keys[0], attempts: 3, due: true, running: false },
    { key: keys[1], attempts: 1, due: true, running: true },
  ]);
});

test("a sweep that has failed as often as the queue tries runs again when the next one is queued", async () => {
  await queueSweeps(world.now);
  await world.owner.query("update graphile_worker._private_jobs set attempts = max_attempts");
  await queueSweeps(world.now);
  expect((await jobs()).map(({ attempts, due }) => [attempts, due])).toEqual([
    [1, true],
    [1, true],
  ]);
});

test("a sweep that is killed while the next one is queued leaves no dead job behind", async () => {
  const add =
    "select graphile_worker.add_job('sweep', '{}', job_key := 'sweep', max_attempts := 3)";
  await world.owner.query(add);
  await world.owner.query(
    "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'doomed', attempts = 1",
  );
  await world.owner.query(add);
  await world.owner.query("select graphile_worker.force_unlock_workers(array['doomed'])");
  expect(await jobs("sweep")).toHaveLength(2);
  await queueSweeps(world.now);
  expect(await jobs("sweep")).toEqual([{ key: "sweep", attempts: 0, due: true, running: false }]);
});

test("a desk whose sweep is blocked keeps no other desk from its own", async () => {
  await submitted("ruthimg");
  const slow = await idOf("ruthimg");
  await world.owner.query("delete from desk_sweep");
  await world.owner.query("begin");
  await world.owner.query("select from request where desk_id = $1 for update", [slow]);
  await queueSweeps(world.now);
  const tasks = Object.fromEntries(
    Object.entries(REQUEST_JOBS).map(([task]) => [
      task,
      (payload: unknown) => runJob(task, payload, world.later(30 * DAY)),
    ]),
  );
  const worker = await startWorker([{ tasks, concurrency: 4 }], {
    broken: (reason) => {
      throw new Error(reason);
    },
  });
  try {
    await vi.waitFor(async () => expect(await failuresAt("imgus")).toEqual([]), 20_000);
    expect(await failuresAt("ruthimg")).toBeUndefined();
    await world.owner.query("commit");
    await vi.waitFor(async () => expect(await failuresAt("ruthimg")).toEqual([]), 20_000);
  } finally {
    await worker.stop();
  }
}, 60_000);

test("a sweep that is more than a quarter of an hour late runs, and the delay is logged", async () => {
  const logged = vi.spyOn(log(), "warn");
  const at = (minutes: number) =>
    world.at("imgus", SYSTEM, world.later(60 * DAY + minutes * MINUTE));
  const late = () =>
    logged.mock.calls.filter(([, text]) => text === "the sweep of this desk is late");
  await sweepDesk(await at(0));
  logged.mockClear();
  await sweepDesk(await at(5));
  expect(late()).toEqual([]);
  await sweepDesk(await at(125));
  expect(late()).toEqual([
    [expect.objectContaining({ desk: "imgus", minutes: 120 }), expect.any(String)],
  ]);
});

test("a job with an invalid payload is an error, and runs nothing", async () => {
  const desk = await idOf("imgus");
  for (const payload of [{}, null, { desk: 7 }, { desk, request: "req_1" }, "imgus"]) {
    await expect(runJob("sweep-desk", payload, world.now)).rejects.toThrow();
  }
  await expect(runJob("sweep", { _cron: { ts: "x", backfilled: false } }, world.now)).resolves.toBe(
    undefined,
  );
  await expect(runJob("sweeps", {}, world.now)).rejects.toThrow('There is no job "sweeps".');
});

test("a job that fails with a Problem is not tried again, and the log has its code", async () => {
  const logged = vi.spyOn(log(), "info");
  await runJob("give", { desk: "dsk_none", request: "req_none" }, world.now);
  expect(logged).toHaveBeenCalledWith({ job: "give", code: "not-found" }, expect.any(String));
});

test("assign next ends with a conflict where a colleague is faster with every request it finds", async () => {
  const handler = await world.member("imgus", "handler");
  const { id } = handler.desk;
  await dueRequests(world, id, {
    prefix: "next",
    count: 250,
    dueOn: "2026-12-22",
    assignee: null,
  });
  const assign = (to: string | null) =>
    world.owner.query("update request set assignee_id = $2 where desk_id = $1 and state = 'open'", [
      id,
      to,
    ]);
  let lists = 0;
  let left = 0;
  const overtaken: typeof handler = {
    ...handler,
    db: async (work) => {
      const result = await handler.db(work);
      const listed = Array.isArray(result);
      if (listed) {
        lists += 1;
        left = result.length;
        await assign("usr-faster");
      } else {
        left -= 1;
        if (left === 0) await assign(null);
      }
      return result;
    },
  };
  expect(await problemOf(assignNext(overtaken))).toMatchObject({ code: "conflict" });
  expect(lists).toBe(10);
}, 60_000);
