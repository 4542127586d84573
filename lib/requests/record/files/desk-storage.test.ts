import { beforeAll, expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { openReceiver } from "@/lib/requests/conversation/receive";
import { withdrawFile } from "@/lib/requests/conversation/withdraw-file";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { sendProofs } from "@/lib/requests/identity/verify";
import { sweep } from "@/lib/requests/jobs/sweep";
import { incoming, problemOf, SUBJECT, testWorld, withFiles } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { nearlyFull } from "./desk-storage";

// A desk may store a hundred thousand bytes here.
const LIMIT = 100_000;
const GIGABYTES = LIMIT / 1024 ** 3;

const world = testWorld();
beforeAll(async () => {
  Object.assign(env(), { DESK_FILES_GB: GIGABYTES });
});

type Made = { reference: string; requester: Context; staff: Context };

async function opened(slug: string): Promise<Made> {
  const { reference } = await world.confirmed(slug);
  const requester = await world.at(slug, SUBJECT);
  return { reference, requester, staff: await world.member(slug, "handler") };
}

const textFile = (count: number) => incoming("a.txt", "a".repeat(count));

const reply = ({ requester, reference }: Made, size: number) =>
  withFiles(requester, { step: "reply", reference }, [textFile(size)], (uploads) =>
    replyToDesk(requester, reference, { text: "See the file." }, uploads),
  );

const send = ({ staff, reference }: Made, size: number) =>
  withFiles(staff, { step: "message", reference }, [textFile(size)], (uploads) =>
    sendMessage(staff, reference, { text: "See the file." }, uploads),
  );

/** The numbers of rows in the database, of stored objects, and of objects that wait to be removed. */
async function stored() {
  const { rows } = await world.owner.query(
    `select (select count(*)::int from file) as files, (select count(*)::int from message) as messages,
            (select count(*)::int from loose_object) as orphans, (select count(*)::int from log_entry) as entries`,
  );
  return { ...rows[0], objects: (await world.storedFiles()).length };
}

test("a desk whose storage is full accepts no file, stores nothing of it, and says what to do", async () => {
  const made = await opened("ruthimg");
  const other = await opened("ruthimg");
  await reply(made, LIMIT - 10);
  const before = await stored();
  for (const one of [made, other]) {
    const problem = await problemOf(reply(one, 11));
    expect(problem).toMatchObject({
      code: "full",
      message: "files.full",
      fields: { files: "files.full" },
    });
  }
  const refusal = await problemOf(send(other, 11));
  expect(refusal).toMatchObject({
    code: "full",
    message: message("files.fullDesk", { gigabytes: GIGABYTES }),
  });
  const { version } = await readRequest(other.staff, other.reference);
  const response = withFiles(
    other.staff,
    { step: "fulfil", reference: other.reference },
    [textFile(5), textFile(6)],
    (uploads) => fulfilRequest(other.staff, other.reference, { version, summary: "x" }, uploads),
  );
  expect((await problemOf(response)).message).toBe(
    message("files.fullDesk", { gigabytes: GIGABYTES }),
  );
  expect(await stored()).toEqual(before);
  await replyToDesk(other.requester, other.reference, { text: "Words are always welcome." });
  await reply(other, 10);
});

test("a full storage is noticed before a file is read", async () => {
  const made = await opened("imgus");
  await reply(made, LIMIT);
  let read = 0;
  const unread = (async function* () {
    read += 1;
    yield Buffer.from("a");
  })();
  const receiver = await openReceiver(made.requester, "reply", made.reference);
  const problem = await problemOf(receiver.take({ name: "a.txt", content: unread }));
  expect([problem.code, read]).toEqual(["full", 0]);
  await receiver.discard();
});

test("the files of one desk do not count for another, and a withdrawn file frees space", async () => {
  const made = await opened("imagerefiner");
  await send(made, LIMIT);
  expect((await problemOf(reply(made, 1))).code).toBe("full");
  const elsewhere = await opened("aigenerator");
  await reply(elsewhere, LIMIT);
  const [file] = (await readRequest(made.staff, made.reference)).withdrawable;
  await withdrawFile(made.staff, made.reference, { file: file?.id ?? "" });
  await reply(made, LIMIT);
});

test("identity documents count for the storage of a desk, too", async () => {
  const made = await opened("artisticmonk");
  await reply(made, LIMIT);
  const at = { step: "prove", reference: made.reference } as const;
  const sent = withFiles(made.requester, at, [textFile(1)], (uploads) =>
    sendProofs(made.requester, made.reference, uploads),
  );
  expect((await problemOf(sent)).code).toBe("full");
});

test("the pages of a desk warn staff once nine tenths of the storage are used", async () => {
  const made = await opened("ruthimg");
  await world.owner.query(`update file set size = 0`);
  await sweep(world.now);
  expect(await nearlyFull(made.staff)).toBeNull();
  await reply(made, LIMIT * 0.9);
  await sweep(world.now);
  expect(await nearlyFull(made.staff)).toMatchObject({ bytes: LIMIT * 0.9, full: false });
  await reply(made, LIMIT * 0.1);
  await sweep(world.now);
  expect(await nearlyFull(made.staff)).toMatchObject({ bytes: LIMIT, full: true });
});

test("the total size of a desk's files is read from an index alone", async () => {
  await world.owner.query("set enable_seqscan = off");
  await world.owner.query("vacuum analyze file");
  const { rows } = await world.owner.query(
    `explain select sum("size") from "file"
      where "desk_id" = 'dsk_a' and ("storage_key" is not null or "content" is not null)`,
  );
  expect(JSON.stringify(rows)).toContain("Index Only Scan using file_stored");
});
