import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { readUndoOffer, undoStep } from "@/lib/requests/decision/undo";
import { incoming, SUBJECT, testWorld, withFiles } from "@/lib/requests/testing/world";
import { ruthimg } from "@/prisma/seed/ruthimg";

const world = testWorld([ruthimg]);

const handler = () => world.member("ruthimg", "handler");
const once = (text: string) => ({ text, idempotencyKey: randomUUID() });

const countOf = async (table: "message" | "file", requestId: string) => {
  const { rows } = await world.owner.query(
    `select count(*)::int as count from ${table} where request_id = $1`,
    [requestId],
  );
  return rows[0].count as number;
};
const emailsOf = async (requestId: string, kind: string) => {
  const { rows } = await world.owner.query(
    "select count(*)::int as count from email where request_id = $1 and kind = $2",
    [requestId, kind],
  );
  return rows[0].count as number;
};

test("a reply that is sent three times, and once more later, is stored once and logged once", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const subject = await world.at("ruthimg", SUBJECT);
  const reply = once("Here is my answer.");
  await Promise.all([1, 2, 3].map(() => replyToDesk(subject, reference, reply)));
  await replyToDesk(await world.at("ruthimg", SUBJECT), reference, reply);
  expect(await countOf("message", requestId)).toBe(1);
  const { rows } = await world.owner.query(
    "select count(*)::int as count from log_entry where chain = $1 and event = 'reply'",
    [requestId],
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("a reply with a file that is sent twice leaves one message and one file", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const subject = await world.at("ruthimg", SUBJECT);
  const reply = once("With a file.");
  for (const _ of [1, 2]) {
    await withFiles(
      subject,
      { step: "reply", reference },
      [incoming("a.txt", "The same")],
      (files) => replyToDesk(subject, reference, reply, files),
    );
  }
  expect([await countOf("message", requestId), await countOf("file", requestId)]).toEqual([1, 1]);
});

test("another text or another file under the same key is another message, so that nothing typed is lost", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const subject = await world.at("ruthimg", SUBJECT);
  const { idempotencyKey } = once("");
  await replyToDesk(subject, reference, { text: "First.", idempotencyKey });
  await replyToDesk(subject, reference, { text: "Second.", idempotencyKey });
  await withFiles(subject, { step: "reply", reference }, [incoming("b.txt", "A file")], (files) =>
    replyToDesk(subject, reference, { text: "Second.", idempotencyKey }, files),
  );
  expect(await countOf("message", requestId)).toBe(3);
});

test("the same text sent from a new form is a second message", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const subject = await world.at("ruthimg", SUBJECT);
  for (const _ of [1, 2]) await replyToDesk(subject, reference, once("Any news?"));
  expect(await countOf("message", requestId)).toBe(2);
});

test("a staff message or note that is sent twice is stored once, and the requester gets one email", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const desk = await handler();
  const [message, note] = [once("We are looking."), once("Ask the archive.")];
  await Promise.all([1, 2, 3].map(() => sendMessage(desk, reference, message)));
  await Promise.all([1, 2, 3].map(() => addNote(desk, reference, note)));
  expect(await countOf("message", requestId)).toBe(2);
  expect(await emailsOf(requestId, "message")).toBe(1);
});

test("a message that was undone can be sent again from the same form", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const desk = { ...(await handler()), undoWindowMs: 10_000 };
  const message = once("Too early.");
  await sendMessage(desk, reference, message);
  const offer = await readUndoOffer(desk, reference);
  await undoStep(desk, reference, { seq: offer?.seq ?? 0 });
  const later = { ...desk, now: new Date(desk.now.getTime() + 1000) };
  await sendMessage(later, reference, message);
  const { rows } = await world.owner.query(
    "select kind from message where request_id = $1 order by created_at",
    [requestId],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["taken-back", "to-subject"]);
});
