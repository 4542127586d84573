import { beforeEach, expect, test } from "vitest";
import { emailState } from "@/lib/platform/email/email-state";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { sweep } from "@/lib/requests/jobs/sweep";
import { form, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { sendEmail } from "./send-email";

const world = testWorld([ruthimg]);
beforeEach(() => {
  world.post.office.mood = null;
});

/** The time so many seconds after the start of the world. */
const after = (seconds: number): Date => world.later(seconds * 1_000);

async function queuedEmail(): Promise<{ id: string; address: string }> {
  const input = form();
  const { requestId } = await submitRequest(await world.at("ruthimg", SUBJECT), input);
  const { rows } = await world.owner.query("select id from email where request_id = $1", [
    requestId,
  ]);
  return { id: rows[0].id, address: input.email };
}
const stateOf = async (id: string) =>
  (
    await world.owner.query("select state, attempt, failure, sent_at from email where id = $1", [
      id,
    ])
  ).rows[0];

test("after the mail server refused emails for an hour, each email arrives once", async () => {
  const { address, id } = await queuedEmail();
  world.post.office.mood = { code: 451, message: "try later" };
  for (let tries = 0; tries < 3; tries += 1) expect(await world.work()).toBeGreaterThan(0);
  expect((await stateOf(id)).state).toBe("queued");
  world.post.office.mood = null;
  await world.work();
  await world.work();
  expect(world.post.to(address)).toHaveLength(1);
  expect((await stateOf(id)).state).toBe("sent");
});

test("while the mail server takes no email, one email is tried at a time, and all are sent once it is back", async () => {
  const emails = [await queuedEmail(), await queuedEmail(), await queuedEmail()];
  world.post.office.mood = { code: 554, message: "5.7.1 no service here", at: "connect" };
  await world.post.hangUp();
  const tried = async () => {
    const states = [];
    for (const { id } of emails) states.push(await stateOf(id));
    expect(states.every(({ state }) => state === "queued")).toBe(true);
    return states.reduce((sum, { attempt }) => sum + attempt, 0);
  };
  await world.work();
  expect(await tried()).toBe(1);
  await world.work(after(5));
  expect(await tried()).toBe(1);
  await world.work(after(11));
  expect(await tried()).toBe(2);
  expect((await emailState()).paused).toMatchObject({
    since: world.now,
    reason: expect.stringContaining("554"),
  });
  world.post.office.mood = null;
  await world.work(after(60));
  await world.work(after(61));
  for (const { address } of emails) expect(world.post.to(address)).toHaveLength(1);
  expect((await emailState()).paused).toBeNull();
});

test("an email without a job is found and queued again", async () => {
  const { address, id } = await queuedEmail();
  await world.owner.query("delete from graphile_worker._private_jobs where key = $1", [id]);
  await sweep(after(5 * 60)); // the job may still be written
  await world.work();
  expect(world.post.to(address)).toEqual([]);
  await sweep(after(11 * 60));
  await world.work();
  expect(world.post.to(address)).toHaveLength(1);
});

test("a code is never sent after it has expired, and a link is valid longer", async () => {
  const { input, reference } = await world.confirmed("ruthimg");
  await sendCode(await world.at("ruthimg", SUBJECT), { reference });
  const link = await queuedEmail();
  const before = world.post.to(input.email).length;
  await world.work(after(11 * 60));
  expect(world.post.to(input.email)).toHaveLength(before);
  expect(world.post.to(link.address)).toHaveLength(1);
  const { rows } = await world.owner.query(
    "select state, attempt, failure from email where kind = 'code' order by created_at desc limit 1",
  );
  expect(rows).toEqual([{ state: "failed", attempt: 0, failure: "problem.email.expired" }]);
});

test("an email that cannot be decrypted is marked as failed after three tries, and keeps no other back", async () => {
  const broken = await queuedEmail();
  const { rows } = await world.owner.query("select sealed from email where id = $1", [broken.id]);
  await world.owner.query("update email set sealed = $2 where id = $1", [
    broken.id,
    Buffer.from(rows[0].sealed).reverse(),
  ]);
  const other = await queuedEmail();
  for (let tries = 0; tries < 4; tries += 1) await world.work();
  expect(world.post.to(other.address)).toHaveLength(1);
  expect(await stateOf(broken.id)).toMatchObject({
    state: "failed",
    attempt: 3,
    failure: "problem.email.unreadable",
  });
});

test("an email to an address that the server rejects is marked as failed and not tried again", async () => {
  const { id } = await queuedEmail();
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  expect(await world.work()).toBe(0);
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempt: 1 });
});

test("an email that is sent again after a crash carries the same Message-ID", async () => {
  const { id, address } = await queuedEmail();
  const ctx = await world.at("ruthimg", SYSTEM);
  await sendEmail(ctx, id);
  // As if the worker had died between the server's 250 and the row's `sent`.
  await world.owner.query("update email set state = 'queued', sent_at = null where id = $1", [id]);
  await sendEmail(ctx, id);
  const ids = world.post.to(address).map(({ mail }) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a worker that was given up for dead and wakes up late does not overwrite the result of its successor", async () => {
  const { id } = await queuedEmail();
  const ctx = await world.at("ruthimg", SYSTEM);
  const { held, answers } = world.post.holdNext();
  const slow = sendEmail(ctx, id);
  await held;
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  await sendEmail(ctx, id);
  world.post.office.mood = null;
  for (const answer of answers) answer();
  await slow;
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempt: 2 });
});

test("an email has one recipient, and nothing that the requester types becomes a header", async () => {
  const input = form({ name: 'Eve" <evil@example.net>', details: "a\r\nBcc: evil@example.net" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  const [arrived] = world.post.to(input.email);
  expect(arrived?.to).toEqual([input.email]);
  expect(arrived?.mail.headers.has("bcc")).toBe(false);
  expect(arrived?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(world.post.to("evil@example.net")).toEqual([]);
});

test("the stored copy of a sent email has neither link nor code", async () => {
  const { id, address } = await queuedEmail();
  await world.work();
  const text = world.mailTo(address);
  const { openEmail } = await import("@/lib/platform/email/outbox");
  const { dataKeyOf } = await import("@/lib/requests/record/load-request");
  const { rows } = await world.owner.query(
    `select l.sealed, r.id, r.data_key from email l join request r on r.id = l.request_id where l.id = $1`,
    [id],
  );
  const stored = openEmail(
    id,
    rows[0].sealed,
    dataKeyOf({ id: rows[0].id, dataKey: rows[0].data_key }),
  );
  expect(stored.text).not.toContain(world.tokenIn(text));
  expect(stored.html).not.toContain(world.codeIn(text));
  expect(stored.text).toContain("••••••");
});

test("an email that is erased while it is being sent stays erased", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const staff = await world.member("ruthimg", "handler");
  const { version } = await readRequest(staff, reference);
  await closeRequest(staff, reference, { version, reason: "Test." });
  const { held, answers } = world.post.holdNext();
  const sending = world.work();
  await held;
  await eraseRequest(await world.at("ruthimg", SYSTEM), reference);
  for (const answer of answers) answer();
  await sending;
  const { rows } = await world.owner.query(
    "select distinct state, sealed is null as erased from email where request_id = $1",
    [requestId],
  );
  expect(rows).toEqual([{ state: "sent", erased: true }]);
});

test("a step that changes an email and the recording of its failure wait for each other, and neither fails", async () => {
  const { id } = await queuedEmail();
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  const { owner } = world;
  await owner.query("begin");
  await owner.query(
    "select from request where id = (select request_id from email where id = $1) for update",
    [id],
  );
  const sending = sendEmail(await world.at("ruthimg", SYSTEM), id);
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await owner.query(waiting)).rowCount).toBe(1);
  await owner.query("update email set failure = null where id = $1", [id]);
  await owner.query("commit");
  await sending;
  expect(await stateOf(id)).toMatchObject({ state: "failed" });
});
