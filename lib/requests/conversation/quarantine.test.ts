import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { env } from "@/lib/platform/env";
import { openBucket } from "@/lib/platform/testing/bucket";
import { EICAR, openScanner } from "@/lib/platform/testing/clamd";
import { closeRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { sweep } from "@/lib/requests/jobs/sweep";
import {
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
import { replyToDesk } from "./messages";
import type { Incoming } from "./receive";

// These tests use an S3 bucket and a virus scanner.
const world = testWorld();
let bucket: Awaited<ReturnType<typeof openBucket>>;
let scanner: Awaited<ReturnType<typeof openScanner>>;
beforeAll(async () => {
  bucket = await openBucket();
  scanner = await openScanner({ limit: 10 * 1024 * 1024 });
  Object.assign(env(), {
    CLAMD_URL: scanner.url,
    S3_BUCKET: "files",
    S3_ENDPOINT: bucket.endpoint,
    S3_ACCESS_KEY_ID: "test",
    S3_SECRET_ACCESS_KEY: "secret",
    S3_PATH_STYLE: true,
  });
});
afterAll(async () => {
  await scanner.close();
  await bucket.close();
});

async function opened() {
  const at = await world.confirmed("ruthimg");
  const { reference, requestId } = at;
  const ctx = await world.at("ruthimg", SUBJECT);
  const desk = await world.member("ruthimg", "admin");
  const reply = async (...files: Incoming[]) => {
    await withFiles(ctx, { step: "reply", reference }, files, (uploads) =>
      replyToDesk(ctx, reference, { text: "See the file." }, uploads),
    );
    return own();
  };
  const own = async () => {
    const { messages } = await readOwnRequest(ctx, requestId);
    const [file] = messages.flatMap(({ files }) => files);
    if (!file) throw new Error("the file is missing");
    return file;
  };
  const downloads = (fileId: string) => [
    () => downloadFile(ctx, { requestId, fileId }),
    () => readStaffFile(desk, { reference, fileId }),
  ];
  return { reference, desk, reply, own, downloads };
}

/** A file that arrived while the scanner did not answer. */
async function quarantined(content: string | Buffer, name = "a.txt") {
  const at = await opened();
  scanner.state.mood = "closed";
  const file = await at.reply(incoming(name, content));
  expect(file.state).toBe("quarantined");
  scanner.state.mood = "awake";
  return { ...at, file };
}

test("a file that passes the scanner can be downloaded at once, byte by byte", async () => {
  const { reply, downloads } = await opened();
  const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(9_000_000)]);
  const file = await reply(incoming("large.pdf", pdf));
  expect(file.state).toBe("clean");
  for (const fetch of downloads(file.id)) {
    expect((await wholeOf((await fetch()).content)).equals(pdf)).toBe(true);
  }
});

test("a file with a virus is refused with a message of its own, and nothing of it is stored", async () => {
  const { reply } = await opened();
  const before = [...bucket.objects.keys()];
  const problem = await problemOf(reply(incoming("harmless.txt", EICAR)));
  expect(problem.message).toBe(message("files.virus", { name: "harmless.txt" }));
  expect([...bucket.objects.keys()]).toEqual(before);
  expect(bucket.begun.size).toBe(0);
});

test("a file over the scanner's limit does not count as clean", async () => {
  const { reply } = await opened();
  const large = incoming("large.txt", Buffer.alloc(12 * 1024 * 1024, 65));
  const unscannable = (name: string) => message("files.unscannable", { name });
  expect((await problemOf(reply(large))).message).toBe(unscannable("large.txt"));
  scanner.state.mood = "limits";
  const deep = incoming("deep.txt", "x");
  expect((await problemOf(reply(deep))).message).toBe(unscannable("deep.txt"));
  scanner.state.mood = "awake";
  expect(bucket.begun.size).toBe(0);
});

test("a file that could not be scanned cannot be downloaded until it has been", async () => {
  const { file, downloads, own } = await quarantined("a text");
  const closed = async () => {
    for (const fetch of downloads(file.id)) {
      const problem = await problemOf(fetch());
      expect([problem.code, problem.message]).toEqual(["conflict", "problem.files.awaitingScan"]);
    }
  };
  await closed();
  scanner.state.mood = "closed";
  await sweep(world.now);
  await closed();
  scanner.state.mood = "awake";
  await sweep(world.now);
  expect((await own()).state).toBe("clean");
  for (const fetch of downloads(file.id)) {
    expect((await wholeOf((await fetch()).content)).toString()).toBe("a text");
  }
});

test("a file in which a virus is found later is destroyed and logged, and the desk sees it", async () => {
  const { reference, desk, file, downloads, own } = await quarantined(EICAR, "later.txt");
  const objects = bucket.objects.size;
  await sweep(world.now);
  expect((await own()).state).toBe("infected");
  expect(bucket.objects.size).toBe(objects - 1);
  for (const fetch of downloads(file.id)) {
    expect((await problemOf(fetch())).message).toBe("problem.files.infected");
  }
  const { timeline } = await readRequest(desk, reference);
  const entry = timeline.find((one) => one.kind === "event" && one.event === "file-infected");
  expect(entry).toMatchObject({
    actor: "Rightsdesk",
    facts: { file: file.id, signature: "Eicar-Test-Signature" },
  });
  expect(JSON.stringify(entry)).not.toContain("later.txt");
  expect((await verifyLog(desk)).faults).toEqual([]);
  const scanned = scanner.state.scanned;
  await sweep(world.now);
  expect(scanner.state.scanned).toBe(scanned);
});

test("a file that turns out to be over the scanner's limit stays closed, and is not scanned again", async () => {
  const { reference, desk, file, downloads, own } = await quarantined("x", "deep.txt");
  scanner.state.mood = "limits";
  await sweep(world.now);
  scanner.state.mood = "awake";
  await sweep(world.now);
  expect((await own()).state).toBe("unscannable");
  for (const fetch of downloads(file.id)) {
    expect((await problemOf(fetch())).message).toBe("problem.files.unscannable");
  }
  const { timeline } = await readRequest(desk, reference);
  expect(timeline.some((one) => one.kind === "event" && one.event === "file-unscannable")).toBe(
    true,
  );
});

test("a file that cannot be read keeps no other one in quarantine", async () => {
  const bad = await quarantined("first");
  const good = await quarantined("second");
  const key = [...bucket.objects.keys()].find((one) => one.endsWith(bad.file.id)) ?? "";
  const kept = bucket.objects.get(key) ?? Buffer.alloc(0);
  bucket.objects.set(key, Buffer.from("damaged"));
  await expect(sweep(world.now)).rejects.toThrow("1 desk failed");
  expect((await bad.own()).state).toBe("quarantined");
  expect((await good.own()).state).toBe("clean");
  bucket.objects.set(key, kept);
  await sweep(world.now);
  expect((await bad.own()).state).toBe("clean");
});

test("a storage failure is reported, and the file can be sent again", async () => {
  const { reply, downloads } = await opened();
  bucket.state.down = true;
  const problem = await problemOf(reply(incoming("a.txt", "a")));
  expect(problem).toMatchObject({
    code: "unavailable",
    message: message("files.unstored", { name: "a.txt" }),
  });
  bucket.state.down = false;
  const file = await reply(incoming("a.txt", "a"));
  for (const fetch of downloads(file.id)) {
    expect((await wholeOf((await fetch()).content)).toString()).toBe("a");
  }
});

test("a file that is erased during a storage failure is removed from the storage once it is back", async () => {
  const { reference, desk, reply } = await opened();
  const file = await reply(incoming("a.txt", "a"));
  const { version } = await readRequest(desk, reference);
  await closeRequest(desk, reference, { version, reason: "Done." });
  const isStored = () => [...bucket.objects.keys()].some((key) => key.endsWith(file.id));
  bucket.state.down = true;
  await eraseRequest(desk, reference);
  expect(isStored()).toBe(true);
  bucket.state.down = false;
  await sweep(world.now);
  expect(isStored()).toBe(false);
});

test("a storage that is slow to remove an object keeps no lock and no transaction open", async () => {
  const { reference, desk, reply } = await opened();
  const file = await reply(incoming("a.txt", "a"));
  const { version } = await readRequest(desk, reference);
  await closeRequest(desk, reference, { version, reason: "Done." });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    bucket.state.hold = () =>
      new Promise<void>((go) => {
        answer = go;
        resolve();
      });
  });
  const erasing = eraseRequest(desk, reference);
  await asked;
  const { owner } = world;
  const open =
    "select state from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()";
  expect((await owner.query(open)).rows).toEqual([]);
  const locked = "select from loose_object where key like $1 for update nowait";
  expect((await owner.query(locked, [`%${file.id}`])).rowCount).toBe(1);
  bucket.state.hold = null;
  answer();
  await erasing;
  expect((await owner.query(locked, [`%${file.id}`])).rowCount).toBe(0);
});
