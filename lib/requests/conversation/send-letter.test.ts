import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailState } from "@/lib/platform/mail-state";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { sweep } from "@/lib/requests/jobs/sweep";
import { form, openWorld, SUBJECT, SYSTEM, type World } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { sendLetter } from "./send-letter";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
});
beforeEach(() => {
  world.post.office.mood = null;
});
afterAll(() => world.close());

/** So many seconds after the world's beginning. */
const after = (seconds: number): Date => new Date(world.now.getTime() + seconds * 1_000);

async function aLetter(): Promise<{ letter: string; email: string }> {
  const input = form();
  const { requestId } = await submitRequest(await world.at("ruthimg", SUBJECT), input);
  const { rows } = await world.owner.query("select id from letter where request_id = $1", [
    requestId,
  ]);
  return { letter: rows[0].id, email: input.email };
}
const stateOf = async (letter: string) =>
  (
    await world.owner.query("select state, attempt, failure, sent_at from letter where id = $1", [
      letter,
    ])
  ).rows[0];

test("a server that refuses for an hour keeps nothing from arriving, once, when it is back", async () => {
  const { email, letter } = await aLetter();
  world.post.office.mood = { code: 451, message: "try later" };
  for (let tries = 0; tries < 3; tries += 1) expect(await world.work()).toBeGreaterThan(0);
  expect((await stateOf(letter)).state).toBe("queued");
  world.post.office.mood = null;
  await world.work();
  await world.work();
  expect(world.post.to(email)).toHaveLength(1);
  expect((await stateOf(letter)).state).toBe("sent");
});

test("while the mail server takes no email one letter tries at a time, and all go out once it is back", async () => {
  const letters = [await aLetter(), await aLetter(), await aLetter()];
  world.post.office.mood = { code: 554, message: "5.7.1 no service here", at: "connect" };
  await world.post.hangUp();
  const tried = async () => {
    const states = [];
    for (const { letter } of letters) states.push(await stateOf(letter));
    expect(states.every(({ state }) => state === "queued")).toBe(true);
    return states.reduce((sum, { attempt }) => sum + attempt, 0);
  };
  await world.work();
  expect(await tried()).toBe(1);
  await world.work(after(5));
  expect(await tried()).toBe(1);
  await world.work(after(11));
  expect(await tried()).toBe(2);
  expect((await mailState()).paused).toMatchObject({
    since: world.now,
    reason: expect.stringContaining("554"),
  });
  world.post.office.mood = null;
  await world.work(after(60));
  await world.work(after(61));
  for (const { email } of letters) expect(world.post.to(email)).toHaveLength(1);
  expect((await mailState()).paused).toBeNull();
});

test("a letter that waits without a job is found and queued again", async () => {
  const { email, letter } = await aLetter();
  await world.owner.query("delete from graphile_worker._private_jobs where key = $1", [letter]);
  await sweep(after(5 * 60)); // its job may still be written
  await world.work();
  expect(world.post.to(email)).toEqual([]);
  await sweep(after(11 * 60));
  await world.work();
  expect(world.post.to(email)).toHaveLength(1);
});

test("a code is never sent after it has expired, and a link lives longer", async () => {
  const { input, reference } = await world.confirmed("ruthimg");
  await sendCode(await world.at("ruthimg", SUBJECT), { reference });
  const link = await aLetter();
  const before = world.post.to(input.email).length;
  await world.work(after(11 * 60));
  expect(world.post.to(input.email)).toHaveLength(before);
  expect(world.post.to(link.email)).toHaveLength(1);
  const { rows } = await world.owner.query(
    "select state, attempt, failure from letter where kind = 'code' order by created_at desc limit 1",
  );
  expect(rows).toEqual([{ state: "failed", attempt: 0, failure: "problem.email.expired" }]);
});

test("a letter that cannot be opened is shown as failed after three tries, and keeps no other back", async () => {
  const broken = await aLetter();
  const { rows } = await world.owner.query("select sealed from letter where id = $1", [
    broken.letter,
  ]);
  await world.owner.query("update letter set sealed = $2 where id = $1", [
    broken.letter,
    Buffer.from(rows[0].sealed).reverse(),
  ]);
  const other = await aLetter();
  for (let tries = 0; tries < 4; tries += 1) await world.work();
  expect(world.post.to(other.email)).toHaveLength(1);
  expect(await stateOf(broken.letter)).toMatchObject({
    state: "failed",
    attempt: 3,
    failure: "problem.email.unreadable",
  });
});

test("an address that the server refuses for good is shown as failed and not tried again", async () => {
  const { letter } = await aLetter();
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  expect(await world.work()).toBe(0);
  expect(await stateOf(letter)).toMatchObject({ state: "failed", attempt: 1 });
});

test("a letter sent again after a crash carries the same Message-ID", async () => {
  const { letter, email } = await aLetter();
  const ctx = await world.at("ruthimg", SYSTEM);
  await sendLetter(ctx, letter);
  // As if the worker had died between the server's 250 and the row's `sent`.
  await world.owner.query("update letter set state = 'queued', sent_at = null where id = $1", [
    letter,
  ]);
  await sendLetter(ctx, letter);
  const ids = world.post.to(email).map(({ mail }) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a worker that was given up and wakes up late does not write over the one that took its place", async () => {
  const { letter } = await aLetter();
  const ctx = await world.at("ruthimg", SYSTEM);
  const { held, answers } = world.post.holdNext();
  const slow = sendLetter(ctx, letter);
  await held;
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  await sendLetter(ctx, letter);
  world.post.office.mood = null;
  for (const answer of answers) answer();
  await slow;
  expect(await stateOf(letter)).toMatchObject({ state: "failed", attempt: 2 });
});

test("a letter has one recipient whatever is typed, and no header of the person's making", async () => {
  const input = form({ name: 'Eve" <evil@example.net>', details: "a\r\nBcc: evil@example.net" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  const [arrived] = world.post.to(input.email);
  expect(arrived?.to).toEqual([input.email]);
  expect(arrived?.mail.headers.has("bcc")).toBe(false);
  expect(arrived?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(world.post.to("evil@example.net")).toEqual([]);
});

test("once sent, the kept copy holds neither link nor code", async () => {
  const { letter, email } = await aLetter();
  await world.work();
  const text = world.mailTo(email);
  const { openMail } = await import("@/lib/platform/outbox");
  const { dataKeyOf } = await import("@/lib/requests/record/load-request");
  const { rows } = await world.owner.query(
    `select l.sealed, r.id, r.data_key from letter l join request r on r.id = l.request_id where l.id = $1`,
    [letter],
  );
  const kept = openMail(
    letter,
    rows[0].sealed,
    dataKeyOf({ id: rows[0].id, dataKey: rows[0].data_key }),
  );
  expect(kept.text).not.toContain(world.tokenIn(text));
  expect(kept.html).not.toContain(world.codeIn(text));
  expect(kept.text).toContain("••••••");
});

test("what is erased while its email is on the way stays erased", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const staff = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  const { version } = await readRequest(staff, reference);
  await closeRequest(staff, reference, { version, reason: "Test." });
  const { held, answers } = world.post.holdNext();
  const sending = world.work();
  await held;
  await eraseRequest(await world.at("ruthimg", SYSTEM), reference);
  for (const answer of answers) answer();
  await sending;
  const { rows } = await world.owner.query(
    "select distinct state, sealed is null as erased from letter where request_id = $1",
    [requestId],
  );
  expect(rows).toEqual([{ state: "sent", erased: true }]);
});

test("a step that changes an email while its failure is written down waits for it, and neither fails", async () => {
  const { letter } = await aLetter();
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  const { owner } = world;
  await owner.query("begin");
  await owner.query(
    "select from request where id = (select request_id from letter where id = $1) for update",
    [letter],
  );
  const sending = sendLetter(await world.at("ruthimg", SYSTEM), letter);
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await owner.query(waiting)).rowCount).toBe(1);
  await owner.query("update letter set failure = null where id = $1", [letter]);
  await owner.query("commit");
  await sending;
  expect(await stateOf(letter)).toMatchObject({ state: "failed" });
});
