import { describe, expect, test } from "vitest";
import type { UndoableAction } from "@/lib/domain/request/steps";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { sql } from "@/lib/platform/database/db";
import { announceDelay } from "@/lib/requests/clock/announce-delay";
import { extendRequest } from "@/lib/requests/clock/extend";
import { askRequester, cannotIdentify } from "@/lib/requests/clock/pause";
import { targetRows } from "@/lib/requests/clock/targets";
import { readStaffDrafts, saveStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { findUndoWindow, openUndoWindow } from "@/lib/requests/consequences/undo-window";
import { downloadFile } from "@/lib/requests/conversation/download";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { sendEmail } from "@/lib/requests/conversation/send-email";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sendProofs } from "@/lib/requests/identity/verify";
import type { Upload } from "@/lib/requests/record/files/files";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";
import { assign, kindsAt } from "@/lib/requests/testing/notifications";
import {
  incoming,
  problemOf,
  SUBJECT,
  SYSTEM,
  testWorld,
  type World,
  withFiles,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { fulfilRequest, refuseRequest, respondNoData } from "./answer";
import { closeRequest, reopenRequest } from "./close";
import { readUndoOffer, undoStep } from "./undo";

const world = testWorld();

/** A team member with an undo window of ten seconds. */
async function at(time = world.now, role: "handler" | "admin" = "handler"): Promise<Context> {
  const ctx = await world.at("ruthimg", await world.staff("ruthimg", role), time);
  return { ...ctx, undoWindowMs: 10_000 };
}

const requester = (time = world.now) => world.at("ruthimg", SUBJECT, time);

type Made = Pick<Awaited<ReturnType<World["confirmed"]>>, "reference" | "requestId" | "input">;
type Take = (ctx: Context, made: Made, version: number) => Promise<unknown>;

const withFile = (
  ctx: Context,
  step: "message" | "fulfil",
  { reference }: Made,
  work: (uploads: Upload[]) => Promise<unknown>,
) => withFiles(ctx, { step, reference }, [incoming("data.txt", "canary-data")], work);

const WORDS = "Words for Zoë";

const STEPS: Record<UndoableAction, { take: Take; typed: Record<string, string> }> = {
  message: {
    take: (ctx, made) =>
      withFile(ctx, "message", made, (uploads) =>
        sendMessage(ctx, made.reference, { text: WORDS }, uploads),
      ),
    typed: { text: WORDS },
  },
  pause: {
    take: (ctx, { reference }, version) =>
      askRequester(ctx, reference, { version, reason: "identity", text: WORDS }),
    typed: { reason: "identity", text: WORDS },
  },
  "cannot-identify": {
    take: (ctx, { reference }, version) =>
      cannotIdentify(ctx, reference, { version, explanation: WORDS }),
    typed: { explanation: WORDS },
  },
  extend: {
    take: (ctx, { reference }, version) =>
      extendRequest(ctx, reference, { version, reason: WORDS, until: "" }),
    typed: { reason: WORDS, until: "" },
  },
  "announce-delay": {
    take: (ctx, { reference }, version) =>
      announceDelay(ctx, reference, { version, reason: WORDS, expectedOn: "2027-01-08" }),
    typed: { reason: WORDS, expectedOn: "2027-01-08" },
  },
  fulfil: {
    take: (ctx, made, version) =>
      withFile(ctx, "fulfil", made, (uploads) =>
        fulfilRequest(ctx, made.reference, { version, summary: WORDS }, uploads),
      ),
    typed: { summary: WORDS },
  },
  "hold-nothing": {
    take: (ctx, { reference }, version) =>
      respondNoData(ctx, reference, { version, explanation: WORDS }),
    typed: { explanation: WORDS },
  },
  refuse: {
    take: (ctx, { reference }, version) =>
      refuseRequest(ctx, reference, { version, ground: "GDPR-12-5", explanation: WORDS }),
    typed: { ground: "GDPR-12-5", explanation: WORDS },
  },
  close: {
    take: (ctx, { reference }, version) => closeRequest(ctx, reference, { version, reason: WORDS }),
    typed: { reason: WORDS },
  },
  reopen: {
    take: (ctx, { reference }, version) =>
      reopenRequest(ctx, reference, { version, reason: WORDS }),
    typed: { reason: WORDS },
  },
};

const rowOf = async (requestId: string) => {
  const { rows } = await world.owner.query(
    `select to_jsonb(r) - 'version' - 'unread_at' as row, version from request r where id = $1`,
    [requestId],
  );
  return rows[0] as { row: object; version: number };
};

const stored = async (sql: string, requestId: string): Promise<unknown[]> =>
  (await world.owner.query(sql, [requestId])).rows;

async function made(form: UndoableAction): Promise<Made> {
  // No law gives an extension there, so that a delay can be announced.
  const place = form === "announce-delay" ? { residence: "elsewhere" as const } : {};
  const one = await world.confirmed("ruthimg", place);
  if (form === "reopen") {
    const ctx = await world.member("ruthimg", "handler");
    const { version } = await rowOf(one.requestId);
    await respondNoData(ctx, one.reference, { version, explanation: "" });
    await world.work();
  }
  return one;
}

/** The newest step of staff on a request, by its log entry. */
async function lastStep({ requestId }: Pick<Made, "requestId">): Promise<{ seq: number }> {
  const { rows } = await world.owner.query(
    `select max(seq)::int as seq from log_entry
      where chain = $1 and actor like 'staff:%' and event <> 'take-back'`,
    [requestId],
  );
  return { seq: rows[0].seq };
}

describe.each(Object.entries(STEPS))("%s", (name, { take, typed }) => {
  const form = name as UndoableAction;

  test("undoing it sends nothing, restores the request, and makes a draft of what was typed", async () => {
    const one = await made(form);
    const before = await rowOf(one.requestId);
    const seen = await readOwnRequest(await requester(), one.requestId);
    const ctx = await at();
    const emails = world.post.to(one.input.email).length;
    await take(ctx, one, before.version);
    expect(await readUndoOffer(ctx, one.reference)).toEqual({
      ...(await lastStep(one)),
      ms: 10_000,
    });
    // The requester does not see the step yet.
    expect(await readOwnRequest(await requester(), one.requestId)).toEqual(seen);

    const step = await lastStep(one);
    await undoStep(ctx, one.reference, step);
    expect((await rowOf(one.requestId)).row).toEqual(before.row);
    await world.work(world.later(60_000));
    expect(world.post.to(one.input.email).length).toBe(emails);
    const again = await readOwnRequest(await requester(world.later(60_000)), one.requestId);
    expect(again).toEqual(seen);
    const drafts = await readStaffDrafts(ctx, one.reference);
    expect(form === "message" ? { text: drafts.message?.text } : drafts.again[form]).toEqual(typed);
    expect(await readUndoOffer(ctx, one.reference)).toBe(null);
    const view = await readRequest(ctx, one.reference);
    expect(JSON.stringify(view.timeline)).not.toContain(WORDS);
    expect(
      view.timeline.some((entry) => entry.kind === "event" && entry.event === "take-back"),
    ).toBe(true);
    expect((await verifyLog(await at(world.now, "admin"))).faults).toEqual([]);
    // A second undo has no effect, and what was typed can be sent after all.
    await undoStep(ctx, one.reference, step);
    const { version } = await rowOf(one.requestId);
    await take(await at(world.later(20_000)), one, version);
    await world.work(world.later(60_000));
    expect(world.post.to(one.input.email).length).toBe(emails + 1);
    expect((await readStaffDrafts(ctx, one.reference)).again).toEqual({});
  });

  test("an undo is too late once the email is claimed for sending, and changes nothing", async () => {
    const one = await made(form);
    const ctx = await at();
    await take(ctx, one, (await rowOf(one.requestId)).version);
    const done = await rowOf(one.requestId);
    const emails = (await stored(
      `select id from email where request_id = $1 and state = 'queued'`,
      one.requestId,
    )) as { id: string }[];
    for (const { id } of emails) await sendEmail(await world.at("ruthimg", SYSTEM), id);
    const problem = await problemOf(undoStep(ctx, one.reference, await lastStep(one)));
    expect([problem.code, problem.message]).toEqual(["conflict", "problem.undo.tooLate"]);
    expect(await rowOf(one.requestId)).toEqual(done);
    expect(await stored(`select 1 from undo_window where request_id = $1`, one.requestId)).toEqual(
      [],
    );
  });
});

test("a member cannot undo the step of a colleague, nor one after which a colleague changed the request", async () => {
  const one = await made("close");
  const { version } = await rowOf(one.requestId);
  await STEPS.extend.take(await at(), one, version);
  const other = await problemOf(
    undoStep(await at(world.now, "admin"), one.reference, await lastStep(one)),
  );
  expect(other.code).toBe("conflict");
  expect(await readUndoOffer(await at(world.now, "admin"), one.reference)).toBe(null);
  await addNote(await at(world.now, "admin"), one.reference, {
    text: "A note is in nobody's way.",
  });
  await respondNoData(await at(world.later(1000), "admin"), one.reference, {
    version: version + 1,
    explanation: "",
  });
  const late = await problemOf(undoStep(await at(), one.reference, await lastStep(one)));
  expect(late.code).toBe("conflict");
  expect((await readRequest(await at(), one.reference)).outcome).toBe("nothing-held");
});

test("undoing a decision keeps the identity documents, and without an undo they are deleted after ten seconds", async () => {
  const one = await made("refuse");
  await askRequester(await world.member("ruthimg", "handler"), one.reference, {
    version: (await rowOf(one.requestId)).version,
    reason: "identity",
    text: WORDS,
  });
  const files = [incoming("passport.txt", "canary-passport")];
  await withFiles(
    await requester(),
    { step: "prove", reference: one.reference },
    files,
    async (uploads) => sendProofs(await requester(), one.reference, uploads),
  );
  const proofs = async () => (await readRequest(await at(), one.reference)).proofs[0]?.state;
  await STEPS.refuse.take(await at(), one, (await rowOf(one.requestId)).version);
  expect(await proofs()).not.toBe("deleted");
  await undoStep(await at(), one.reference, await lastStep(one));
  await world.work(world.later(60_000));
  expect(await proofs()).not.toBe("deleted");
  await STEPS.refuse.take(await at(world.later(60_000)), one, (await rowOf(one.requestId)).version);
  await world.work(world.later(120_000));
  expect(await proofs()).toBe("deleted");
});

test("the requester cannot download a file of a response that can still be undone, or was undone", async () => {
  const one = await made("fulfil");
  await STEPS.fulfil.take(await at(), one, (await rowOf(one.requestId)).version);
  const [file] = (await readRequest(await at(), one.reference)).files;
  const fileId = file?.id ?? "";
  const codeOf = async (time: Date) =>
    (await problemOf(downloadFile(await requester(time), { requestId: one.requestId, fileId })))
      .code;
  expect(await codeOf(world.now)).toBe("not-found");
  await undoStep(await at(), one.reference, await lastStep(one));
  expect(await codeOf(world.later(60_000))).toBe("not-found");
  const [row] = await stored(
    `select "storage_key" as key, name from file where request_id = $1`,
    one.requestId,
  );
  expect(row).toEqual({ key: null, name: null });
});

test("a text that was begun since follows the message that is undone, in one draft", async () => {
  const one = await made("message");
  await STEPS.message.take(await at(), one, 0);
  const since = world.later(1000);
  await saveStaffDraft(await at(since), one.reference, {
    kind: "message",
    text: "And one more",
    since,
  });
  await undoStep(await at(since), one.reference, await lastStep(one));
  const { message } = await readStaffDrafts(await at(), one.reference);
  expect(message?.text).toBe(`${WORDS}\n\nAnd one more`);
});

test("undoing one of two steps that a member took at the same instant leaves the other", async () => {
  const ctx = await at();
  const one = await made("message");
  await assign(ctx, one.reference, teamMemberId(ctx));
  await replyToDesk(await requester(), one.reference, { text: "Any news?" }, []);
  expect(await kindsAt(ctx, one.reference)).toEqual(["reply"]);
  await STEPS.pause.take(ctx, one, (await rowOf(one.requestId)).version);
  const question = await lastStep(one);
  await STEPS.message.take(ctx, one, 0);
  const message = await lastStep(one);
  expect(message.seq).toBeGreaterThan(question.seq);
  const problem = await problemOf(undoStep(ctx, one.reference, question));
  expect(problem.message).toBe("problem.undo.tooLate");
  await undoStep(ctx, one.reference, message);
  // The question resolved the notification, and it counts as the first message to the requester.
  expect(await kindsAt(ctx, one.reference)).toEqual([]);
  const which = sql`r."id" = ${one.requestId}`;
  const [row] = await ctx.db((tx) => targetRows(tx, ctx.desk.id, which, 1));
  expect(row?.wordsAt).toEqual(world.now);
  const before = world.post.to(one.input.email).length;
  await world.work(world.later(60_000));
  expect(world.post.to(one.input.email)).toHaveLength(before + 1);
});

test("an undo restores columns as they were, both dates and texts, independent of their names", async () => {
  const one = await made("extend");
  const ctx = await at();
  const { before, after } = await ctx.db(async (tx) => {
    const row = await tx.request.findUniqueOrThrow({ where: { id: one.requestId } });
    // The columns swap their values: a date where the name does not end in "At", and a text where it does.
    const before = { ...loadRequest(row), dueOn: row.receivedAt, dueAt: row.dueOn, pausedAt: null };
    await openUndoWindow(ctx, tx, {
      step: "extend",
      before: before as unknown as LoadedRequest,
      after: { ...loadRequest(row), version: row.version + 1 },
      columns: { dueOn: "", dueAt: "", pausedAt: null },
      seq: 1,
      facts: {},
      news: false,
      sent: { form: "extend", typed: {} },
      emails: [],
      undoableUntil: world.later(10_000),
    });
    return { before, after: await findUndoWindow(ctx, tx, loadRequest(row)) };
  });
  const { dueOn, dueAt, pausedAt } = before;
  expect(after?.columns).toEqual({ dueOn, dueAt, pausedAt });
  expect(dueOn).toBeInstanceOf(Date);
});
