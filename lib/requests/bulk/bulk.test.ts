import { beforeAll, expect, test } from "vitest";
import { BULK_LIMIT, type BulkAct, isBulkAct } from "@/lib/domain/inbox/bulk";
import type { Actor } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { extendRequest } from "@/lib/requests/clock/extend";
import { askRequester } from "@/lib/requests/clock/pause";
import { refuseRequest } from "@/lib/requests/decision/answer";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { cleanUpBulk, draftBulk, prepareBulk, retryBulk, startBulk, undoBulk } from "./bulk";
import { parseCommand } from "./bulk-input";
import { previewBulk } from "./bulk-preview";
import { runBulk } from "./bulk-run";
import { readBulk, unfinishedBulkActions } from "./bulk-view";

const SLUG = "ruthimg";
const world = testWorld();
let admin: Actor;
let handler: Actor;
beforeAll(async () => {
  admin = await world.staff(SLUG, "admin");
  handler = await world.staff(SLUG, "handler");
});

const SECOND = 1000;
const after = (seconds: number) => world.later(seconds * SECOND);
const as = (actor: Actor, seconds = 0) => world.at(SLUG, actor, after(seconds));
const asAdmin = (seconds = 0) => as(admin, seconds);
const run = async (id: string, seconds = 11) => runBulk(await as(SYSTEM, seconds), id);

/** An open request that needed no verification. */
async function opened(changes: Parameters<typeof form>[0] = {}, slug = SLUG): Promise<string> {
  const input = form({ right: "opt-out-marketing", ...changes });
  return (await submitRequest(await world.at(slug, SUBJECT), input)).reference;
}

const some = async (count: number): Promise<string[]> => {
  const references: string[] = [];
  for (let each = 0; each < count; each += 1) references.push(await opened());
  return references;
};

async function drafted(
  ctx: Context,
  act: BulkAct,
  references: readonly string[],
  input: unknown,
): Promise<string> {
  const id = await draftBulk(ctx, { act, choice: { references }, list: "" });
  await prepareBulk(ctx, id, input);
  return id;
}

async function started(ctx: Context, ...rest: [BulkAct, readonly string[], unknown]) {
  const id = await drafted(ctx, ...rest);
  await startBulk(ctx, id);
  return id;
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await world.owner.query(`select count(*)::int as n from ${sql}`, values)).rows[0].n;
const countEntries = (event: string, references: readonly string[]) =>
  count(
    "log_entry l join request r on r.id = l.chain where l.event = $1 and r.reference = any($2)",
    [event, references],
  );

/** Everything that is stored about these requests: rows, messages, emails and log. */
const stored = async (references: readonly string[]): Promise<string> => {
  const { rows } = await world.owner.query(
    `select r::text, (select string_agg(m.id, ',' order by m.id) from message m where m.request_id = r.id) m,
            (select string_agg(l.id || l.state, ',' order by l.id) from email l where l.request_id = r.id) l,
            (select max(seq) from log_entry e where e.chain = r.id) e
       from request r where r.reference = any($1) order by r.id`,
    [references],
  );
  return JSON.stringify(rows);
};

/** Requests in every state, under laws that give an extension, leave its day open, or give none. */
async function everyKind(): Promise<string[]> {
  const ctx = await asAdmin();
  const open = async (residence: string, more: Parameters<typeof form>[0] = {}) =>
    (await world.confirmed(SLUG, { residence: residence as "eea", ...more })).reference;
  const submitted = async (receivedAt?: Date) =>
    (await submitRequest(await world.at(SLUG, SUBJECT), form({ receivedAt }))).reference;
  const kinds = [await submitted(), await submitted(), await opened()];
  const lapsed = kinds[1];
  await world.owner.query(`update request set state = 'lapsed' where reference = $1`, [lapsed]);
  for (const place of ["eea", "uk", "us-ca", "in", "elsewhere"]) kinds.push(await open(place));
  const extended = await open("eea");
  await extendRequest(ctx, extended, { version: 2, reason: "Many systems." });
  const paused = await open("uk", { locale: "de" });
  await askRequester(ctx, paused, { version: 2, reason: "identity", text: "Who are you?" });
  const answered = await open("eea");
  const refusal = { ground: "GDPR-12-5", explanation: "Too many." };
  await refuseRequest(ctx, answered, { version: 2, ...refusal });
  const closed = await open("eea");
  await closeRequest(ctx, closed, { version: 2, reason: "Sent twice." });
  const erased = await open("eea");
  await closeRequest(ctx, erased, { version: 2, reason: "Sent twice." });
  await eraseRequest(ctx, erased);
  return [...kinds, extended, paused, answered, closed, erased];
}

/** A fixed sequence of numbers between 0 and 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test("the preview of a bulk action is what then happens, request by request, in every state", {
  timeout: 120_000, // twenty bulk actions over requests of every kind
}, async () => {
  const all = await everyKind();
  const roll = dice(7);
  const acts: [BulkAct, unknown][] = [
    ["message", { text: "We work on it." }],
    ["assign", { assignee: "usr-handler@ruthimg.example" }],
    ["extend", { reason: "Many systems." }],
    ["tag", { tag: "Outage", how: "add" }],
    ["assign", { assignee: "" }],
    ["tag", { tag: "outage ", how: "remove" }],
    ["extend", { reason: "Many systems.", until: "2027-06-30" }],
    ["close-unconfirmed", {}],
    ["assign", { assignee: "usr-nobody" }],
    ["message", { text: "Once more, by {{due}}." }],
  ];
  let [done, failed] = [0, 0];
  for (const [act, input] of [...acts, ...acts]) {
    const chosen = all.filter(() => roll() < 0.75);
    const ctx = await as(roll() < 0.5 ? admin : handler);
    const id = await drafted(ctx, act, chosen, input);
    const before = await stored(all);
    const expected = await previewBulk(ctx, id, parseCommand(act, input));
    expect(await stored(all), "a preview writes nothing").toBe(before);
    await startBulk(ctx, id);
    await run(id);
    const view = await readBulk(ctx, id);
    expect(view).toMatchObject({ state: "done", done: expected.can, failed: expected.cannot });
    expect(view.failures.slice(0, expected.named.length), act).toEqual(expected.named);
    expect(view.failures.map(({ obstacle }) => obstacle)).not.toContain("refused");
    done += view.done;
    failed += view.failed;
  }
  expect(Math.min(done, failed)).toBeGreaterThan(20);
  expect((await verifyLog(await asAdmin())).faults).toEqual([]);
});

test("the preview shows the email to the first requester, and the languages of all emails", async () => {
  const ctx = await asAdmin();
  const { reference: english } = await world.confirmed(SLUG);
  const { reference: german, input: recipient } = await world.confirmed(SLUG, { locale: "de" });
  const { reference: waiting } = await submitRequest(await world.at(SLUG, SUBJECT), form());
  const asked = { act: "extend", input: { reason: "Many systems." } } as const;
  const id = await drafted(ctx, "extend", [waiting, german, english], asked.input);
  const preview = await previewBulk(ctx, id, asked);
  expect(preview).toMatchObject({
    can: 2,
    cannot: 1,
    reasons: [{ obstacle: "unconfirmed", count: 1 }],
    email: { reference: german, locale: "de" },
    languages: expect.arrayContaining([
      { locale: "en", count: 1 },
      { locale: "de", count: 1 },
    ]),
  });
  expect(preview.email?.text).toContain("Many systems.");
  await startBulk(ctx, id);
  await run(id);
  await world.work(after(12));
  const sent = world.post.to(recipient.email).at(-1);
  expect(sent?.mail.text?.trim()).toBe(preview.email?.text.trim());
  expect(sent?.mail.subject).toBe(preview.email?.subject);
});

test("a bulk action that is undone within ten seconds writes to no request and sends no email", async () => {
  const { reference, input } = await world.confirmed(SLUG);
  const chosen = [reference, ...(await some(2))];
  await world.work();
  const [before, emails] = [await stored(chosen), world.post.to(input.email).length];
  const ctx = await asAdmin();
  const id = await started(ctx, "message", chosen, { text: "By mistake." });
  expect((await readBulk(ctx, id)).undoMs).toBe(10 * SECOND);
  expect(await unfinishedBulkActions(ctx)).toMatchObject([{ id, total: 3 }]);
  await run(id, 9);
  expect(await stored(chosen), "nothing is written before its time").toBe(before);
  await undoBulk(await asAdmin(9), id);
  await run(id, 11);
  await world.work(after(60));
  expect(await stored(chosen)).toBe(before);
  expect(world.post.to(input.email)).toHaveLength(emails);
  expect(await readBulk(ctx, id)).toMatchObject({ state: "undone", done: 0, failed: 0 });
  const facts = { bulk: id, act: "message", count: 3 };
  const { rows } = await world.owner.query(
    "select event, facts from log_entry where facts->>'bulk' = $1 order by seq",
    [id],
  );
  expect(rows).toEqual([
    { event: "bulk-started", facts },
    { event: "bulk-undone", facts },
  ]);
  expect(await count("bulk_act where id = $1 and sealed is null", [id])).toBe(1);
});

test("a bulk action that has begun cannot be undone, and its input is deleted when it is done", async () => {
  const ctx = await asAdmin();
  const id = await started(ctx, "message", await some(1), { text: "Good news." });
  expect(await count("bulk_act where id = $1 and sealed is not null", [id])).toBe(1);
  await run(id);
  const problem = await problemOf(undoBulk(await asAdmin(12), id));
  expect(problem).toMatchObject({ code: "conflict", message: "problem.bulk.tooLateToUndo" });
  expect(await count("bulk_act where id = $1 and sealed is null", [id])).toBe(1);
  await startBulk(ctx, id);
  expect((await readBulk(ctx, id)).state).toBe("done");
});

/** A worker that dies in its transaction number `at`, which is rolled back, and runs no later one. */
function dying(ctx: Context, at: number): Context {
  const died = new Error("The worker died.");
  let count = 0;
  return {
    ...ctx,
    db: (work) => {
      count += 1;
      if (count > at) return Promise.reject(died);
      if (count < at) return ctx.db(work);
      return ctx.db(async (tx) => {
        await work(tx);
        throw died;
      });
    },
  };
}

test("after a worker dies in the middle another one does the rest, and nothing is done twice", async () => {
  const chosen = await some(12);
  const id = await started(await asAdmin(), "message", chosen, { text: "Once." });
  const ctx = await as(SYSTEM, 11);
  for (const at of [6, 5, 9]) {
    await expect(runBulk(dying(ctx, at), id)).rejects.toThrow("The worker died.");
  }
  const middle = await readBulk(await asAdmin(), id);
  expect(middle.state).toBe("running");
  expect(middle.done).toBeGreaterThan(0);
  expect(middle.done).toBeLessThan(12);
  expect(await countEntries("message", chosen)).toBe(middle.done);
  await Promise.all([runBulk(ctx, id), runBulk(ctx, id)]);
  expect(await readBulk(await asAdmin(), id)).toMatchObject({ state: "done", done: 12, failed: 0 });
  expect(await countEntries("message", chosen)).toBe(12);
  const messages = "message m join request r on r.id = m.request_id where r.reference = any($1)";
  expect(await count(messages, [chosen])).toBe(12);
});

test("a bulk action fails for every request if its member has lost the role or left the desk meanwhile", async () => {
  for (const end of [
    "update membership set role = 'auditor'::role where user_id = $1",
    "delete from membership where user_id = $1",
  ]) {
    const ada = await world.staff(SLUG, "handler", `ada${end.length}@desk.example`);
    const chosen = await some(2);
    const before = await stored(chosen);
    const id = await started(await as(ada), "assign", chosen, { assignee: "" });
    await world.owner.query(end, [ada.kind === "staff" ? ada.id : ""]);
    await run(id);
    const view = await readBulk(await asAdmin(), id);
    expect(view).toMatchObject({ state: "done", done: 0, failed: 2 });
    expect(view.failures[0]?.obstacle).toBe("not-allowed");
    expect(await stored(chosen)).toBe(before);
  }
});

test("the requests that failed can be tried again alone, for a day with the same input", async () => {
  const ctx = await asAdmin();
  const [good, bad] = [await opened(), await opened()];
  await closeRequest(ctx, bad, { version: 1, reason: "Sent twice." });
  const id = await started(ctx, "message", [good, bad], { text: "Hello." });
  await run(id);
  const again = await retryBulk(ctx, id);
  expect(await readBulk(ctx, again)).toMatchObject({
    state: "draft",
    total: 1,
    asked: { input: { text: "Hello." } },
  });
  await cleanUpBulk(await asAdmin(25 * 3600));
  expect(await count("bulk_act where id = $1", [again])).toBe(0);
  expect(await count("bulk_act where id = $1 and sealed is null", [id])).toBe(1);
  expect((await readBulk(ctx, await retryBulk(ctx, id))).asked).toBeNull();
});

test("a selection of all requests has those that match at that moment", async () => {
  const slug = "imgus";
  const ctx = await world.member(slug, "handler");
  for (let each = 0; each < 3; each += 1) await opened({ locale: "de" }, slug);
  await opened({ locale: "en" }, slug);
  const id = await draftBulk(ctx, {
    act: "assign",
    choice: { all: { view: "open", sort: "due", locale: "de", after: "1.req_x" } },
    list: "?locale=de",
  });
  await opened({ locale: "de" }, slug);
  expect(await readBulk(ctx, id)).toMatchObject({ total: 3, more: false, list: "?locale=de" });
});

test("nobody else can read a draft, an auditor can start or undo nothing, and another desk finds nothing", async () => {
  const chosen = await some(1);
  const ctx = await asAdmin();
  const id = await drafted(ctx, "assign", chosen, { assignee: "" });
  const auditor = await as(await world.staff(SLUG, "auditor"));
  const other = await world.member("imgus", "admin");
  for (const who of [await as(handler), auditor, other]) {
    expect((await problemOf(readBulk(who, id))).code).toBe("not-found");
  }
  await startBulk(ctx, id);
  expect((await readBulk(auditor, id)).mayAct).toBe(false);
  expect((await problemOf(undoBulk(auditor, id))).code).toBe("forbidden");
  for (const action of [readBulk, startBulk, undoBulk, retryBulk]) {
    expect((await problemOf(action(other, id) as Promise<unknown>)).code).toBe("not-found");
  }
  await runBulk(await world.at("imgus", SYSTEM, after(20)), id);
  expect((await readBulk(ctx, id)).state).toBe("waiting");
  for (const odd of ["blk_none", "blk_\0", "x"]) {
    expect((await problemOf(readBulk(ctx, odd))).code).toBe("not-found");
    expect((await problemOf(undoBulk(ctx, odd))).code).toBe("not-found");
  }
  const elsewhere = { act: "assign", choice: { references: chosen }, list: "" } as const;
  expect((await problemOf(draftBulk(other, elsewhere))).code).toBe("invalid");
  expect((await problemOf(draftBulk(auditor, elsewhere))).code).toBe("forbidden");
  expect(isBulkAct("erase")).toBe(false);
  expect((await problemOf(prepareBulk(ctx, id, { assignee: "" }))).code).toBe("conflict");
  const empty = await draftBulk(ctx, { ...elsewhere, act: "message" });
  expect((await problemOf(prepareBulk(ctx, empty, { text: " " }))).fields).toHaveProperty("text");
  expect((await problemOf(startBulk(ctx, empty))).code).toBe("invalid");
});

test("a thousand requests are done in chunks, with one log entry each, and of more than ten thousand the first are taken", {
  timeout: 300_000, // a thousand transactions, after a preview of ten thousand requests
}, async () => {
  const slug = "imagerefiner";
  const actor = await world.staff(slug, "handler");
  const ctx = await world.at(slug, actor);
  await opened({}, slug);
  await many(ctx, 10_001);
  const all = { view: "open", sort: "oldest" } as const;
  const rest = { act: "assign", list: "" } as const;
  const id = await draftBulk(ctx, { ...rest, choice: { all } });
  expect(await readBulk(ctx, id)).toMatchObject({ total: BULK_LIMIT, more: true });
  const mine = parseCommand("assign", { assignee: teamMemberId(ctx) });
  expect(await previewBulk(ctx, id, mine)).toMatchObject({ can: BULK_LIMIT, cannot: 0 });

  await world.owner.query("delete from bulk_item where bulk_id = $1 and position > 1000", [id]);
  await prepareBulk(ctx, id, mine.input);
  await startBulk(ctx, id);
  while ((await readBulk(ctx, id)).state !== "done") {
    await runBulk(await world.at(slug, SYSTEM, after(11)), id);
  }
  expect(await readBulk(ctx, id)).toMatchObject({ done: 1000, failed: 0 });
  const entries = "log_entry where desk_id = $1 and event = 'assign'";
  expect(await count(entries, [ctx.desk.id])).toBe(1000);
});

/**
 * Copies the open request of this desk, without personal data. The statistics follow at once: PostgreSQL gathers them
 * within a minute, and until then it checks each reference with the plan that it made for a single request.
 */
async function many(ctx: Context, number: number): Promise<void> {
  await world.owner.query(
    `insert into request
     select (jsonb_populate_record(r, jsonb_build_object('id', 'req_' || n, 'reference', 'R' || n,
              'idempotency_key', 'many-' || n, 'data_key', null, 'sealed', null))).*
       from request r, generate_series(1, $2::int) n where r.desk_id = $1`,
    [ctx.desk.id, number],
  );
  await world.owner.query("analyze request");
}
