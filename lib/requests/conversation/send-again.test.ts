import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "@/lib/platform/context";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { sendLink } from "@/lib/requests/intake/correct-address";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, MINUTE, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { retryFailed, sendAgain } from "./send-again";

const world = testWorld([ruthimg]);
let staff: Context;
beforeAll(async () => {
  staff = await world.member("ruthimg", "handler");
});
beforeEach(() => {
  world.post.office.mood = null;
});

/** A request whose newest email, with a code, was rejected by the mail server. */
async function failed() {
  const { reference, requestId, input } = await world.confirmed("ruthimg");
  world.post.office.mood = { code: 550, message: "5.1.1 no such user", at: "rcpt" };
  await sendCode(await world.at("ruthimg", SUBJECT), { reference });
  await world.work();
  world.post.office.mood = null;
  const { rows } = await world.owner.query(
    "select id, state from email where request_id = $1 and kind = 'code' order by created_at desc limit 1",
    [requestId],
  );
  expect(rows[0].state).toBe("failed");
  return { reference, requestId, letter: rows[0].id as string, email: input.email };
}

test("a failed email is sent again with the same Message-ID, once, and the log says who did it", async () => {
  const { reference, requestId, letter, email } = await failed();
  const before = world.post.to(email).length;
  await sendAgain(staff, reference, { letter });
  await sendAgain(staff, reference, { letter });
  await world.work();
  const arrived = world.post.to(email).slice(before);
  expect(arrived.map(({ mail }) => mail.messageId)).toEqual([`<${letter}@localhost>`]);
  const { rows } = await world.owner.query(
    "select actor, facts ->> 'letter' as letter from log_entry where chain = $1 and event = 'send-again'",
    [requestId],
  );
  expect(rows).toEqual([{ actor: "staff:usr-handler@ruthimg.example", letter }]);
});

test("an email whose code has expired is not sent again", async () => {
  const { reference, letter } = await failed();
  const later = { ...staff, now: world.later(11 * MINUTE) };
  expect(await problemOf(sendAgain(later, reference, { letter }))).toMatchObject({
    code: "expired",
  });
});

test("the operator can send all failed emails of a desk again at once", async () => {
  const one = await failed();
  const other = await failed();
  const { sent } = await retryFailed(await world.at("ruthimg", SYSTEM), { since: world.now });
  expect(sent).toBeGreaterThanOrEqual(2);
  await world.work();
  for (const { letter, email } of [one, other]) {
    expect(world.post.to(email).map(({ mail }) => mail.messageId)).toContain(
      `<${letter}@localhost>`,
    );
  }
});

test("no email is sent again about an erased request, even where part of the email is left", async () => {
  const { reference, requestId, letter } = await failed();
  const stored = await sealedOf(letter);
  const { version } = await readRequest(staff, reference);
  await closeRequest(staff, reference, { version, reason: "Test." });
  const system = await world.at("ruthimg", SYSTEM);
  await eraseRequest(system, reference);
  // The email is there again, as if written back, for the requester and for a team member.
  for (const recipient of [null, "usr-handler@ruthimg.example"]) {
    await world.owner.query("update email set sealed = $2, recipient_id = $3 where id = $1", [
      letter,
      stored,
      recipient,
    ]);
    const { refused } = await retryFailed(system, {});
    expect(refused).toEqual([{ id: letter, why: "problem.request.erased" }]);
    expect(await sealedOf(letter, "failed")).toEqual(stored);
  }
  await world.owner.query("delete from email where request_id = $1", [requestId]);
});

test("one email that cannot be decrypted keeps no other from being sent again", async () => {
  const broken = await failed();
  const other = await failed();
  await world.owner.query("update email set sealed = '\\x00' where id = $1", [broken.letter]);
  const { sent, refused } = await retryFailed(await world.at("ruthimg", SYSTEM), {});
  expect([sent, refused.map(({ id }) => id)]).toEqual([1, [broken.letter]]);
  await world.work();
  expect(world.post.to(other.email).at(-1)?.mail.messageId).toBe(`<${other.letter}@localhost>`);
});

test("an email to a wrong address that was corrected is not sent again, alone or with all others", async () => {
  const { email, ...input } = form();
  const subject = await world.at("ruthimg", SUBJECT);
  const { reference, requestId } = await submitRequest(subject, { ...input, email });
  await sendLink(staff, reference, { email: "right.one@example.org" });
  const { rows } = await world.owner.query(
    "select id from email where request_id = $1 and state = 'failed'",
    [requestId],
  );
  expect(rows).toHaveLength(1);
  const letter = rows[0].id as string;
  expect(await problemOf(sendAgain(staff, reference, { letter }))).toMatchObject({
    code: "conflict",
    message: "problem.email.addressCorrected",
  });
  const system = await world.at("ruthimg", SYSTEM);
  await retryFailed(system, {});
  // An earlier version stored why in English.
  await world.owner.query("update email set failure = $2 where id = $1", [
    letter,
    "The address was corrected before this was sent.",
  ]);
  expect(await problemOf(sendAgain(staff, reference, { letter }))).toMatchObject({
    code: "conflict",
    message: "problem.email.addressCorrected",
  });
  await retryFailed(system, {});
  await world.work();
  expect(world.post.to(email)).toEqual([]);
  expect(world.post.to("right.one@example.org")).toHaveLength(1);
});

async function sealedOf(letter: string, state = "failed"): Promise<Buffer> {
  const { rows } = await world.owner.query("select sealed, state from email where id = $1", [
    letter,
  ]);
  expect(rows[0].state).toBe(state);
  return rows[0].sealed;
}
