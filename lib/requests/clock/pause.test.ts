import { beforeAll, expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { dayIn, message, textIn } from "@/lib/domain/problem/message";
import type { Actor } from "@/lib/domain/request/role";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { DAY, form, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { correctLaw } from "./correct-law";
import { extendRequest } from "./extend";
import { askRequester, cannotIdentify, resumeRequest } from "./pause";

const world = testWorld();
let handler: Actor;
beforeAll(async () => {
  handler = await world.staff("ruthimg", "handler");
});

const later = (days: number) => world.later(days * DAY);
const desk = (days = 0) => world.at("ruthimg", handler, later(days));
test("under the GDPR a question about identity pauses the clock, and the answer gives the days back", async () => {
  const { reference, requestId, input } = await world.confirmed("ruthimg");
  const before = await readRequest(await desk(2), reference);
  expect(before.dueOn).toBe("2026-12-22");
  expect(before.asks.find(({ reason }) => reason === "identity")).toMatchObject({ stops: true });
  const question = { reason: "identity", text: "Which address did you sign up with?" } as const;
  await askRequester(await desk(2), reference, { version: before.version, ...question });
  await world.work();
  expect(world.mailTo(input.email)).toContain("We need an answer from you");

  const paused = await readRequest(await desk(3), reference);
  expect(paused).toMatchObject({ dueOn: null, paused: 29, status: "waiting" });
  expect(paused.deadline.state).toBe("paused");
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT, later(3)), requestId);
  expect(own.waits).toEqual([
    { reason: "identity", askedOn: "2026-11-24", answeredOn: null, stops: true },
  ]);

  await replyToDesk(await world.at("ruthimg", SUBJECT, later(7)), reference, { text: "It is me" });
  const answeredView = await readRequest(await desk(9), reference);
  expect(answeredView.questions).toMatchObject([
    { reason: "identity", answeredOn: "2026-11-29", replied: true, dueOn: "2026-12-28" },
  ]);
  await resumeRequest(await desk(9), reference, {
    version: answeredView.version,
    reason: "identity",
    answeredOn: "2026-11-29",
  });
  const running = await readRequest(await desk(9), reference);
  expect(running).toMatchObject({ dueOn: "2026-12-28", paused: null });
  expect(running.timeline.map((entry) => entry.kind === "event" && entry.event)).toEqual(
    expect.arrayContaining(["pause", "resume"]),
  );
});

test("in California the same question is recorded, and the clock runs on", async () => {
  const { reference } = await world.confirmed("ruthimg", { residence: "us-ca" });
  const view = await readRequest(await desk(), reference);
  const ask = view.asks.find(({ reason }) => reason === "identity");
  expect(ask).toMatchObject({ stops: false, law: "us-ca", dueOn: "2027-01-05" });
  expect(ask?.source).toContain("11 CCR");
  await askRequester(await desk(), reference, {
    version: view.version,
    reason: "identity",
    text: "Who are you?",
  });
  expect(await readRequest(await desk(1), reference)).toMatchObject({
    dueOn: "2027-01-05",
    paused: null,
    waits: [{ reason: "identity", stops: false }],
  });
});

test("a question asked twice, and an answer without a question or on an impossible day, are refused and change nothing", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const open = await readRequest(await desk(), reference);
  const answer = { reason: "identity", answeredOn: "2026-11-22" } as const;
  const none = resumeRequest(await desk(), reference, { version: open.version, ...answer });
  expect((await problemOf(none)).code).toBe("conflict");
  const question = { reason: "identity", text: "Who are you?" } as const;
  await askRequester(await desk(1), reference, { version: open.version, ...question });
  const { version } = await readRequest(await desk(1), reference);
  const twice = askRequester(await desk(1), reference, { version, ...question });
  expect((await problemOf(twice)).code).toBe("conflict");
  for (const answeredOn of ["2026-11-22", "2026-11-24"]) {
    const early = resumeRequest(await desk(1), reference, { version, ...answer, answeredOn });
    expect((await problemOf(early)).fields).toHaveProperty("answeredOn");
  }
  expect((await readRequest(await desk(1), reference)).version).toBe(version);
});

test("an email tells a requester who cannot be identified where the desk searched and by which article, and pauses the clock", async () => {
  const { reference, input } = await world.confirmed("ruthimg");
  const { version } = await readRequest(await desk(), reference);
  await cannotIdentify(await desk(), reference, {
    version,
    explanation: "Accounts and logs, for the address you gave.",
  });
  await world.work();
  const email = world.mailTo(input.email);
  expect(email).toContain("we cannot tell which data is yours");
  expect(email).toContain("Accounts and logs");
  expect(email).toContain("Art. 11(2)");
  expect(await readRequest(await desk(), reference)).toMatchObject({ paused: 30, state: "open" });
});

test("staff are emailed about a report about a child at once, before anybody verifies it", async () => {
  const handlerOf = await world.staff("artisticmonk", "handler");
  const ctx = await world.at("artisticmonk", SUBJECT);
  const { reference } = await submitRequest(
    ctx,
    form({ right: "child-data", residence: "in", details: "My daughter is nine." }),
  );
  await world.work();
  const email = world.mailTo("handler@artisticmonk.example");
  expect(email).toContain("Someone reported a child’s data");
  expect(email).toContain(reference);
  expect(email).not.toContain("nine");
  const view = await readRequest(await world.at("artisticmonk", handlerOf), reference);
  expect(view.urgent).toBe(true);
});

test("of several laws the earliest deadline governs, and the clock is not paused while it runs under one of them", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const open = await readRequest(await desk(), reference);
  await correctLaw(await desk(), reference, {
    version: open.version,
    laws: ["us-ca", "eu-gdpr"],
    reason: "Moved from Berlin to Los Angeles",
  });
  const both = await readRequest(await desk(), reference);
  expect(both).toMatchObject({ law: "eu-gdpr", laws: ["us-ca", "eu-gdpr"], dueOn: "2026-12-22" });
  expect(both.deadline.beside).toMatchObject([{ law: "us-ca", dueOn: "2027-01-06" }]);
  expect(both.deadline.reasons.map(({ code }) => code).slice(-2)).toEqual([
    "also-applies",
    "governs",
  ]);
  expect(both.asks.every(({ stops }) => !stops)).toBe(true);
  expect(new Set(both.grounds.map(({ law }) => law))).toEqual(new Set(["us-ca", "eu-gdpr"]));
  const event = both.timeline.find(
    (entry) => entry.kind === "event" && entry.event === "correct-law",
  );
  expect(event).toMatchObject({ facts: { was: ["eu-gdpr"], laws: ["us-ca", "eu-gdpr"] } });
  expect(both.timeline.some((entry) => entry.kind === "note")).toBe(true);

  const same = correctLaw(await desk(), reference, {
    version: both.version,
    laws: ["us-ca", "eu-gdpr"],
    reason: "Again",
  });
  expect((await problemOf(same)).fields).toHaveProperty("law");
});

test("an extension is refused after the last day to announce it, and needs a day where the law leaves it open", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const late = await readRequest(await desk(40), reference);
  expect(late.extension).toMatchObject({
    refused: message("problem.extend.noticeTooLate", {
      law: textIn(LAWS["eu-gdpr"].name),
      day: dayIn("2026-12-22"),
    }),
  });
  const { reference: swiss } = await world.confirmed("ruthimg");
  const { version } = await readRequest(await desk(), swiss);
  await correctLaw(await desk(), swiss, { version, laws: ["ch-fadp"], reason: "Lives in Bern" });
  const open = await readRequest(await desk(), swiss);
  expect(open.extension).toEqual({ after: "2026-12-22" });
  const unnamed = extendRequest(await desk(), swiss, {
    version: open.version,
    reason: "Many files",
  });
  expect((await problemOf(unnamed)).fields).toHaveProperty("until");
  const until = "2027-02-01";
  await extendRequest(await desk(), swiss, { version: open.version, reason: "Many files", until });
  expect((await readRequest(await desk(), swiss)).dueOn).toBe(until);
});

test("the log of all these steps verifies", async () => {
  expect(await verifyLog(await world.member("ruthimg", "auditor"))).toMatchObject({ faults: [] });
});
