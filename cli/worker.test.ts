import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { delayNextReply, openWorker, until } from "./testing";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
});
afterAll(() => world.close());

type QueuedEmail = { emailId: string; address: string; requestId: string };

async function queueEmail(): Promise<QueuedEmail> {
  const input = form();
  const { requestId } = await submitRequest(await world.at("ruthimg", SUBJECT, new Date()), input);
  const { rows } = await world.owner.query("select id from email where request_id = $1", [
    requestId,
  ]);
  return { emailId: rows[0].id, address: input.email, requestId };
}

const stateOf = async ({ emailId }: QueuedEmail) =>
  (await world.owner.query("select state, attempt from email where id = $1", [emailId])).rows[0];
const jobsOf = async ({ emailId }: QueuedEmail) =>
  (
    await world.owner.query(
      "select locked_by from graphile_worker._private_jobs where payload ->> 'letter' = $1",
      [emailId],
    )
  ).rows;
const timesLogged = async ({ requestId }: QueuedEmail) =>
  (
    await world.owner.query(
      "select count(*)::int as times from log_entry where chain = $1 and event = 'letter-sent'",
      [requestId],
    )
  ).rows[0].times;
const beatingSince = async (ms: number): Promise<string[]> =>
  (
    await world.owner.query("select worker_id from worker_heartbeat where seen_at > $1", [
      new Date(ms),
    ])
  ).rows.map(({ worker_id }) => worker_id);
const isSent = async (sent: QueuedEmail) => (await stateOf(sent)).state === "sent";
const messageIds = ({ address }: QueuedEmail) =>
  world.post.to(address).map(({ mail }) => mail.messageId);

test("a worker that gets a signal to stop finishes the email that it is sending and leaves no job behind", async () => {
  const worker = await openWorker();
  const held = delayNextReply(world.post, 2_000);
  const sent = await queueEmail();
  await held;
  worker.kill("SIGTERM");
  expect((await worker.ended).code).toBe(0);
  expect(world.post.to(sent.address)).toHaveLength(1);
  expect(await stateOf(sent)).toEqual({ state: "sent", attempt: 1 });
  expect(await jobsOf(sent)).toEqual([]);
  const { rows } = await world.owner.query("select worker_id from worker_heartbeat");
  expect(rows).toEqual([]);
}, 60_000);

test("npm run worker passes on a signal to stop and ends with the worker, and npm run web is started the same way", async () => {
  const worker = await openWorker({ byNpm: true });
  worker.kill("SIGTERM");
  await worker.ended;
  const { rows } = await world.owner.query("select worker_id from worker_heartbeat");
  expect(rows).toEqual([]);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of ["start", "web", "worker"]) expect(scripts[name], name).toMatch(/^exec node /);
}, 60_000);

describe("while the mail server delays its reply to an email", () => {
  let killed: QueuedEmail;
  let stopped: QueuedEmail;
  let tookMs: number;
  let workers: Awaited<ReturnType<typeof openWorker>>[];

  // Both cases share one period of waiting, because a worker is given up only after half a minute of silence.
  beforeAll(async () => {
    const doomed = await openWorker();
    const first = delayNextReply(world.post, 1_500);
    killed = await queueEmail();
    await first;
    doomed.kill("SIGKILL");
    const since = Date.now();
    const others = await beatingSince(0);
    const sleeper = await openWorker();
    const itself = (await beatingSince(0)).filter((id) => !others.includes(id));
    const second = delayNextReply(world.post, 1_500);
    stopped = await queueEmail();
    await second;
    sleeper.kill("SIGSTOP");
    const successor = await openWorker();
    workers = [sleeper, successor];
    await until(() => isSent(killed), 60_000);
    tookMs = Date.now() - since;
    await until(() => isSent(stopped), 60_000);
    sleeper.kill("SIGCONT");
    const woken = Date.now();
    await until(async () => (await beatingSince(woken)).some((id) => itself.includes(id)));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }, 120_000);

  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map(({ ended }) => ended));
  }, 30_000);

  test("a worker that is killed is replaced within a minute, and its email is recorded as sent once", async () => {
    expect(tookMs).toBeLessThan(60_000);
    expect(await stateOf(killed)).toEqual({ state: "sent", attempt: 2 });
    expect(await timesLogged(killed)).toBe(1);
    expect(await jobsOf(killed)).toEqual([]);
  });

  test("a second copy of an email has the same Message-ID", () => {
    for (const sent of [killed, stopped]) {
      expect(messageIds(sent)).toHaveLength(2);
      expect(new Set(messageIds(sent)).size).toBe(1);
    }
  });

  test("a worker that wakes up after it was given up writes nothing and sends nothing", async () => {
    expect(await stateOf(stopped)).toEqual({ state: "sent", attempt: 2 });
    expect(await timesLogged(stopped)).toBe(1);
    expect(await jobsOf(stopped)).toEqual([]);
    expect(workers.every((worker) => worker.running())).toBe(true);
  });
});
