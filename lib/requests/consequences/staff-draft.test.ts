import { expect, test } from "vitest";
import { addNote, sendMessage } from "@/lib/requests/conversation/messages";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { sweep } from "@/lib/requests/jobs/sweep";
import { MINUTE, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { removeMember } from "@/lib/team/members";
import { type DraftKind, readStaffDrafts, saveStaffDraft } from "./staff-draft";

const WORDS = "Half a sentence about Ottokar";
const NONE = { message: null, note: null, again: {} };

const world = testWorld();

const later = (minutes: number): Date => world.later(minutes * MINUTE);
const handler = async (time = world.now, email?: string) =>
  world.at("ruthimg", await world.staff("ruthimg", "handler", email), time);
const admin = async (time = world.now) =>
  world.at("ruthimg", await world.staff("ruthimg", "admin"), time);
const draft = (text: string, kind: DraftKind = "message", since = world.now) => ({
  kind,
  text,
  since,
});

async function begun(kind: DraftKind = "message", time = world.now) {
  const made = await world.confirmed("ruthimg");
  const ctx = await handler(time);
  await saveStaffDraft(ctx, made.reference, draft(WORDS, kind));
  return { ...made, ctx };
}

const rowsOf = async (requestId: string): Promise<{ text: string }[]> => {
  const { rows } = await world.owner.query(
    `select d::text || encode(sealed, 'escape') as text from reply_draft d where request_id = $1`,
    [requestId],
  );
  return rows;
};

test("a draft is visible to its author only, with the newest text", async () => {
  const { reference, requestId, ctx } = await begun();
  await saveStaffDraft(ctx, reference, draft(`${WORDS}, and more`));
  await saveStaffDraft(ctx, reference, draft("A note", "note"));
  const { message, note } = await readStaffDrafts(await handler(later(60)), reference);
  expect([message?.text, note?.text]).toEqual([`${WORDS}, and more`, "A note"]);
  for (const other of [await admin(), await handler(world.now, "second@ruthimg.example")]) {
    expect(await readStaffDrafts(other, reference)).toEqual(NONE);
    expect(JSON.stringify(await readRequest(other, reference))).not.toContain("Ottokar");
  }
  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), requestId);
  expect(JSON.stringify(own)).not.toContain("Ottokar");
});

test("the row of a draft contains no readable text, and cannot be moved to another author", async () => {
  const { reference, requestId, ctx } = await begun();
  const [row] = await rowsOf(requestId);
  expect(row?.text).not.toMatch(/Ottokar|sentence|\\\\x4f74746f6b6172/i);
  const other = await world.staff("ruthimg", "handler", "thief@ruthimg.example");
  if (other.kind !== "staff") throw new Error("staff are staff");
  const move = `update reply_draft set user_id = $2 where request_id = $1`;
  await world.owner.query(move, [requestId, other.id]);
  await expect(readStaffDrafts(await world.at("ruthimg", other), reference)).rejects.toThrow();
  await world.owner.query(move, [requestId, ctx.actor.kind === "staff" ? ctx.actor.id : ""]);
});

test.each([
  ["message", sendMessage],
  ["note", addNote],
] as const)(
  "sending a %s removes its draft, and a draft that arrives late does not bring it back",
  async (kind, send) => {
    const { reference, requestId } = await begun(kind);
    await send(await handler(later(1)), reference, { text: WORDS });
    expect(await rowsOf(requestId)).toEqual([]);
    const late = saveStaffDraft(await handler(later(2)), reference, draft(WORDS, kind));
    expect((await problemOf(late)).code).toBe("conflict");
    expect(await rowsOf(requestId)).toEqual([]);
    await saveStaffDraft(await handler(later(3)), reference, draft("Again", kind, later(2)));
    expect((await readStaffDrafts(await handler(), reference))[kind]?.text).toBe("Again");
  },
);

test("a message of a colleague leaves a draft unchanged", async () => {
  const { reference, ctx } = await begun();
  await sendMessage(await admin(later(1)), reference, { text: "Theirs" });
  await saveStaffDraft(ctx, reference, draft(`${WORDS} went on`));
  expect((await readStaffDrafts(ctx, reference)).message?.text).toBe(`${WORDS} went on`);
});

test("an emptied draft is deleted, and one of more than 20 kB is refused", async () => {
  const { reference, requestId, ctx } = await begun();
  const long = saveStaffDraft(ctx, reference, draft("ü".repeat(10 * 1024 + 1)));
  expect((await problemOf(long)).code).toBe("too-large");
  await saveStaffDraft(ctx, reference, draft("ü".repeat(10 * 1024)));
  await saveStaffDraft(ctx, reference, draft(" \r\n"));
  expect(await rowsOf(requestId)).toEqual([]);
});

test("an auditor cannot save a draft, another desk finds no request, and erasure deletes the drafts", async () => {
  const { reference, requestId, ctx } = await begun();
  const auditor = await world.member("ruthimg", "auditor");
  expect((await problemOf(saveStaffDraft(auditor, reference, draft("x")))).code).toBe("forbidden");
  const stranger = await world.member("imgus", "admin");
  for (const refused of [
    saveStaffDraft(stranger, reference, draft("x")),
    readStaffDrafts(stranger, reference),
  ]) {
    expect((await problemOf(refused)).code).toBe("not-found");
  }
  const version = (await readRequest(ctx, reference)).version;
  await closeRequest(await admin(), reference, { version, reason: "A test." });
  await eraseRequest(await admin(), reference);
  expect(await rowsOf(requestId)).toEqual([]);
  expect((await problemOf(saveStaffDraft(ctx, reference, draft("x")))).code).toBe("conflict");
  expect(await readStaffDrafts(ctx, reference)).toEqual(NONE);
});

test("removing a member deletes their drafts, and drafts of closed requests are deleted after a month", async () => {
  const [closed, open] = [await begun("note"), await begun("note")];
  const leaver = await handler(world.now, "leaver@ruthimg.example");
  await saveStaffDraft(leaver, open.reference, draft("Mine"));
  expect(await rowsOf(open.requestId)).toHaveLength(2);
  if (leaver.actor.kind === "staff") await removeMember(await admin(), leaver.actor.id);
  expect(await rowsOf(open.requestId)).toHaveLength(1);
  const { version } = await readRequest(closed.ctx, closed.reference);
  await closeRequest(await admin(), closed.reference, { version, reason: "A test." });
  const counts = async () => [
    (await rowsOf(closed.requestId)).length,
    (await rowsOf(open.requestId)).length,
  ];
  await sweep(later(29 * 24 * 60));
  expect(await counts()).toEqual([1, 1]);
  await sweep(later(31 * 24 * 60));
  expect(await counts()).toEqual([0, 1]);
});
