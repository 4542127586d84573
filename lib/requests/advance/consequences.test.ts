import { beforeAll, expect, test } from "vitest";
import { changeMode, readAssignment } from "@/lib/desks/assignment";
import type { Actor } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { restoreStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { sendProofs } from "@/lib/requests/identity/verify";
import { lockRequest } from "@/lib/requests/record/load-request";
import { sendResponse } from "@/lib/requests/testing/approvals";
import { assign, kindsAt } from "@/lib/requests/testing/notifications";
import { incoming, SUBJECT, SYSTEM, testWorld, withFiles } from "@/lib/requests/testing/world";
import { type Written, written } from "@/lib/requests/testing/written";
import { advance } from "./advance";
import { CONSEQUENCES } from "./consequences";

const SLUG = "ruthimg";
const world = testWorld();
let [ada, ben]: Actor[] = [];
beforeAll(async () => {
  ada = await world.staff(SLUG, "handler", "ada@ruthimg.example");
  ben = await world.staff(SLUG, "handler", "ben@ruthimg.example");
  const admin = await as(await world.staff(SLUG, "admin"));
  const takers = [teamMemberId(await as(ada)), teamMemberId(await as(ben))];
  const { version } = await readAssignment(admin);
  await changeMode(admin, { mode: "turn", takers, offered: takers }, { seen: version });
});

const as = (actor: Actor | undefined): Promise<Context> => world.at(SLUG, actor ?? SYSTEM);
const rows = (id: string): Promise<Written> => written(world, id);

const stored = async (): Promise<number> => (await world.storedFiles()).length;

/**
 * A request on which every consequence of a decision has something to do: Ada is its assignee, the requester wrote and
 * sent an identity document, Ben requested approval of a response with a file, and Ada has a draft of the form "close".
 */
async function busy() {
  const { reference, requestId: id } = await world.confirmed(SLUG);
  const [mine, his, subject] = [await as(ada), await as(ben), await as(SUBJECT)];
  await assign(his, reference, teamMemberId(mine));
  await replyToDesk(subject, reference, { text: "When do I get it?" });
  const passport = [incoming("passport.txt", "canary-passport")];
  await withFiles(subject, { step: "prove", reference }, passport, (uploads) =>
    sendProofs(subject, reference, uploads),
  );
  await sendResponse(his, reference, { ask: "yes" }, ["export.txt"]);
  await mine.db(async (tx) => {
    const request = await lockRequest(mine, tx, { id });
    await restoreStaffDraft(mine, tx, request, { form: "close", typed: { reason: "Begun" } });
  });
  return { reference, id };
}

/** Ada closes the request with the form of its page. */
const close = async (id: string, undoWindowMs?: number) =>
  advance(
    { ...(await as(ada)), undoWindowMs },
    "close",
    { id },
    () => ({
      change: { closedAt: world.now },
      emails: [{ kind: "closed", facts: { reason: "Settled by phone." } }],
    }),
    { sent: { form: "close", typed: { reason: "Settled by phone." } } },
  );

test("the consequences of a step run in this order", () => {
  expect(CONSEQUENCES.map(({ name }) => name)).toEqual([
    "resolveNotifications",
    "deleteSentDraft",
    "openUndoWindow",
    "queueAssignmentIfOpened",
    "updateOpenApproval",
    "deleteProofsIfDecided",
  ]);
});

test("a decision has all its consequences in one transaction, and the log has them in their order", async () => {
  const { id } = await busy();
  const before = await rows(id);
  expect(before.notifications.map(({ kind }) => kind)).toContain("reply");
  expect(before).toMatchObject({ drafts: [{ kind: "close" }], approvals: [{ state: "waiting" }] });
  const files = await stored();
  const closed = await close(id);
  const after = await rows(id);
  const added = after.entries.slice(before.entries.length);
  expect(added.map(({ event }) => event)).toEqual(["close", "proposal-lapsed", "proofs-deleted"]);
  const [own] = added;
  const resolved = after.notifications.filter(({ done_seq }) => done_seq === own?.seq);
  expect(resolved.map(({ kind }) => kind)).toContain("reply");
  expect(after).toMatchObject({ drafts: [], undo: [], approvals: [{ state: "withdrawn" }] });
  expect(after.files.map(({ state }) => state)).toEqual(["deleted", "deleted"]);
  expect(closed).toMatchObject({ state: "closed", version: before.request.version + 1 });
  // The contents are removed after the transaction.
  expect(await stored()).toBe(files - 2);
  expect(after.orphans).toEqual([]);
});

test("while a step can be undone, its emails and the deletion of the documents wait, and what the undo needs is stored", async () => {
  const { id } = await busy();
  const before = await rows(id);
  await close(id, 10_000);
  const after = await rows(id);
  const until = world.later(10_000);
  const jobs = after.jobs.slice(before.jobs.length);
  const waiting = jobs.filter(({ runAt }) => +new Date(runAt) === +until);
  const email = after.emails.find(({ kind }) => kind === "closed");
  expect(waiting.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({ letter: email?.id }),
    expect.objectContaining({ request: id }),
  ]);
  expect(waiting[1]?.task).toBe("forget-proofs");
  const seq = after.entries.find(({ event }) => event === "close")?.seq;
  expect(after).toMatchObject({ drafts: [], undo: [{ letters: [email?.id], seq }] });
  expect(after.files.filter(({ state }) => state !== "deleted")).toMatchObject([
    { purpose: "proof" },
  ]);
});

test("a request that opens without an assignee is assigned by a job, after the undo window where it has one", async () => {
  const { id } = await busy();
  await close(id);
  await world.owner.query("update request set assignee_id = null where id = $1", [id]);
  const before = await rows(id);
  const ctx = { ...(await as(ada)), undoWindowMs: 10_000 };
  const emails = [{ kind: "message", facts: {} }] as never;
  const sent = { form: "reopen", typed: {} } as const;
  await advance(ctx, "reopen", { id }, () => ({ emails }), { sent });
  const added = (await rows(id)).jobs.slice(before.jobs.length);
  const job = added.find(({ task }) => task === "give");
  expect(job?.payload).toMatchObject({ request: id });
  expect(job && new Date(job.runAt)).toEqual(world.later(10_000));
});

test("a step that only changes the request notifies the member whose response can no longer be approved", async () => {
  const { id, reference } = await busy();
  const before = await rows(id);
  await advance(await as(ada), "verify", { id }, () => ({ change: { identityShown: "document" } }));
  const after = await rows(id);
  expect(after.approvals).toMatchObject([{ state: "waiting" }]);
  expect(after.files).toEqual(before.files);
  expect(await kindsAt(await as(ben), reference)).toContain("returned");
});

test("a step that keeps the version leaves an approval as it is, and its undo restores no column", async () => {
  const { id } = await busy();
  const before = await rows(id);
  const ctx = { ...(await as(ada)), undoWindowMs: 10_000 };
  const emails = [{ kind: "message", facts: {} }] as never;
  await advance(ctx, "note", { id }, () => ({ emails }), {
    sent: { form: "message", typed: { text: "Hello" } },
  });
  const after = await rows(id);
  expect(after.approvals).toEqual(before.approvals);
  expect(after.files).toEqual(before.files);
  expect(after.undo).toMatchObject([{ version: before.request.version }]);
});

type Fault = { consequence: string; table: string; event: string; task?: string; undo?: number };

test.each<Fault>([
  { consequence: "resolveNotifications", table: "notification", event: "update" },
  { consequence: "deleteSentDraft", table: "reply_draft", event: "delete" },
  { consequence: "openUndoWindow", table: "undo_window", event: "insert", undo: 10_000 },
  { consequence: "updateOpenApproval", table: "approval", event: "update" },
  {
    consequence: "deleteProofsIfDecided",
    table: "graphile_worker._private_jobs",
    event: "insert",
    task: "forget-proofs",
    undo: 10_000,
  },
])("where $consequence fails, nothing of the step is left", async ({ undo, ...fault }) => {
  const { id } = await busy();
  const before = await rows(id);
  const files = await stored();
  await refusing(fault, () => expect(close(id, undo)).rejects.toThrow("refused by the test"));
  expect(await rows(id)).toEqual(before);
  expect(await stored()).toBe(files);
  expect((await close(id, undo)).state).toBe("closed");
});

test("where queueAssignmentIfOpened fails, nothing of the step is left", async () => {
  const { requestId: id } = await world.confirmed(SLUG);
  await close(id);
  await world.owner.query("update request set assignee_id = null where id = $1", [id]);
  const before = await rows(id);
  const reopen = async () => advance(await as(ada), "reopen", { id }, () => ({}));
  const fault = { table: "graphile_worker._private_jobs", event: "insert", task: "give" };
  await refusing(fault, () => expect(reopen()).rejects.toThrow("refused by the test"));
  expect(await rows(id)).toEqual(before);
  expect((await reopen()).state).toBe("open");
});

/** Does `work` while the database refuses to write to a table, or to queue jobs of one task. */
async function refusing(
  { table, event, task }: Pick<Fault, "table" | "event" | "task">,
  work: () => Promise<unknown>,
): Promise<void> {
  const { owner } = world;
  const tasks = await owner.query(
    "select id from graphile_worker._private_tasks where identifier = $1",
    [task ?? ""],
  );
  const only = task ? `when (new.task_id = ${tasks.rows[0]?.id})` : "";
  await owner.query(`
    create or replace function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$;
    create trigger refuse before ${event} on ${table} for each row ${only} execute function refuse()`);
  try {
    await work();
  } finally {
    await owner.query(`drop trigger refuse on ${table}`);
  }
}
