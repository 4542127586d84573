import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openEnvironment } from "@/lib/platform/testing/environment";
import type { Mood } from "@/lib/platform/testing/smtp-server";
import { deliver } from "./deliver";
import { emailState, resumeEmail } from "./email-state";

let environment: Awaited<ReturnType<typeof openEnvironment>>;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const now = new Date("2026-11-22T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
let sent = 0;

async function send(to = `person${sent}@domain${sent}.example`, at = now) {
  sent += 1;
  const message = { fromName: "Desk", subject: "S", text: "T", html: "<p>T</p>" };
  const { delivery } = await deliver(
    to,
    { now: at, tries: 0, soon: false, slow: false },
    async () => to,
    () => ({ ...message, id: `let_${sent}`, to }),
  );
  return delivery;
}

beforeEach(async () => {
  environment.post.office.mood = null;
  await resumeEmail(now);
  await send();
});

const REJECTED: [string, NonNullable<Mood>][] = [
  ["an unknown mailbox", { code: 550, message: "5.1.1 no such user", at: "rcpt" }],
  ["an unknown mailbox without a status", { code: 550, message: "no such mailbox", at: "rcpt" }],
  ["a permanently full mailbox", { code: 552, message: "5.2.2 mailbox full", at: "data" }],
  ["a message without a status", { code: 554, message: "transaction failed" }],
  [
    "Exchange Online's unknown user",
    { code: 550, message: "5.4.1 Recipient address rejected: Access denied", at: "rcpt" },
  ],
];
const RELAY: [string, NonNullable<Mood>][] = [
  ["the greeting", { code: 554, message: "no service here", at: "connect" }],
  ["missing authentication", { code: 530, message: "5.7.0 Authentication required", at: "mail" }],
  ["the sender", { code: 553, message: "5.1.8 sender rejected", at: "mail" }],
  ["the sender for now", { code: 451, message: "4.3.0 try later", at: "mail" }],
];
const DENIED: [string, NonNullable<Mood>][] = [
  ["relaying", { code: 554, message: "5.7.1 Relay access denied", at: "rcpt" }],
  ["relaying without a status", { code: 550, message: "relaying denied", at: "rcpt" }],
  ["a policy", { code: 550, message: "5.7.1 blocked by policy" }],
  ["the sender", { code: 550, message: "5.1.8 sender domain unknown", at: "rcpt" }],
];

describe("only a rejection of the recipient is final", () => {
  test.each(REJECTED)("%s rejects the email for good and pauses nothing", async (_, mood) => {
    environment.post.office.mood = mood;
    expect(await send()).toMatchObject({ result: "rejected" });
    expect((await emailState()).paused).toBeNull();
  });

  test.each(RELAY)(
    "after a refusal of %s the email is tried again, and all email is paused",
    async (_, mood) => {
      environment.post.office.mood = mood;
      await environment.post.hangUp();
      expect(await send()).toMatchObject({ result: "tried" });
      expect((await emailState()).paused?.since).toEqual(now);
      expect(await send()).toMatchObject({ result: "waiting" });
    },
  );

  test.each(DENIED)(
    "after a refusal of %s the email is tried again, and all email is paused at the third domain in a row",
    async (_, mood) => {
      environment.post.office.mood = mood;
      expect(await send("one@same.example")).toMatchObject({ result: "tried" });
      expect(await send("two@same.example")).toMatchObject({ result: "tried" });
      expect(await send()).toMatchObject({ result: "tried" });
      expect((await emailState()).paused).toBeNull();
      expect(await send()).toMatchObject({ result: "tried" });
      expect((await emailState()).paused?.since).toEqual(now);
    },
  );
});

test("the reason that is stored and shown contains no address", async () => {
  environment.post.office.mood = {
    code: 550,
    message: "5.1.1 <zoe@example.org>: no such user at mx@example.org",
    at: "rcpt",
  };
  const { why } = (await send("zoe@example.org")) as { why: string };
  expect(why).toContain("5.1.1");
  expect(why).not.toMatch(/zoe|example\.org/);
});

test("a mail server that does not respond pauses all email, and a single email tests when the server is back", async () => {
  environment.post.office.mood = { code: 421, message: "closing", at: "connect" };
  await environment.post.hangUp();
  await send();
  expect((await emailState()).paused).toMatchObject({ since: now });
  expect(await send(undefined, later(9))).toMatchObject({ result: "waiting" });
  environment.post.office.mood = null;
  expect(await send(undefined, later(11))).toEqual({ result: "sent" });
  expect((await emailState()).paused).toBeNull();
});
