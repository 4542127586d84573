import { beforeAll, expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import type { Actor } from "@/lib/domain/request/role";
import { STATES } from "@/lib/domain/request/state";
import { mayTake } from "@/lib/domain/request/step-rules";
import { STEPS, type Step } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { eraseInTransaction } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sealedPerson } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";
import { inEnglish, inGerman } from "@/lib/requests/testing/in-words";
import { DAY, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { type Written, written } from "@/lib/requests/testing/written";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { advance, advanceIf, advanceIn } from "./advance";

const SLUG = "ruthimg";
const world = testWorld();
let [handler, admin]: Actor[] = [];
beforeAll(async () => {
  handler = await world.staff(SLUG, "handler");
  admin = await world.staff(SLUG, "admin");
});

const as = (actor: Actor | undefined, time = world.now): Promise<Context> =>
  world.at(SLUG, actor ?? SYSTEM, time);
const staff = () => as(handler);

async function made() {
  const one = await world.confirmed(SLUG);
  return { ...one, id: one.requestId };
}

const rows = (id: string): Promise<Written> => written(world, id);

const set = (id: string, state: string, outcome: string | null = null) =>
  world.owner.query("update request set state = $2, outcome = $3 where id = $1", [
    id,
    state,
    outcome,
  ]);

// Permission

test("a step is refused to an actor without the permission: nothing is asked and nothing is written", async () => {
  const { reference, id } = await made();
  const before = await rows(id);
  const auditor = await world.staff(SLUG, "auditor");
  for (const actor of [auditor, SUBJECT, SYSTEM]) {
    const ctx = await as(actor);
    const decide = () => Promise.reject(new Error("decided"));
    const ways = [
      () => advance(ctx, "extend", { reference }, decide),
      () => advanceIf(ctx, "extend", { reference }, decide),
      () => ctx.db((tx) => advanceIn(ctx, tx, "extend", { where: { reference }, decide })),
    ];
    for (const way of ways) expect((await problemOf(way())).code).toBe("forbidden");
  }
  expect(await rows(id)).toEqual(before);
});

test("a request of another desk is not found", async () => {
  const { reference } = await world.confirmed("imgus");
  const refused = await problemOf(advance(await staff(), "note", { reference }, () => ({})));
  expect(refused.code).toBe("not-found");
});

// Lock

/**
 * Runs `first` until it calls `wait` within its transaction, then `second` until that one waits for the lock, and lets
 * both end.
 */
async function overlapping(
  first: (wait: () => Promise<void>) => Promise<unknown>,
  second: () => Promise<unknown>,
) {
  let enter = () => {};
  let release = () => {};
  const entered = new Promise<void>((resolve) => {
    enter = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const one = first(() => {
    enter();
    return released;
  });
  await Promise.race([entered, one]);
  const both = Promise.allSettled([one, second()]);
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await world.owner.query(waiting)).rowCount).toBe(1);
  release();
  return both;
}

test("of two callers at once, the second one decides on the request that the first one left", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const before = await rows(id);
  const seen: unknown[] = [];
  const ends = await overlapping(
    (wait) =>
      advance(ctx, "extend", { reference }, async () => {
        await wait();
        return { change: { extendedUntil: "2027-03-01" } };
      }),
    () =>
      advance(ctx, "note", { reference }, (request) => {
        seen.push(request.extendedUntil, request.version);
        return {};
      }),
  );
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(seen).toEqual(["2027-03-01", before.request.version + 1]);
});

test("of two callers who take the same step at once, one gets a conflict, and there is one log entry and one email in all", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const before = await rows(id);
  const closed = { emails: [{ kind: "closed", facts: { reason: "Done." } }] } as never;
  const ends = await overlapping(
    (wait) => advance(ctx, "close", { reference }, () => wait().then(() => closed)),
    () => advance(ctx, "close", { reference }, () => closed),
  );
  expect(ends).toMatchObject([
    { status: "fulfilled", value: { state: "closed" } },
    { status: "rejected", reason: { code: "conflict" } },
  ]);
  const after = await rows(id);
  expect(after.entries.map(({ event }) => event)).toEqual([
    ...before.entries.map(({ event }) => event),
    "close",
  ]);
  expect(after.emails).toHaveLength(before.emails.length + 1);
  expect(after.request.version).toBe(before.request.version + 1);
});

test("of many steps on the same version at once one is taken, and each of the others is an edit conflict", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const { entries, request } = await rows(id);
  const { version } = request;
  const tries = ["extend", "close", "hold-nothing", "refuse"] as const;
  const ends = await Promise.allSettled(
    tries.map((step) => advance(ctx, step, { reference }, () => ({}), { version })),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const end of ends) {
    if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "conflict" });
  }
  expect((await rows(id)).entries).toHaveLength(entries.length + 1);
});

// Version

test("a step on another version is an edit conflict that says who was first, and writes nothing", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const { version } = await advance(ctx, "extend", { reference }, () => ({}));
  const before = await rows(id);
  for (const other of [version - 1, version + 1]) {
    const late = await problemOf(
      advance(ctx, "close", { reference }, () => Promise.reject(new Error("decided")), {
        version: other,
      }),
    );
    expect(late).toMatchObject({
      code: "conflict",
      editConflict: { now: { version: `${version}` } },
    });
    if (other < version) {
      expect(inEnglish(late.message)).toContain(": deadline extended by handler on ");
      expect(inGerman(late.message)).toContain(": Frist verlängert von handler am ");
    }
  }
  expect(await rows(id)).toEqual(before);
  const { state } = await advance(ctx, "close", { reference }, () => ({}), { version });
  expect(state).toBe("closed");
});

test("a step that the state no longer allows is an edit conflict, too, where the form names its version", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const { version } = await advance(ctx, "close", { reference }, () => ({}));
  const before = await rows(id);
  const late = advance(ctx, "extend", { reference }, () => ({}), { version });
  expect(await problemOf(late)).toMatchObject({
    code: "conflict",
    editConflict: { now: { version: `${version}` } },
  });
  expect(await rows(id)).toEqual(before);
});

// Step table

/** Steps that add to a request. A colleague who has its page open can go on with what they are deciding. */
const KEEP_THE_VERSION: readonly Step[] = [
  "appeal",
  "approve",
  "attach",
  "delete-files",
  "download",
  "link",
  "note",
  "remind",
  "remind-unverified",
  "reply",
  "resend",
  "send-again",
  "send-code",
  "tag",
  "target",
  "task",
  "unlink",
  "withdraw-file",
];

let shared: Promise<{ id: string }> | undefined;

test.each(Object.keys(STEPS) as Step[])(
  "the step %s is taken only from the states of the step table, leads where the table says, and keeps or raises the version",
  async (step) => {
    shared ??= made();
    const { id } = await shared;
    const rule: { from: readonly string[]; to?: string; outcome?: string | null } = STEPS[step];
    const ctx = await as([admin, SUBJECT, SYSTEM].find((actor) => actor && mayTake(actor, step)));
    const ended = step === "unmerge" ? "merged" : null;
    const raised = KEEP_THE_VERSION.includes(step) ? 0 : 1;
    const before = await rows(id);
    for (const state of STATES) {
      await set(id, state, ended);
      const taken = advance(ctx, step, { id }, () => ({}));
      if (!rule.from.includes(state)) {
        expect((await problemOf(taken)).code).toBe("conflict");
        continue;
      }
      expect(await taken).toMatchObject({
        state: rule.to ?? state,
        outcome: rule.outcome === undefined ? ended : rule.outcome,
      });
    }
    const { entries, request } = await rows(id);
    expect(entries).toHaveLength(before.entries.length + rule.from.length);
    expect(request.version).toBe(before.request.version + raised * rule.from.length);
  },
);

test("a merged request is unmerged, but not reopened, erased or answered by itself", async () => {
  const { id } = await made();
  const ctx = await as(admin);
  await set(id, "closed", "merged");
  const before = await rows(id);
  for (const step of ["reopen", "erase", "propose", "approve"] as const) {
    expect((await problemOf(advance(ctx, step, { id }, () => ({})))).code).toBe("conflict");
  }
  expect(await rows(id)).toEqual(before);
  const decide = () => ({ state: "open" as const });
  expect(await advance(ctx, "unmerge", { id }, decide)).toMatchObject({
    state: "open",
    outcome: null,
  });
});

// Change, log entry and emails

test("change, log entry and emails with their jobs are written together, one of each", async () => {
  const { id, reference, input } = await made();
  const before = await rows(id);
  const ctx = await staff();
  await advance(ctx, "message", { reference }, async (request, tx) => {
    const message = await addMessage(ctx, tx, request, { kind: "to-subject", text: "Hello" });
    return { facts: { message }, emails: [{ kind: "message", facts: {} }] };
  });
  const after = await rows(id);
  expect(after.entries).toHaveLength(before.entries.length + 1);
  expect(after.messages).toHaveLength(before.messages.length + 1);
  const [email] = after.emails.filter(({ id }) => !before.emails.some((one) => one.id === id));
  expect(after.emails).toHaveLength(before.emails.length + 1);
  expect(after.jobs.slice(before.jobs.length)).toMatchObject([{ payload: { letter: email?.id } }]);
  await world.work();
  expect(world.mailTo(input.email)).toContain("We wrote you a message");
  expect((await verifyLog(await as(admin))).faults).toEqual([]);
});

test("the log entry names step, actor and time, with the facts, the state and the version after the step", async () => {
  const { id, reference } = await made();
  const { entries, request } = await rows(id);
  const time = new Date("2026-12-01T10:30:00.123Z");
  const decide = () => ({ facts: { reason: "fee", days: 3 } });
  const version = request.version + 1;
  await advance(await as(handler, time), "close", { reference }, decide);
  await advance(await as(SYSTEM, time), "send-again", { reference }, () => ({}));
  await advance(await as(SUBJECT, time), "send-code", { reference }, () => ({}));
  const added = (await rows(id)).entries.slice(entries.length);
  const facts = { state: "closed", version };
  const actor = `staff:${handler?.kind === "staff" ? handler.id : ""}`;
  expect(added.map(({ at }) => new Date(at))).toEqual([time, time, time]);
  expect(added).toMatchObject([
    { event: "close", actor, facts: { reason: "fee", days: 3, ...facts } },
    { event: "send-again", actor: "system", facts },
    { event: "send-code", actor: "subject", facts },
  ]);
  expect(added.map(({ seq }) => seq)).toEqual([1, 2, 3].map((n) => entries.length + n));
});

test("a request whose requester has no address any more takes the step without an email", async () => {
  const { id, reference } = await made();
  await world.owner.query("update request set sealed = null, data_key = null where id = $1", [id]);
  const before = await rows(id);
  const emails = [{ kind: "closed", facts: { reason: "Done." } }] as never;
  const after = await advance(await staff(), "close", { reference }, () => ({ emails }));
  expect(after.state).toBe("closed");
  expect((await rows(id)).emails).toEqual(before.emails);
});

// Rollback

test("where the decision throws after it wrote rows of its own, nothing of them is left", async () => {
  const { id, reference } = await made();
  const before = await rows(id);
  const ctx = await staff();
  const failing = advance(ctx, "message", { reference }, async (request, tx) => {
    await addMessage(ctx, tx, request, { kind: "to-subject", text: "Half" });
    throw new Error("after the write");
  });
  await expect(failing).rejects.toThrow("after the write");
  expect(await rows(id)).toEqual(before);
});

test("where an email cannot be written after the change and the log entry, nothing of them is left", async () => {
  const { id, reference } = await made();
  const before = await rows(id);
  const broken = { kind: "extended", facts: { dueOn: "no day" } } as never;
  const failing = advance(await staff(), "extend", { reference }, () => ({
    change: { extendedUntil: "2027-03-01" },
    emails: [{ kind: "message", facts: {} }, broken],
  }));
  await expect(failing).rejects.toThrow();
  expect(await rows(id)).toEqual(before);
});

test("a step in the transaction of its caller is undone with it, together with the steps before it", async () => {
  const [one, other] = [await made(), await made()];
  const before = [await rows(one.id), await rows(other.id)];
  const ctx = await staff();
  const both = ctx.db(async (tx) => {
    for (const { id } of [one, other]) {
      await advanceIn(ctx, tx, "close", { where: { id }, decide: () => ({}) });
    }
    throw new Error("after both");
  });
  await expect(both).rejects.toThrow("after both");
  expect([await rows(one.id), await rows(other.id)]).toEqual(before);
});

// Nothing to do

test("a decision of null writes nothing: no change, no log entry, no email, no consequence", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const before = await rows(id);
  const after = await advance(ctx, "close", { reference }, () => null);
  expect(after).toMatchObject({ state: "open", version: before.request.version });
  expect(await advanceIf(ctx, "close", { reference }, () => null)).toBe(false);
  expect(await rows(id)).toEqual(before);
});

test("a job takes its step where the state still allows it; otherwise nothing is asked and nothing happens", async () => {
  const { id, reference } = await made();
  const ctx = await as(SYSTEM);
  const before = await rows(id);
  const asked = () => Promise.reject(new Error("decided"));
  expect(await advanceIf(ctx, "lapse", { reference }, asked)).toBe(false);
  expect(await rows(id)).toEqual(before);
  expect(await advanceIf(ctx, "recompute", { reference }, () => ({}))).toBe(true);
  expect((await rows(id)).entries.at(-1)?.event).toBe("recompute");
});

// What a step returns

test("a step returns the request with its change, its state, its outcome and its version", async () => {
  const { id, reference } = await made();
  const { request } = await rows(id);
  const ctx = await staff();
  const extended = await advance(ctx, "extend", { reference }, () => ({
    change: { extendedUntil: "2027-03-01", extendedAt: world.now },
  }));
  expect(extended).toMatchObject({ extendedUntil: "2027-03-01", extendedAt: world.now });
  const answered = await advance(ctx, "refuse", { reference }, () => ({}));
  expect(answered).toMatchObject({
    state: "answered",
    outcome: "refused",
    extendedUntil: "2027-03-01",
    version: request.version + 2,
  });
  const reopened = await advance(ctx, "reopen", { reference }, () => ({}));
  expect(reopened).toMatchObject({ state: "open", outcome: null });
});

test("a step returns the current personal data: with the corrected address, and without data or key after an erasure", async () => {
  const { id, reference } = await made();
  const corrected = await advance(
    await as(SUBJECT),
    "correct-address",
    { reference },
    (request) => {
      if (!request.person) throw new Error("the person is missing");
      return {
        change: { sealed: sealedPerson(request, { ...request.person, email: "new@example.org" }) },
      };
    },
  );
  expect(corrected.person?.email).toBe("new@example.org");
  await set(id, "closed", "closed");
  const system = await as(SYSTEM);
  const erased = await system.db((tx) => eraseInTransaction(system, tx, reference));
  expect(erased).toMatchObject({ key: null, person: null, dataKey: null, sealed: null });
  expect(JSON.stringify(erased)).not.toContain("example.org");
});

test("a requester can send twenty messages in a day, and the refusal of the next one says when to send it", async () => {
  const { id, reference } = await made();
  const ctx = await as(SUBJECT);
  for (let sent = 0; sent < 20; sent += 1) await replyToDesk(ctx, reference, { text: "More." });
  const refused = await problemOf(replyToDesk(ctx, reference, { text: "One too many." }));
  expect(refused.code).toBe("too-many");
  expect(refused.fields.text).toBe(message("problem.messages.limit", { n1: 20, n2: 24 }));
  expect((await readOwnRequest(ctx, id)).messages).toHaveLength(20);
  const tomorrow = world.later(DAY);
  await replyToDesk(await as(SUBJECT, tomorrow), reference, { text: "More." });
});
