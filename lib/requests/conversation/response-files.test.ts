import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { fulfilRequest } from "@/lib/requests/decision/answer";
import { closeRequest, reopenRequest } from "@/lib/requests/decision/close";
import { undoStep } from "@/lib/requests/decision/undo";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sweep } from "@/lib/requests/jobs/sweep";
import { claimObjects } from "@/lib/requests/record/files/stored-objects";
import {
  DAY,
  HOUR,
  incoming,
  MINUTE,
  problemOf,
  SUBJECT,
  testWorld,
  wholeOf,
  withFiles,
} from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { downloadFile, readStaffFile } from "./download";
import { sendMessage } from "./messages";
import { withdrawFile } from "./withdraw-file";

const world = testWorld();

const SECOND = 1000;

const staff = async (time = world.now, email?: string) =>
  world.at("ruthimg", await world.staff("ruthimg", "handler", email), time);
const requester = (time = world.now) => world.at("ruthimg", SUBJECT, time);

type Made = { reference: string; requestId: string; fileId: string; object: string };

/** A request whose response has one file, and the path of the stored object. */
async function answered(): Promise<Made> {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const ctx = await staff();
  const { version } = await readRequest(ctx, reference);
  const at = { step: "fulfil", reference } as const;
  await withFiles(ctx, at, [incoming("data.txt", "canary")], (uploads) =>
    fulfilRequest(ctx, reference, { version, summary: "Here is your data." }, uploads),
  );
  const { id, storage_key } = (
    await world.owner.query("select id, storage_key from file where request_id = $1", [requestId])
  ).rows[0];
  return { reference, requestId, fileId: id, object: path.join(world.files, storage_key) };
}

const reopen = async ({ reference }: Made, undoWindowMs?: number) => {
  const ctx = { ...(await staff()), undoWindowMs };
  const { version } = await readRequest(ctx, reference);
  await reopenRequest(ctx, reference, { version, reason: "A wrong file was sent." });
};

const withdraw = (ctx: Awaited<ReturnType<typeof staff>>, { reference, fileId }: Made) =>
  withdrawFile(ctx, reference, { file: fileId });

const download = async ({ requestId, fileId }: Made, time = world.now) =>
  downloadFile(await requester(time), { requestId, fileId });

const resultOf = async ({ requestId }: Made, time = world.now) =>
  (await readOwnRequest(await requester(time), requestId)).results[0];

const entries = async ({ requestId }: Made, event: string) =>
  (
    await world.owner.query(
      "select seq, actor, facts from log_entry where chain = $1 and event = $2 order by seq",
      [requestId, event],
    )
  ).rows;

test("a response file is deleted after its last day, with an audit-log entry, and the requester's page shows it", async () => {
  const made = await answered();
  await sweep(world.later(14 * DAY));
  expect(await resultOf(made, world.later(14 * DAY))).toMatchObject({ state: "unscanned" });
  expect(existsSync(made.object)).toBe(true);
  await sweep(world.later(15 * DAY));
  expect(existsSync(made.object)).toBe(false);
  const { rows } = await world.owner.query(
    "select state, storage_key, content from file where id = $1",
    [made.fileId],
  );
  expect(rows).toEqual([{ state: "expired", storage_key: null, content: null }]);
  expect(await resultOf(made, world.later(15 * DAY))).toMatchObject({ state: "expired" });
  expect((await problemOf(download(made, world.later(15 * DAY)))).message).toBe(
    "problem.files.expired",
  );
  const reading = readStaffFile(await staff(), made);
  expect((await problemOf(reading)).message).toBe("problem.files.expired");
  const [entry] = await entries(made, "delete-files");
  expect(entry).toMatchObject({ actor: "system", facts: { files: [made.fileId] } });
  await sweep(world.later(16 * DAY));
  expect(await entries(made, "delete-files")).toHaveLength(1);
  expect((await verifyLog(await world.at("ruthimg", await admin()))).faults).toEqual([]);
}, 90_000);

const admin = () => world.staff("ruthimg", "admin");

test("files of a closed request are deleted after their last day, too", async () => {
  const made = await answered();
  const ctx = await staff();
  const { version } = await readRequest(ctx, made.reference);
  await closeRequest(ctx, made.reference, { version, reason: "Done." });
  await sweep(world.later(15 * DAY));
  expect(existsSync(made.object)).toBe(false);
});

test("reopening a request withdraws its response files at once, deletes them, and informs the requester", async () => {
  const made = await answered();
  await reopen(made);
  expect((await problemOf(download(made))).message).toBe("problem.files.withdrawn");
  expect(await resultOf(made)).toMatchObject({ state: "withdrawn" });
  expect(await world.work()).toBe(0);
  expect(existsSync(made.object)).toBe(false);
  expect(await entries(made, "delete-files")).toMatchObject([{ facts: { reason: "withdrawn" } }]);
  const { emails } = await readOwnRequest(await requester(), made.requestId);
  expect(emails[0]?.text).toContain("can no longer be downloaded");
});

test("undoing a reopening restores the files, which are not deleted meanwhile", async () => {
  const made = await answered();
  await reopen(made, 10 * SECOND);
  expect((await problemOf(download(made))).message).toBe("problem.files.withdrawn");
  await sweep(world.later(5 * SECOND));
  expect(existsSync(made.object)).toBe(true);
  const ctx = await staff(world.later(5 * SECOND));
  const [reopened] = await entries(made, "reopen");
  await undoStep(ctx, made.reference, { seq: reopened.seq });
  const { content } = await download(made, world.later(6 * SECOND));
  expect((await wholeOf(content)).toString()).toBe("canary");
  await sweep(world.later(DAY));
  expect(existsSync(made.object)).toBe(true);
});

test("a reopening that can no longer be undone deletes the files", async () => {
  const made = await answered();
  await reopen(made, 10 * SECOND);
  await sweep(world.later(11 * SECOND));
  expect(existsSync(made.object)).toBe(false);
  expect(await resultOf(made, world.later(11 * SECOND))).toMatchObject({ state: "withdrawn" });
});

test("staff can withdraw a file at any time: its content is deleted, nobody can open it, and the requester's page shows it", async () => {
  const made = await answered();
  const ctx = await staff();
  expect((await readRequest(ctx, made.reference)).withdrawable).toEqual([
    { id: made.fileId, name: "data.txt", of: "response" },
  ]);
  await withdraw(ctx, made);
  expect(existsSync(made.object)).toBe(false);
  expect(await resultOf(made)).toMatchObject({ state: "withdrawn" });
  expect((await problemOf(download(made))).message).toBe("problem.files.withdrawn");
  expect((await readRequest(ctx, made.reference)).withdrawable).toEqual([]);
  expect(await entries(made, "withdraw-file")).toMatchObject([{ facts: { file: made.fileId } }]);
});

test("a requester can download a file twenty times, and another try within an hour does not count", async () => {
  const made = await answered();
  const at = (hour: number, minute = 0) => world.later(hour * HOUR + minute * MINUTE);
  const brokenOff = async (time: Date) => (await download(made, time)).content.destroy();
  for (let hour = 0; hour < 20; hour += 1) {
    await brokenOff(at(hour));
    await brokenOff(at(hour, 30));
  }
  expect(await resultOf(made, at(19, 59))).toMatchObject({ downloads: 20, usedUp: false });
  await brokenOff(at(19, 59));
  expect(await resultOf(made, at(20))).toMatchObject({ downloads: 20, usedUp: true });
  const refused = await problemOf(download(made, at(20)));
  expect(refused.code).toBe("expired");
  expect(refused.message).toBe(message("problem.download.limitReached", { n: 20 }));
  expect(await entries(made, "download")).toHaveLength(41);
  const { content } = await readStaffFile(await staff(at(20)), made);
  expect((await wholeOf(content)).toString()).toBe("canary");
});

test("a download can be started thirty times an hour, and many at once count as one", async () => {
  const made = await answered();
  const got = await Promise.allSettled(Array.from({ length: 34 }, () => download(made)));
  for (const one of got) {
    if (one.status === "fulfilled") expect((await wholeOf(one.value.content)).length).toBe(6);
    else expect(one.reason).toMatchObject({ code: "too-many", retryAfter: 3600 });
  }
  expect(got.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
  expect(await resultOf(made)).toMatchObject({ downloads: 1 });
  const { content } = await download(made, world.later(HOUR));
  expect((await wholeOf(content)).toString()).toBe("canary");
});

test("a file of a message is withdrawn the same way, and a file of another request is not found", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const ctx = await staff();
  await withFiles(ctx, { step: "message", reference }, [incoming("form.txt", "x")], (uploads) =>
    sendMessage(ctx, reference, { text: "See the form." }, uploads),
  );
  const [file] = (await readRequest(ctx, reference)).withdrawable;
  expect(file).toMatchObject({ name: "form.txt", of: "message" });
  await withdrawFile(ctx, reference, { file: file?.id ?? "" });
  const { messages } = await readOwnRequest(await requester(), requestId);
  expect(messages[0]?.files).toMatchObject([{ state: "withdrawn" }]);
  const other = await answered();
  expect((await problemOf(withdrawFile(ctx, reference, { file: other.fileId }))).code).toBe(
    "not-found",
  );
});

test("two team members who withdraw a file at once both succeed, with one log entry", async () => {
  const made = await answered();
  const [one, two] = [await staff(), await staff(world.now, "two@ruthimg.example")];
  await Promise.all([withdraw(one, made), withdraw(two, made), withdraw(one, made)]);
  expect(await entries(made, "withdraw-file")).toHaveLength(1);
});

test("a file that is withdrawn or deleted while it is downloaded leads to a whole file or a clear refusal", async () => {
  for (const end of [
    (made: Made) => staff().then((ctx) => withdraw(ctx, made)),
    (made: Made) => reopen(made).then(() => world.work()),
    () => sweep(world.later(15 * DAY)),
  ]) {
    const made = await answered();
    const got = Array.from({ length: 4 }, async () => {
      const { content } = await download(made);
      return (await wholeOf(content)).toString();
    });
    const [, ...read] = await Promise.allSettled([end(made), ...got]);
    for (const one of read) {
      if (one.status === "fulfilled") expect(one.value).toBe("canary");
      else expect(one.reason).toMatchObject({ name: "Problem", code: /conflict|expired/ });
    }
    expect(existsSync(made.object)).toBe(false);
  }
});

test("a download that was open before the file was deleted continues to its end", async () => {
  const made = await answered();
  const { content } = await download(made);
  await withdraw(await staff(), made);
  expect(existsSync(made.object)).toBe(false);
  expect((await wholeOf(content)).toString()).toBe("canary");
});

test("an object that the storage fails to remove is left for the next sweep, and no file can claim it", async () => {
  const made = await answered();
  const ctx = await staff();
  await rm(made.object);
  await mkdir(made.object); // the storage cannot remove a folder
  await writeFile(path.join(made.object, "x"), "");
  await withdraw(ctx, made);
  const key = path.relative(world.files, made.object);
  const rows = async () =>
    (await world.owner.query("select removing from loose_object where key = $1", [key])).rows;
  expect(await rows()).toEqual([{ removing: true }]);
  await expect(ctx.db((tx) => claimObjects(tx, [key]))).rejects.toThrow("removed");
  await rm(made.object, { recursive: true });
  await sweep(world.later(SECOND));
  expect(await rows()).toEqual([]);
});
