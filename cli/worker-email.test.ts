import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { requestSignIn } from "@/lib/team/sign-in-link";
import { POLICIES } from "@/prisma/seed/policies";
import { openWorker, until } from "./testing";

const ADMIN = "admin@staff.example";
let world: World;
let worker: Awaited<ReturnType<typeof openWorker>>;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
  await world.staff("ruthimg", "admin", ADMIN);
  worker = await openWorker();
}, 120_000);
afterAll(async () => {
  worker.kill("SIGTERM");
  await worker.ended;
  await world.close();
}, 60_000);
beforeEach(() => {
  world.post.office.mood = null;
  world.post.office.hold = null;
});

async function submitted(email?: string): Promise<string> {
  const input = form(email ? { email } : {});
  await submitRequest(await world.at("ruthimg", SUBJECT, new Date()), input);
  return input.email;
}

/** Requests a sign-in link for the admin while the mail server accepts no connection. */
async function requestWhileDown(): Promise<void> {
  world.post.office.mood = { code: 421, message: "down", at: "connect" };
  await world.post.hangUp();
  await requestSignIn(ADMIN);
}

/** The number of valid sign-in links of the admin. */
const countLinks = async (): Promise<number> =>
  (await world.owner.query("select from verification_token where identifier = $1", [ADMIN]))
    .rowCount ?? 0;

const arrived = (email: string): boolean => world.post.to(email).length > 0;

test("recipients whose mail server never replies delay neither a sign-in link nor any other email", async () => {
  world.post.office.hold = ([to = ""]) =>
    to.endsWith(".hangs.example") ? new Promise(() => {}) : Promise.resolve();
  for (let index = 0; index < 24; index += 1) {
    await submitted(`person${index}@server${index % 3}.hangs.example`);
  }
  const since = Date.now();
  await requestSignIn(ADMIN);
  const others = [await submitted(), await submitted(), await submitted()];
  await until(() => [ADMIN, ...others].every(arrived), 40_000);
  // Sent one after the other, 24 such emails in four slots would take minutes.
  expect(Date.now() - since).toBeLessThan(30_000);
}, 120_000);

test("a sign-in link requested while the mail server is down arrives once when it is back, with the same link in every attempt", async () => {
  const before = world.post.to(ADMIN).length;
  const linksBefore = await countLinks();
  await requestWhileDown();
  const failures = "select failures from mail_state where failures >= 2";
  await until(async () => (await world.owner.query(failures)).rowCount === 1, 60_000);
  world.post.office.mood = null;
  await until(() => world.post.to(ADMIN).length > before, 60_000);
  expect(await countLinks()).toBe(linksBefore + 1);
  expect(world.post.to(ADMIN)).toHaveLength(before + 1);
}, 180_000);

test("an expired sign-in link is not sent", async () => {
  const before = world.post.to(ADMIN).length;
  await requestWhileDown();
  const expire = `update graphile_worker._private_jobs job set created_at = now() - interval '11 minutes'
     from graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier = 'send-sign-in'
      and job.last_error is not null and job.locked_at is null and job.run_at > now() + interval '2 seconds'`;
  await until(async () => (await world.owner.query(expire)).rowCount === 1, 60_000);
  world.post.office.mood = null;
  const after = await submitted();
  await until(() => arrived(after), 60_000);
  const all = "select id from graphile_worker.jobs where task_identifier = 'send-sign-in'";
  await until(async () => (await world.owner.query(all)).rowCount === 0, 60_000);
  expect(world.post.to(ADMIN)).toHaveLength(before);
}, 180_000);
