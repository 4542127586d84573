import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBucket } from "@/lib/platform/testing/bucket";
import { bucketStorage } from "./storage-bucket";
import type { Storage } from "./storage-contract";
import { folderStorage } from "./storage-folder";

let folder: string;
let bucket: Awaited<ReturnType<typeof openBucket>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rightsdesk-storage-"));
  bucket = await openBucket();
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

const inFolder = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

const BACK_ENDS: [string, () => Storage, () => Promise<string[]>][] = [
  ["a folder", () => folderStorage(folder), inFolder],
  [
    "a bucket",
    () =>
      bucketStorage({
        bucket: "files",
        endpoint: bucket.endpoint,
        region: "us-east-1",
        pathStyle: true,
        credentials: { accessKeyId: "test", secretAccessKey: "secret" },
      }),
    async () => [...bucket.objects.keys(), ...bucket.begun.keys()],
  ],
];

async function* parts(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const part of source) read.push(part);
  return Buffer.concat(read);
}

async function* cutOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* parts(bytes);
  throw new Error("the line was cut");
}

describe.each(BACK_ENDS)("%s", (_, open, storedKeys) => {
  test.each([0, 1, 70_000, 12 * 1024 * 1024])(
    "returns the %d bytes that were stored",
    async (size) => {
      const bytes = randomBytes(size);
      const key = `desk/file-${size}`;
      await open().put(key, parts(bytes));
      expect((await whole(await open().get(key))).equals(bytes)).toBe(true);
      expect(await storedKeys()).toEqual([key]);
      await open().remove(key);
      await expect(open().get(key)).rejects.toThrow();
      expect(await storedKeys()).toEqual([]);
    },
  );

  test.each([100, 12 * 1024 * 1024])(
    "stores nothing of %d bytes that were cut off",
    async (size) => {
      await expect(open().put("desk/cut", cutOff(randomBytes(size)))).rejects.toThrow("was cut");
      expect(await storedKeys()).toEqual([]);
    },
  );

  test("removes a missing key without an error", async () => {
    await open().remove("desk/nothing");
  });
});

test("only the owner can read the files of a folder", async () => {
  const storage = folderStorage(folder);
  await storage.put("desk/private", parts(Buffer.from("x")));
  expect((await stat(path.join(folder, "desk/private"))).mode & 0o077).toBe(0);
  await storage.remove("desk/private");
});

test.each(["../outside", "/etc/passwd", "desk/../../x", "desk/a.part", ""])(
  "the key %j is refused",
  async (key) => {
    const storage = folderStorage(folder);
    await expect(storage.get(key).then(() => "read")).rejects.toThrow(/no key/);
  },
);

test("a bucket that is down reports an error and stores nothing", async () => {
  bucket.state.down = true;
  const open = BACK_ENDS[1]?.[1];
  await expect(open?.().put("desk/late", parts(randomBytes(100)))).rejects.toThrow();
  bucket.state.down = false;
  expect(bucket.objects.size).toBe(0);
});
