import { expect, test } from "vitest";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { downloadFile } from "@/lib/requests/conversation/download";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { fulfilRequest, refuseRequest, respondNoData } from "@/lib/requests/decision/answer";
import { closeRequest, reopenRequest, withdrawRequest } from "@/lib/requests/decision/close";
import { findRequests } from "@/lib/requests/inbox/find";
import { readVerificationLink, redeemCode, verifyByLink } from "@/lib/requests/intake/confirm";
import { sendCode } from "@/lib/requests/intake/send-code";
import { submitRequest } from "@/lib/requests/intake/submit";
import { inEnglish } from "@/lib/requests/testing/in-words";
import {
  DAY,
  form,
  incoming,
  MINUTE,
  problemOf,
  SUBJECT,
  SYSTEM,
  testWorld,
  wholeOf,
  withFiles,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";

const world = testWorld();

const later = (days: number) => world.later(days * DAY);
test("the same form sent many times at once creates one request and sends one email", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const input = form();
  const sent = await Promise.all(Array.from({ length: 6 }, () => submitRequest(ctx, input)));
  expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
  await world.work();
  expect(world.post.to(input.email)).toHaveLength(1);
});

test("an unverified request is not in the list of open requests, and its clock runs from receipt", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const { reference } = await submitRequest(ctx, form());
  const desk = await world.member("ruthimg", "handler");
  const open = await findRequests(desk, { view: "open" });
  expect(open.rows.map((row) => row.reference)).not.toContain(reference);
  const waiting = await findRequests(desk, { view: "unconfirmed" });
  expect(waiting.rows.find((row) => row.reference === reference)?.dueOn).toBe("2026-12-22");
});

test("opening a link changes nothing, the button verifies the address once, and a used link says so", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const input = form();
  const { reference } = await submitRequest(ctx, input);
  await world.work();
  const token = world.tokenIn(world.mailTo(input.email));
  for (let visits = 0; visits < 3; visits += 1) {
    expect(await readVerificationLink(ctx, { reference, token })).toBe("live");
  }
  expect(await verifyByLink(ctx, { reference, token })).toMatchObject({ already: false });
  expect(await verifyByLink(ctx, { reference, token })).toMatchObject({ already: true });
  expect(await readVerificationLink(ctx, { reference, token })).toBe("used");
  await world.work();
  expect(world.mailTo(input.email)).toContain("22 December 2026");
});

test("a forged link and a link of another request verify nothing", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  const [mine, theirs] = [form(), form()];
  const one = await submitRequest(ctx, mine);
  const two = await submitRequest(ctx, theirs);
  await world.work();
  const token = world.tokenIn(world.mailTo(theirs.email));
  expect((await problemOf(verifyByLink(ctx, { reference: one.reference, token }))).code).toBe(
    "not-found",
  );
  const forged = "A".repeat(43);
  expect(
    (await problemOf(verifyByLink(ctx, { reference: two.reference, token: forged }))).code,
  ).toBe("not-found");
  expect(await readVerificationLink(ctx, { reference: two.reference, token })).toBe("live");
});

test("a code expires after ten minutes", async () => {
  const input = form();
  const { reference } = await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  const code = world.codeIn(world.mailTo(input.email));
  const late = await world.at("ruthimg", SUBJECT, world.later(10 * MINUTE + 1));
  expect((await problemOf(redeemCode(late, { reference, code }))).code).toBe("invalid");
});

test("a new link opens a request after the first one expired, and the due date stays the same", async () => {
  const input = form();
  const { reference } = await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  const token = world.tokenIn(world.mailTo(input.email));
  const late = await world.at("ruthimg", SUBJECT, later(8));
  expect(await readVerificationLink(late, { reference, token })).toBe("expired");
  expect((await problemOf(verifyByLink(late, { reference, token }))).code).toBe("expired");
  await sendCode(late, { reference });
  await world.work(later(8));
  const fresh = world.tokenIn(world.mailTo(input.email));
  expect(fresh).not.toBe(token);
  await verifyByLink(late, { reference, token: fresh });
  const desk = await world.at("ruthimg", await world.staff("ruthimg", "handler"), later(8));
  const request = await readRequest(desk, reference);
  expect([request.state, request.dueOn]).toEqual(["open", "2026-12-22"]);
});

test("requesting a code gives the same result for a request that does not exist as for one that does", async () => {
  const ctx = await world.at("ruthimg", SUBJECT);
  await expect(sendCode(ctx, { reference: "7777-7777" })).resolves.toBeUndefined();
  expect((await problemOf(redeemCode(ctx, { reference: "7777-7777", code: "123456" }))).code).toBe(
    "invalid",
  );
});

test("the second of two members who decide at once learns what changed, and nothing is overwritten", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const [first, second] = await Promise.all(
    ["ada@ruthimg.example", "bo@ruthimg.example"].map(async (email) =>
      world.member("ruthimg", "handler", email),
    ),
  );
  if (!first || !second) throw new Error("two handlers are needed");
  const { version } = await readRequest(first, reference);
  await respondNoData(first, reference, { version, explanation: "" });
  const refused = await problemOf(
    refuseRequest(second, reference, { version, ground: "GDPR-12-5", explanation: "Too often." }),
  );
  expect(refused.code).toBe("conflict");
  expect(inEnglish(refused.message)).toContain("response “no data found” sent by ada on ");
  expect((await readRequest(second, reference)).outcome).toBe("nothing-held");
});

test("a refusal states the ground, the right to complain and the way to court", async () => {
  const { reference, input } = await world.confirmed("ruthimg");
  const desk = await world.member("ruthimg", "handler");
  const { version, grounds } = await readRequest(desk, reference);
  expect(grounds.map(({ code }) => code)).toContain("GDPR-12-5");
  await refuseRequest(desk, reference, {
    version,
    ground: "GDPR-12-5",
    explanation: "Asked daily.",
  });
  await world.work();
  const text = world.mailTo(input.email);
  expect(text).toMatch(/supervisory authority/i);
  expect(text).toMatch(/court/i);
  expect(text).toContain("Asked daily.");
});

test("an extension in time moves the due date and is announced by email, and a late one is refused with the reason", async () => {
  const { reference, input } = await world.confirmed("ruthimg");
  const handler = await world.staff("ruthimg", "handler");
  const desk = await world.at("ruthimg", handler, later(20));
  const { version, extension } = await readRequest(desk, reference);
  expect(extension).toEqual({ dueOn: "2027-02-22" });
  await extendRequest(desk, reference, { version, reason: "Many systems." });
  expect((await readRequest(desk, reference)).dueOn).toBe("2027-02-22");
  await world.work(later(20));
  expect(world.mailTo(input.email)).toContain("Monday 22 February 2027");

  const late = await world.confirmed("ruthimg");
  const after = await world.at("ruthimg", handler, later(40));
  const { version: v } = await readRequest(after, late.reference);
  const refused = await problemOf(
    extendRequest(after, late.reference, { version: v, reason: "Late." }),
  );
  expect(refused.message).toMatch(/^problem\.extend\.noticeTooLate /);
});

test("a response file is downloaded from the page, its downloads are counted, and it expires", async () => {
  const { reference, requestId, input } = await world.confirmed("ruthimg");
  const desk = await world.member("ruthimg", "handler");
  const { version } = await readRequest(desk, reference);
  const answer = { version, summary: "All of it." };
  await withFiles(
    desk,
    { step: "fulfil", reference },
    [incoming("your data.csv", "a,b\n1,2\n")],
    (uploads) => fulfilRequest(desk, reference, answer, uploads),
  );
  await world.work();
  const arrived = world.post.to(input.email).at(-1);
  expect(arrived?.mail.attachments).toEqual([]);
  const ctx = await world.at("ruthimg", SUBJECT, later(1));
  const [file] = (await readOwnRequest(ctx, requestId)).results;
  if (!file) throw new Error("the result is missing");
  const got = await downloadFile(ctx, { requestId, fileId: file.id });
  expect((await wholeOf(got.content)).toString()).toBe("a,b\n1,2\n");
  expect((await readOwnRequest(ctx, requestId)).results[0]?.downloads).toBe(1);
  const late = await world.at("ruthimg", SUBJECT, later(16));
  expect((await problemOf(downloadFile(late, { requestId, fileId: file.id }))).code).toBe(
    "expired",
  );
});

test("an internal note never reaches the requester", async () => {
  const { reference, requestId, input } = await world.confirmed("ruthimg");
  const desk = await world.member("ruthimg", "handler");
  await addNote(desk, reference, { text: "canary-inside" });
  await sendMessage(desk, reference, { text: "Which account?" });
  await replyToDesk(await world.at("ruthimg", SUBJECT), reference, { text: "The old one." });
  await world.work();
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), requestId);
  expect(own.messages.map(({ text }) => text)).toEqual(["Which account?", "The old one."]);
  expect(JSON.stringify(own)).not.toContain("canary-inside");
  expect(world.post.to(input.email).some(({ raw }) => raw.includes("canary-inside"))).toBe(false);
});

test("requests are found by reference, whole address, identifier and words of the name", async () => {
  const { reference, input } = await world.confirmed("ruthimg", {
    name: "Ngũgĩ wa Thiong’o",
    identifier: "Device-77",
  });
  const desk = await world.member("ruthimg", "auditor");
  const find = async (query: string) =>
    (await findRequests(desk, { view: "open", q: query })).rows.map((row) => row.reference);
  for (const query of [
    reference.toLowerCase().replace("-", " "),
    input.email.toUpperCase(),
    "device-77",
    "ngugi thiong",
  ]) {
    expect(await find(query), query).toContain(reference);
  }
  expect(await find("ngugi nobody")).toEqual([]);
  expect(await find("zoe")).not.toContain(reference);
});

test.each(["محمد بن سلمان", "李小龍", "Ngũgĩ wa Thiong’o", "👩‍👩‍👧‍👦 O'Brien-Ñandú"])(
  "the text of a requester named %s reaches the desk unchanged, up to the limit",
  async (name) => {
    const details = [...`${name}\n`.repeat(1000)].slice(0, 5000).join("").trim();
    const { reference } = await world.confirmed("ruthimg", { name, details });
    const desk = await world.member("ruthimg", "handler");
    expect((await readRequest(desk, reference)).person).toMatchObject({ name, details });
  },
);

test("a request can be closed, reopened and withdrawn, each only from a state that allows it", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const desk = await world.member("ruthimg", "handler");
  const version = async () => (await readRequest(desk, reference)).version;
  await closeRequest(desk, reference, { version: await version(), reason: "Sent twice." });
  expect((await problemOf(sendMessage(desk, reference, { text: "x" }))).code).toBe("conflict");
  await reopenRequest(desk, reference, { version: await version(), reason: "It was not." });
  await withdrawRequest(await world.at("ruthimg", SUBJECT), reference);
  const request = await readRequest(desk, reference);
  expect([request.state, request.outcome]).toEqual(["closed", "withdrawn"]);
});

test("an auditor can read a request and change nothing", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const auditor = await world.member("ruthimg", "auditor");
  const { version, steps } = await readRequest(auditor, reference);
  expect(steps).toEqual([]);
  const tries = [
    assignRequest(auditor, reference, { version, assignee: "" }),
    addNote(auditor, reference, { text: "x" }),
    closeRequest(auditor, reference, { version, reason: "x" }),
  ];
  for (const attempt of tries.map(problemOf)) expect((await attempt).code).toBe("forbidden");
});

test("a request can be assigned only to a member of its desk", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const desk = await world.member("ruthimg", "handler");
  const stranger = await world.staff("imgus", "handler");
  if (stranger.kind !== "staff") throw new Error("staff expected");
  const { version } = await readRequest(desk, reference);
  const refused = await problemOf(
    assignRequest(desk, reference, { version, assignee: stranger.id }),
  );
  expect(refused.fields).toHaveProperty("assignee");
});

test("a request that must be acknowledged within 24 hours shows the time at which they end", async () => {
  const { reference } = await world.confirmed("artisticmonk", { residence: "in" });
  const desk = await world.member("artisticmonk", "handler");
  expect((await readRequest(desk, reference)).ackDueAt).toBe("2026-11-23T09:00:00.000Z");
});

test("the system cannot take a step of staff", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const system = await world.at("ruthimg", SYSTEM);
  expect((await problemOf(addNote(system, reference, { text: "x" }))).code).toBe("forbidden");
});
