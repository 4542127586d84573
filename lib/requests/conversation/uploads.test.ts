import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { message, readMessage } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { MAX_FILE_BYTES } from "@/lib/platform/files/files";
import { seal } from "@/lib/platform/keys/crypto";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sweep } from "@/lib/requests/jobs/sweep";
import { contentContext } from "@/lib/requests/record/files/files";
import { dataKeyOf } from "@/lib/requests/record/load-request";
import {
  HOUR,
  incoming,
  problemOf,
  SUBJECT,
  testWorld,
  wholeOf,
  withFiles,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { downloadFile, readStaffFile } from "./download";
import { replyToDesk, sendMessage } from "./messages";
import { type Incoming, openReceiver } from "./receive";

const world = testWorld();

const later = (hours: number) => world.later(hours * HOUR);

const count = async (table: "file" | "loose_object"): Promise<number> =>
  Number((await world.owner.query(`select count(*) from "${table}"`)).rows[0].count);

const stateOf = async (id: string): Promise<{ state: string; storage_key: string | null }> =>
  (await world.owner.query(`select state, storage_key from file where id = $1`, [id])).rows[0];

/** Sends files with a reply, and returns them as the requester sees them. */
async function reply(
  ctx: Context,
  at: { reference: string; requestId: string },
  files: Incoming[],
) {
  await withFiles(ctx, { step: "reply", reference: at.reference }, files, (uploads) =>
    replyToDesk(ctx, at.reference, { text: "See the files." }, uploads),
  );
  return (await readOwnRequest(ctx, at.requestId)).messages.flatMap((message) => message.files);
}

async function opened() {
  const at = await world.confirmed("ruthimg");
  const ctx = await world.at("ruthimg", SUBJECT);
  const desk = await world.member("ruthimg", "admin");
  const [files, rows, orphans] = [
    await world.storedFiles(),
    await count("file"),
    await count("loose_object"),
  ];
  /** Expects that nothing was stored since. */
  const expectNothingStored = async () => {
    expect(await world.storedFiles()).toEqual(files);
    expect(await count("file")).toBe(rows);
    expect(await count("loose_object")).toBe(orphans);
  };
  return { ...at, ctx, desk, expectNothingStored, before: files };
}

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(300_000)]);

test("a file from a requester reaches the desk byte by byte, and is sealed in the storage", async () => {
  const { reference, requestId, ctx, desk, before } = await opened();
  const [file, text] = await reply(ctx, { reference, requestId }, [
    incoming("canary-name.pdf", PDF),
    incoming("Grüße 你好.txt", "canary-content"),
  ]);
  if (!file || !text) throw new Error("the files are missing");
  const got = await readStaffFile(desk, { reference, fileId: file.id });
  expect(got).toMatchObject({ name: "canary-name.pdf", type: "application/pdf" });
  expect((await wholeOf(got.content)).equals(PDF)).toBe(true);
  const own = await downloadFile(ctx, { requestId, fileId: text.id });
  expect(own.name).toBe("Grüße 你好.txt");
  expect((await wholeOf(own.content)).toString()).toBe("canary-content");
  const fresh = (await world.storedFiles()).filter((one) => !before.includes(one));
  expect(fresh).toHaveLength(2);
  for (const one of fresh) {
    expect(one).not.toContain("canary");
    expect((await readFile(one)).includes("canary-content")).toBe(false);
    expect((await readFile(one)).includes("%PDF")).toBe(false);
  }
  expect(await count("loose_object")).toBe(0);
  expect((await stateOf(file.id)).state).toBe("unscanned");
});

test("a stored file that was replaced by another one, or cut short, cannot be downloaded", async () => {
  const { reference, requestId, ctx, desk } = await opened();
  const files = await reply(ctx, { reference, requestId }, [
    incoming("one.pdf", PDF),
    incoming("other.pdf", PDF),
  ]);
  const objects: string[] = [];
  for (const { id } of files) {
    objects.push(path.join(world.files, (await stateOf(id)).storage_key ?? ""));
  }
  const [one, other] = objects;
  if (!files[0] || !one || !other) throw new Error("the files are missing");
  const fileId = files[0].id;
  const reading = async () => wholeOf((await readStaffFile(desk, { reference, fileId })).content);
  const whole = await readFile(one);
  await writeFile(one, await readFile(other));
  await expect(reading()).rejects.toThrow(/damaged/);
  await writeFile(one, whole.subarray(0, 33 + 65_552));
  await expect(reading()).rejects.toThrow(/damaged/);
  await writeFile(one, whole);
  expect((await reading()).equals(PDF)).toBe(true);
});

test("a file that is missing from the storage is reported as unreadable, and can be read once it is back", async () => {
  const { reference, requestId, ctx, desk } = await opened();
  const [file] = await reply(ctx, { reference, requestId }, [incoming("one.pdf", PDF)]);
  const fileId = file?.id ?? "";
  const object = path.join(world.files, (await stateOf(fileId)).storage_key ?? "");
  await rename(object, `${object}.away`);
  const byStaff = () => readStaffFile(desk, { reference, fileId });
  const byRequester = () => downloadFile(ctx, { requestId, fileId });
  for (const reading of [byStaff, byRequester]) {
    expect((await problemOf(reading())).code).toBe("unavailable");
  }
  const { rows } = await world.owner.query(
    "select from log_entry where chain = $1 and event = 'download'",
    [requestId],
  );
  expect(rows).toEqual([]);
  await rename(`${object}.away`, object);
  const { content } = await readStaffFile(desk, { reference, fileId });
  expect((await wholeOf(content)).equals(PDF)).toBe(true);
});

test("a file from before the file storage existed can still be downloaded, and is erased", async () => {
  const { reference, requestId, ctx, desk } = await opened();
  const [file] = await reply(ctx, { reference, requestId }, [incoming("old.txt", "x")]);
  if (!file) throw new Error("the file is missing");
  const { rows } = await world.owner.query(`select data_key from request where id = $1`, [
    requestId,
  ]);
  const key = dataKeyOf({ id: requestId, dataKey: rows[0].data_key });
  if (!key) throw new Error("the key is missing");
  const content = seal(key, "as it was", contentContext(file.id));
  await world.owner.query(`update file set content = $2, storage_key = null where id = $1`, [
    file.id,
    Buffer.from(content),
  ]);
  const got = await readStaffFile(desk, { reference, fileId: file.id });
  expect((await wholeOf(got.content)).toString()).toBe("as it was");
  const { version } = await readRequest(desk, reference);
  await closeRequest(desk, reference, { version, reason: "Done." });
  await eraseRequest(desk, reference);
  const after = await world.owner.query(`select content, name from file where id = $1`, [file.id]);
  expect(after.rows).toEqual([{ content: null, name: null }]);
});

const broken = (): Incoming => ({
  name: "broken.txt",
  content: (async function* () {
    yield Buffer.alloc(100_000, 65);
    throw new Error("the connection broke");
  })(),
});

test.each([
  ["of the wrong type", () => incoming("page.pdf", "<!doctype html><p>"), "content"],
  ["of no accepted type", () => incoming("page.html", "<p>"), "type"],
  ["that is empty", () => incoming("empty.txt", ""), "empty"],
  ["too large", () => incoming("large.txt", Buffer.alloc(MAX_FILE_BYTES + 1, 65)), "large"],
  ["with a password", () => incoming("a.pdf", "%PDF-1.7\ntrailer <</Encrypt 5 0 R>>"), "locked"],
])("a message with a file %s is not sent, and nothing is stored", async (_, bad, code) => {
  const { reference, requestId, ctx, expectNothingStored } = await opened();
  const problem = await problemOf(
    reply(ctx, { reference, requestId }, [incoming("good.txt", "good"), bad()]),
  );
  expect(readMessage(problem.message)).toMatchObject({
    key: `files.${code}`,
    values: { name: bad().name },
  });
  await expectNothingStored();
});

test("a connection that breaks leaves nothing behind", async () => {
  const { reference, requestId, ctx, expectNothingStored } = await opened();
  await expect(
    reply(ctx, { reference, requestId }, [incoming("good.txt", "good"), broken()]),
  ).rejects.toThrow("the connection broke");
  await expectNothingStored();
});

test("more than ten files are refused", async () => {
  const { reference, requestId, ctx, expectNothingStored } = await opened();
  const many = Array.from({ length: 11 }, (_, at) => incoming(`${at}.txt`, "x"));
  const over = message("files.many", { files: 10 });
  expect((await problemOf(reply(ctx, { reference, requestId }, many))).message).toBe(over);
  const receiver = await openReceiver(ctx, "reply", reference);
  for (let at = 0; at < 10; at += 1) await receiver.take(incoming(`${at}.txt`, "x"));
  expect((await problemOf(receiver.take(incoming("11.txt", "x")))).message).toBe(over);
  await receiver.discard();
  await expectNothingStored();
});

const grow = (requestId: string, size: number) =>
  world.owner.query("update file set size = $2 where request_id = $1", [requestId, size]);

test("a requester can add fifty files to a request in total, and the desk more", async () => {
  const { reference, requestId, ctx, desk } = await opened();
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => incoming(`${at}.txt`, "x"));
  for (const count of [10, 10, 10, 10, 9]) await reply(ctx, { reference, requestId }, many(count));
  const before = await count("file");
  const over = await problemOf(reply(ctx, { reference, requestId }, many(2)));
  const quota = message("files.quota", { files: 50, megabytes: 500 });
  expect(over).toMatchObject({ code: "too-large", message: quota, fields: { files: quota } });
  expect([await count("file"), await count("loose_object")]).toEqual([before, 0]);
  await reply(ctx, { reference, requestId }, many(1));
  const none = await problemOf(reply(ctx, { reference, requestId }, many(1)));
  expect(none.message).toBe(quota);
  await replyToDesk(ctx, reference, { text: "Words are always welcome." });
  await withFiles(desk, { step: "message", reference }, many(2), (uploads) =>
    sendMessage(desk, reference, { text: "From us." }, uploads),
  );
});

test("a requester can add five hundred megabytes in total, also with two messages at once", async () => {
  const { reference, requestId, ctx } = await opened();
  const limit = 500 * 1024 * 1024;
  await reply(ctx, { reference, requestId }, [incoming("a.txt", "a")]);
  await grow(requestId, limit - 1);
  const two = [
    await openReceiver(ctx, "reply", reference),
    await openReceiver(ctx, "reply", reference),
  ];
  const uploads = await Promise.all(two.map(({ take }) => take(incoming("b.txt", "b"))));
  const sent = await Promise.allSettled(
    uploads.map((upload) => replyToDesk(ctx, reference, { text: "x" }, [upload])),
  );
  expect(sent.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(sent.find((one) => one.status === "rejected")?.reason).toMatchObject({
    message: message("files.quota", { files: 50, megabytes: 500 }),
  });
  for (const { discard } of two) await discard();
});

test("uploaded files stay where the step was committed, and are removed where it fails", async () => {
  const { reference, ctx, desk } = await opened();
  const at = { step: "message", reference } as const;
  const failing = withFiles(desk, at, [incoming("a.txt", "a")], async (uploads) => {
    await sendMessage(desk, reference, { text: "x" }, uploads);
    throw new Error("after the commit");
  });
  await expect(failing).rejects.toThrow("after the commit");
  expect((await filesOfMessages(desk, reference)).at(-1)?.name).toBe("a.txt");
  const other = await world.confirmed("ruthimg");
  const crossed = withFiles(desk, at, [incoming("b.txt", "b")], (uploads) =>
    sendMessage(desk, other.reference, { text: "x" }, uploads),
  );
  await expect(crossed).rejects.toThrow(/another request/);
  expect(await count("loose_object")).toBe(0);
  const auditor = await world.member("ruthimg", "auditor");
  expect((await problemOf(openReceiver(auditor, "message", reference))).code).toBe("forbidden");
  expect((await problemOf(openReceiver(ctx, "message", reference))).code).toBe("forbidden");
});

const filesOfMessages = async (desk: Context, reference: string) =>
  (await readRequest(desk, reference)).timeline.flatMap((entry) =>
    entry.kind === "message" ? entry.files : [],
  );

test("a stored object without a file is removed after a day, and no other object is", async () => {
  const { reference, requestId, ctx, before } = await opened();
  const [kept] = await reply(ctx, { reference, requestId }, [incoming("kept.txt", "kept")]);
  const receiver = await openReceiver(ctx, "reply", reference);
  await receiver.take(incoming("lost.txt", "lost")); // and the process ends here
  expect(await world.storedFiles()).toHaveLength(before.length + 2);
  await sweep(later(23));
  expect(await world.storedFiles()).toHaveLength(before.length + 2);
  await sweep(later(25));
  expect(await world.storedFiles()).toHaveLength(before.length + 1);
  const got = await downloadFile(ctx, { requestId, fileId: kept?.id ?? "" });
  expect((await wholeOf(got.content)).toString()).toBe("kept");
  expect(await count("loose_object")).toBe(0);
});

test("an object that was removed meanwhile does not become a file", async () => {
  const { reference, ctx } = await opened();
  const receiver = await openReceiver(ctx, "reply", reference);
  const upload = await receiver.take(incoming("late.txt", "late"));
  await sweep(later(25));
  await expect(replyToDesk(ctx, reference, { text: "x" }, [upload])).rejects.toThrow(/removed/);
});

test("erasure removes the stored objects and the only key that can decrypt a copy of them", async () => {
  const { reference, requestId, ctx, desk, before } = await opened();
  const [file] = await reply(ctx, { reference, requestId }, [incoming("gone.pdf", PDF)]);
  const [object] = (await world.storedFiles()).filter((one) => !before.includes(one));
  const { version } = await readRequest(desk, reference);
  await closeRequest(desk, reference, { version, reason: "Done." });
  await eraseRequest(desk, reference);
  expect(await world.storedFiles()).toEqual(before);
  expect(await count("loose_object")).toBe(0);
  expect(object).toBeDefined();
  const kept = await world.owner.query(`select data_key from request where id = $1`, [requestId]);
  expect(kept.rows).toEqual([{ data_key: null }]);
  const fetching = readStaffFile(desk, { reference, fileId: file?.id ?? "" });
  expect((await problemOf(fetching)).code).toBe("conflict");
  expect((await verifyLog(desk)).faults).toEqual([]);
});
