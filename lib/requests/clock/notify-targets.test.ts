import { beforeAll, beforeEach, expect, test } from "vitest";
import { changeSlaTargets, readSlaTargets } from "@/lib/desks/sla-targets";
import { NO_TARGETS, type TargetTerms } from "@/lib/domain/clock/target";
import type { Actor } from "@/lib/domain/request/role";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { saveEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { respondNoData } from "@/lib/requests/decision/answer";
import { readUndoOffer, undoStep } from "@/lib/requests/decision/undo";
import { sweep } from "@/lib/requests/jobs/sweep";
import { readNotifications } from "@/lib/requests/notifications/notifications";
import { HOUR, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { notifyTargets } from "./notify-targets";
import { askRequester } from "./pause";
import { targetsFor } from "./targets";

const DESK = "ruthimg";
/** The Friday before clocks in Berlin go back. */
const FRIDAY = new Date("2026-10-23T09:00:00Z");
/** A time after all events of every test. */
const AFTER = new Date("2026-12-01T09:00:00Z");

const world = testWorld([ruthimg], FRIDAY);
let boss: Actor & { id: string };
let ada: Actor & { id: string };
let bob: Actor & { id: string };
beforeAll(async () => {
  boss = (await world.staff(DESK, "admin")) as typeof boss;
  ada = (await world.staff(DESK, "handler", "ada@ruthimg.example")) as typeof ada;
  bob = (await world.staff(DESK, "handler", "bob@ruthimg.example")) as typeof bob;
  await world.staff(DESK, "auditor");
});
beforeEach(async () => {
  // Each test has only its own requests.
  const left = await world.owner.query("select reference from request where state = 'open'");
  for (const { reference } of left.rows) await answer(reference, AFTER);
  await world.owner.query("delete from past_setting");
  await world.owner.query("delete from target_terms");
});

async function setTargets(terms: Partial<TargetTerms>, now = FRIDAY): Promise<void> {
  const ctx = await world.at(DESK, boss, now);
  const { version: seen } = await readSlaTargets(ctx);
  await changeSlaTargets(ctx, { ...NO_TARGETS, ...terms }, { seen });
}

async function answer(reference: string, now: Date): Promise<void> {
  const ctx = await world.at(DESK, ada, now);
  const { version } = await readRequest(ctx, reference);
  await respondNoData(ctx, reference, { version, explanation: "" });
}

async function assign(reference: string, to: { id: string } | null, now: Date): Promise<void> {
  const ctx = await world.at(DESK, boss, now);
  const { version } = await readRequest(ctx, reference);
  await assignRequest(ctx, reference, { version, assignee: to?.id ?? "" });
}

const emailsTo = (name: string, reference: string) =>
  world.post
    .to(`${name}@ruthimg.example`)
    .filter(({ mail }) => mail.subject?.startsWith(`${reference}: an SLA target`));
const kindsTo = (name: string, reference: string) =>
  emailsTo(name, reference).map(({ mail }) =>
    mail.subject?.includes("missed") ? "missed" : "near",
  );
const kindsToAll = (reference: string) =>
  Object.fromEntries(
    ["admin", "ada", "bob", "auditor"].map((who) => [who, kindsTo(who, reference)]),
  );

async function sweepAt(time: Date | string): Promise<void> {
  await sweep(new Date(time));
  await world.work(new Date(time));
}

async function listed(actor: Actor, reference: string, time: Date | string): Promise<string[]> {
  const { groups } = await readNotifications(await world.at(DESK, actor, new Date(time)));
  const found = groups.find(({ request }) => request.reference === reference);
  return (found?.notifications ?? []).map(({ kind }) => kind).filter((kind) => kind === "target");
}

const logged = async (id: string) => {
  const found = await world.owner.query(
    "select actor, facts from log_entry where chain = $1 and event = 'target' order by seq",
    [id],
  );
  return found.rows.map(({ actor, facts }) => [actor, facts.target, facts.dueOn]);
};
const idOf = async (reference: string): Promise<string> => {
  const found = await world.owner.query("select id from request where reference = $1", [reference]);
  return found.rows[0].id;
};

// Slow: eight sweeps of the desk.
test("a target causes one warning and one notice of its miss, which admins also get, over a change of clocks", async () => {
  await setTargets({ words: 2, warnBefore: 1 });
  const { reference } = await world.confirmed(DESK);
  const id = await idOf(reference);
  await assign(reference, ada, FRIDAY);
  await sweepAt("2026-10-25T22:59:00Z");
  expect(kindsToAll(reference)).toEqual({ admin: [], ada: [], bob: [], auditor: [] });
  // Monday begins an hour later than it would have without the change of clocks.
  const monday = new Date("2026-10-25T23:00:00Z");
  await Promise.all([sweep(monday), sweep(monday)]);
  await sweepAt(monday);
  await sweepAt("2026-10-27T22:30:00Z");
  expect(kindsToAll(reference)).toEqual({ admin: [], ada: ["near"], bob: [], auditor: [] });
  expect(await logged(id)).toEqual([]);
  expect([await listed(ada, reference, monday), await listed(boss, reference, monday)]).toEqual([
    ["target"],
    [],
  ]);

  const missed = new Date("2026-10-27T23:00:00Z");
  await Promise.all([sweep(missed), sweep(missed)]);
  for (const hour of [0, 5, 30]) await sweepAt(new Date(missed.getTime() + hour * HOUR));
  expect(kindsToAll(reference)).toEqual({
    admin: ["missed"],
    ada: ["near", "missed"],
    bob: [],
    auditor: [],
  });
  expect(await logged(id)).toEqual([["system", "words", "2026-10-27"]]);
  expect(await listed(boss, reference, missed)).toEqual(["target"]);

  // The first message was sent after all, so there is nothing left to do.
  const later = new Date("2026-10-29T09:00:00Z");
  await sendMessage(await world.at(DESK, ada, later), reference, { text: "We look." });
  expect(await listed(ada, reference, later)).toEqual([]);
  await sweepAt(later);
  expect(await listed(boss, reference, later)).toEqual([]);
  const [view] = await targetsFor(await world.at(DESK, bob, later), reference);
  expect(view).toMatchObject({ target: "words", dueOn: "2026-10-27", state: "missed" });
  expect(view?.metAt).toBe(later.toISOString());
}, 60_000);

test("a request without an assignee is in the notifications of the admins, and one assigned in time in nobody's", async () => {
  await setTargets({ taken: 1, warnBefore: 0 });
  const unassigned = await world.confirmed(DESK);
  const assigned = await world.confirmed(DESK);
  await assign(assigned.reference, bob, FRIDAY);
  await sweepAt("2026-10-26T08:00:00Z");
  await sweepAt("2026-10-27T08:00:00Z");
  expect(kindsToAll(unassigned.reference)).toMatchObject({ admin: [], ada: [], bob: [] });
  expect(await listed(boss, unassigned.reference, "2026-10-27T08:00:00Z")).toEqual(["target"]);
  expect((await logged(await idOf(unassigned.reference))).map(([, target]) => target)).toEqual([
    "taken",
  ]);
  expect(kindsToAll(assigned.reference)).toMatchObject({ admin: [], bob: [] });
});

test("after an outage staff are notified only of the miss, and of several targets of a request in one email", async () => {
  await setTargets({ taken: 1, words: 2, answered: 4, warnBefore: 1 });
  const { reference } = await world.confirmed(DESK);
  await assign(reference, ada, FRIDAY);
  await sweepAt("2026-10-28T08:00:00Z");
  expect(kindsTo("admin", reference)).toEqual(["missed"]);
  const text = emailsTo("admin", reference)[0]?.mail.text;
  for (const line of ["27 October", "29 October"]) expect(text).toContain(line);
  expect(text).toContain("The legal deadline is a different date");
  expect((await logged(await idOf(reference))).map(([, target]) => target)).toEqual(["words"]);
});

test("a question pauses the response target until the requester writes, even where nobody records the answer", async () => {
  await setTargets({ answered: 2, warnBefore: 0 });
  const { reference } = await world.confirmed(DESK);
  await assign(reference, ada, FRIDAY);
  const id = await idOf(reference);
  const asking = await world.at(DESK, ada, new Date("2026-10-26T09:00:00Z"));
  const { version } = await readRequest(asking, reference);
  await askRequester(asking, reference, { version, reason: "clarification", text: "Which one?" });
  await sweepAt("2026-11-06T09:00:00Z");
  expect(kindsToAll(reference)).toMatchObject({ admin: [], ada: [] });
  const during = await world.at(DESK, ada, new Date("2026-11-06T09:00:00Z"));
  expect(await targetsFor(during, reference)).toMatchObject([
    { dueOn: "2026-11-09", state: "paused" },
  ]);
  const requester = await world.at(DESK, SUBJECT, new Date("2026-11-06T10:00:00Z"));
  await replyToDesk(requester, reference, { text: "That one." });
  expect(await targetsFor(during, reference)).toMatchObject([{ dueOn: "2026-11-09" }]);
  await sweepAt("2026-11-09T09:00:00Z");
  await sweepAt("2026-11-12T09:00:00Z");
  expect(kindsTo("ada", reference)).toEqual(["near", "missed"]);
  expect(await logged(id)).toEqual([["system", "answered", "2026-11-09"]]);
  expect((await readRequest(during, reference)).waits.at(-1)?.answeredOn).toBeNull();
});

test("a target that was missed before the desk set it is shown, and nobody is notified of it", async () => {
  const { reference } = await world.confirmed(DESK);
  const wednesday = new Date("2026-10-28T09:00:00Z");
  await setTargets({ taken: 1, words: 4 }, wednesday);
  await sweepAt(wednesday);
  expect(await listed(boss, reference, wednesday)).toEqual(["target"]);
  expect(await logged(await idOf(reference))).toEqual([]);
  expect(await targetsFor(await world.at(DESK, boss, wednesday), reference)).toMatchObject([
    { target: "taken", state: "missed" },
    { target: "words", state: "due-soon" },
  ]);
});

test("emails follow each member's preferences, while notifications are always written and move to a new assignee", async () => {
  const ctx = await world.at(DESK, bob, FRIDAY);
  await saveEmailPreferences(ctx, { target: "never" });
  await setTargets({ answered: 1, warnBefore: 0 });
  const { reference } = await world.confirmed(DESK);
  await assign(reference, bob, FRIDAY);
  const late = new Date("2026-10-27T09:00:00Z");
  await sweepAt(late);
  expect(kindsToAll(reference)).toMatchObject({ admin: ["missed"], bob: [] });
  expect(await listed(bob, reference, late)).toEqual(["target"]);
  await assign(reference, ada, late);
  for (const [who, lines] of [
    [bob, 0],
    [ada, 1],
    [boss, 1],
  ] as const) {
    expect(await listed(who, reference, late)).toHaveLength(lines);
  }
  await answer(reference, late);
  for (const who of [ada, boss]) expect(await listed(who, reference, late)).toEqual([]);
});

test("a desk that sets no targets, or no longer any, notifies nobody", async () => {
  const { reference } = await world.confirmed(DESK);
  await sweepAt("2026-11-03T09:00:00Z");
  expect(kindsToAll(reference)).toEqual({ admin: [], ada: [], bob: [], auditor: [] });
  await setTargets({ words: 9, warnBefore: 5 });
  const time = new Date("2026-11-04T09:00:00Z");
  await sweepAt(time);
  expect(await listed(boss, reference, time)).toEqual(["target"]);
  await setTargets(NO_TARGETS, time);
  await sweepAt(time);
  expect(await listed(boss, reference, time)).toEqual([]);
  expect(await targetsFor(await world.at(DESK, boss, time), reference)).toEqual([]);
});

test("an unverified request has no targets, and nothing about targets reaches the requester", async () => {
  await setTargets({ taken: 1, words: 1, answered: 1 });
  const sent = await world.confirmed(DESK);
  const own = () =>
    world.at(DESK, SUBJECT).then(async (ctx) => readOwnRequest(ctx, await idOf(sent.reference)));
  const before = await own();
  await sweepAt("2026-10-28T09:00:00Z");
  expect(await listed(boss, sent.reference, "2026-10-28T08:00:00Z")).toEqual(["target"]);
  expect(await own()).toEqual(before);
  const emails = world.post.to(sent.input.email).map(({ raw }) => raw);
  expect(emails.join("\n")).not.toMatch(/target/i);
  await world.owner.query("update request set state = 'unconfirmed' where reference = $1", [
    sent.reference,
  ]);
  expect(
    await notifyTargets(await world.at(DESK, SYSTEM, new Date("2026-11-28T09:00:00Z"))),
  ).toEqual([]);
  const desk = await world.at(DESK, boss);
  expect(await targetsFor(desk, sent.reference)).toEqual([]);
});

test("of two admins who set targets the second gets an edit conflict, and saving the same twice has no effect", async () => {
  const ctx = await world.at(DESK, boss);
  const { version } = await readSlaTargets(ctx);
  const mine = { ...NO_TARGETS, taken: 2 };
  await changeSlaTargets(ctx, mine, { seen: version });
  await changeSlaTargets(ctx, mine, { seen: version });
  expect(await readSlaTargets(ctx)).toMatchObject({ terms: mine, version: version + 1 });
  const other = changeSlaTargets(ctx, { ...NO_TARGETS, words: 3 }, { seen: version });
  expect(await problemOf(other)).toMatchObject({
    code: "conflict",
    editConflict: {
      now: { seen: String(version + 1) },
      before: { taken: "" },
      theirs: { taken: "2" },
    },
  });
  const found = await world.owner.query(
    "select facts from log_entry where event = 'targets-changed' order by recorded_at desc limit 1",
  );
  expect(found.rows[0].facts).toEqual({ "taken.from": null, "taken.to": 2, version: version + 1 });
});

test("a first message that was undone does not count", async () => {
  await setTargets({ words: 3 });
  const { reference } = await world.confirmed(DESK, {}, FRIDAY);
  const ctx = { ...(await world.at(DESK, ada, FRIDAY)), undoWindowMs: 10_000 };
  await sendMessage(ctx, reference, { text: "Dear" });
  expect((await targetsFor(ctx, reference))[0]?.state).toBe("met");
  const offer = await readUndoOffer(ctx, reference);
  await undoStep(ctx, reference, { seq: offer?.seq ?? 0 });
  expect((await targetsFor(ctx, reference))[0]?.state).toBe("on-track");
});

test("only requests that changed or whose day has come are read, and all of them after the terms change", async () => {
  await setTargets({ words: 5, warnBefore: 1 });
  const requests = [await world.confirmed(DESK), await world.confirmed(DESK)];
  const ids = await Promise.all(requests.map(({ reference }) => idOf(reference)));
  const due = async (time: Date) => {
    const { rows } = await world.owner.query(
      `select id from request where state = 'open' and id = any($1)
          and (targets_at is null or targets_at <= $2)`,
      [ids, time],
    );
    return rows.map(({ id }) => id);
  };
  expect(await due(FRIDAY)).toHaveLength(2);
  await sweepAt(FRIDAY);
  expect(await due(FRIDAY)).toEqual([]);
  // They were received on Friday, and the warning is due on the Thursday after it, one working day before the fifth.
  expect(await due(new Date("2026-10-28T22:59:00Z"))).toEqual([]);
  expect(await due(new Date("2026-10-28T23:00:00Z"))).toHaveLength(2);
  await sendMessage(await world.at(DESK, ada, FRIDAY), requests[0]?.reference ?? "", {
    text: "Hi",
  });
  expect(await due(FRIDAY)).toEqual([ids[0]]);
  await sweepAt(FRIDAY);
  expect(await due(new Date("2026-12-24T09:00:00Z"))).toEqual([ids[1]]);
  await setTargets({ words: 1, warnBefore: 0 });
  await sweepAt("2026-10-26T09:00:00Z");
  expect(await listed(boss, requests[1]?.reference ?? "", "2026-10-26T09:00:00Z")).toEqual([
    "target",
  ]);
});
