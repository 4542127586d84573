import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/request/role";
import { STATES } from "@/lib/domain/request/state";
import { STEPS, type Step } from "@/lib/domain/request/steps";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { eraseIn } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sealedPerson } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";
import { openWorld, problemOf, SUBJECT, SYSTEM, type World } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { POLICIES } from "@/prisma/seed/policies";
import { advance } from "./advance";

let world: World;
let handler: Actor;
beforeAll(async () => {
  world = await openWorld(POLICIES);
  handler = await world.staff("ruthimg", "handler");
});
afterAll(() => world.close());

const staff = () => world.at("ruthimg", handler);

/** Everything that a step can write about a request. */
async function written(requestId: string) {
  const { rows } = await world.owner.query(
    `select (select row_to_json(r) from request r where r.id = $1) as request,
            (select count(*)::int from log_entry where chain = $1) as entries,
            (select count(*)::int from letter where request_id = $1) as letters,
            (select count(*)::int from message where request_id = $1) as messages,
            (select count(*)::int from graphile_worker._private_jobs) as jobs`,
    [requestId],
  );
  return rows[0];
}

const set = (id: string, state: string, outcome: string | null = null) =>
  world.owner.query("update request set state = $2, outcome = $3 where id = $1", [
    id,
    state,
    outcome,
  ]);

test("a step is refused to an actor without the permission, before anything is read", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const before = await written(requestId);
  const auditor = await world.staff("ruthimg", "auditor");
  for (const actor of [auditor, SUBJECT, SYSTEM]) {
    const ctx = await world.at("ruthimg", actor);
    const decide = () => Promise.reject(new Error("decided"));
    const refused = await problemOf(advance(ctx, "extend", { reference }, decide));
    expect(refused.code).toBe("forbidden");
  }
  expect(await written(requestId)).toEqual(before);
});

test("a request of another desk is not found", async () => {
  const { reference } = await world.confirmed("imgus");
  const refused = await problemOf(advance(await staff(), "note", { reference }, () => ({})));
  expect(refused.code).toBe("not-found");
});

const BY: Partial<Record<Step, Actor>> = { confirm: SUBJECT, lapse: SYSTEM, withdraw: SUBJECT };

test.each([
  "confirm",
  "lapse",
  "extend",
  "fulfil",
  "withdraw",
  "close",
  "reopen",
  "erase",
] as const)(
  "the step %s is taken from the states of the table alone, and leads where the table says",
  async (step) => {
    const { id } = await made();
    const actor = BY[step] ?? (await world.staff("ruthimg", "admin"));
    const ctx = await world.at("ruthimg", actor);
    const rule: { from: readonly string[]; to?: string } = STEPS[step];
    for (const state of STATES) {
      await set(id, state);
      const taken = advance(ctx, step, { id }, () => ({}));
      if (rule.from.includes(state)) expect((await taken).state).toBe(rule.to ?? state);
      else expect((await problemOf(taken)).code).toBe("conflict");
    }
  },
);

async function made() {
  const one = await world.confirmed("ruthimg");
  return { ...one, id: one.requestId };
}

test("a step on an older version is refused with the name of who was first, and nothing changes", async () => {
  const { id, reference } = await made();
  const ctx = await staff();
  const { version } = await advance(ctx, "extend", { reference }, () => ({}));
  const before = await written(id);
  const late = await problemOf(
    advance(ctx, "close", { reference }, () => ({}), { version: version - 1 }),
  );
  expect(late.code).toBe("conflict");
  expect(late.message).toContain("extended by handler");
  expect(await written(id)).toEqual(before);
  const { state } = await advance(ctx, "close", { reference }, () => ({}), { version });
  expect(state).toBe("closed");
});

test("of two steps on the same version at once one is taken, and the other one is a conflict", async () => {
  const { reference } = await made();
  const ctx = await staff();
  const tries = ["extend", "close", "hold-nothing", "refuse"] as const;
  const ends = await Promise.allSettled(
    tries.map((step) => advance(ctx, step, { reference }, () => ({}), { version: 2 })),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const end of ends) {
    if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "conflict" });
  }
});

test("nothing is half written where the decision throws after it wrote rows of its own", async () => {
  const { id, reference } = await made();
  const before = await written(id);
  const ctx = await staff();
  const failing = advance(ctx, "message", { reference }, async (request, tx) => {
    await addMessage(ctx, tx, request, { kind: "to-subject", text: "Half" });
    throw new Error("after the write");
  });
  await expect(failing).rejects.toThrow("after the write");
  expect(await written(id)).toEqual(before);
});

test("nothing is half written where a letter cannot be written after the change and the entry", async () => {
  const { id, reference } = await made();
  const before = await written(id);
  const broken = { kind: "extended", facts: { dueOn: "no day" } } as never;
  const failing = advance(await staff(), "extend", { reference }, () => ({ letters: [broken] }));
  await expect(failing).rejects.toThrow();
  expect(await written(id)).toEqual(before);
});

test("change, log entry and letters with their jobs come together, one of each", async () => {
  const { id, reference, input } = await made();
  const before = await written(id);
  await advance(await staff(), "message", { reference }, async (request, tx) => {
    const text = { kind: "to-subject", text: "Hello" } as const;
    const message = await addMessage(await staff(), tx, request, text);
    return { facts: { message }, letters: [{ kind: "message", facts: {} }] };
  });
  const after = await written(id);
  expect(after).toMatchObject({
    entries: before.entries + 1,
    letters: before.letters + 1,
    messages: before.messages + 1,
    jobs: before.jobs + 1,
  });
  await world.work();
  expect(world.mailTo(input.email)).toContain("We wrote you a message");
  const admin = await world.staff("ruthimg", "admin");
  expect((await verifyLog(await world.at("ruthimg", admin))).faults).toEqual([]);
});

test("a decision of null changes nothing: no version, no entry, no letter", async () => {
  const { id, reference } = await made();
  const before = await written(id);
  await advance(await staff(), "close", { reference }, () => null);
  expect(await written(id)).toEqual(before);
});

test("a step that only adds to a request keeps its version, so it disturbs nobody who decides", async () => {
  const { reference } = await made();
  const ctx = await staff();
  const noted = await advance(ctx, "note", { reference }, () => ({}));
  const moved = await advance(ctx, "extend", { reference }, () => ({}));
  expect(moved.version).toBe(noted.version + 1);
});

test("what a step returns is the request as it is now: a corrected address, and no key after an erasure", async () => {
  const { id, reference } = await made();
  const ctx = await world.at("ruthimg", SUBJECT);
  const corrected = await advance(ctx, "correct-address", { reference }, (request) => {
    if (!request.person) throw new Error("the person is missing");
    return {
      change: {
        sealed: sealedPerson(request, { ...request.person, email: "new@example.org" }),
      },
    };
  });
  expect(corrected.person?.email).toBe("new@example.org");
  await set(id, "closed", "closed");
  const system = await world.at("ruthimg", SYSTEM);
  const erased = await system.db((tx) => eraseIn(system, tx, reference));
  expect(erased).toMatchObject({ key: null, person: null, dataKey: null });
});

test("a requester can send twenty messages in a day, and the refusal of the next one says when to send it", async () => {
  const { id, reference } = await made();
  const ctx = await world.at("ruthimg", SUBJECT);
  for (let sent = 0; sent < 20; sent += 1) await replyToDesk(ctx, reference, { text: "More." });
  const refused = await problemOf(replyToDesk(ctx, reference, { text: "One too many." }));
  expect(refused.code).toBe("too-many");
  expect(refused.fields.text).toContain("20 messages in 24 hours");
  expect((await readOwnRequest(ctx, id)).messages).toHaveLength(20);
  const tomorrow = new Date(world.now.getTime() + 86_400_000);
  await replyToDesk(await world.at("ruthimg", SUBJECT, tomorrow), reference, { text: "More." });
});
