import { appendFile, mkdtemp, readFile, rm, truncate } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bucketStorage } from "@/lib/platform/files/storage-bucket";
import { openBucket } from "@/lib/platform/testing/bucket";
import {
  type EvidenceRecord,
  type EvidenceStore,
  evidenceBucket,
  evidenceFolder,
} from "./evidence-store";

let folder = "";
let bucket: Awaited<ReturnType<typeof openBucket>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(process.cwd(), ".data/evidence-"));
  bucket = await openBucket();
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true });
});

const stores: Record<string, () => EvidenceStore> = {
  folder: () => evidenceFolder(folder),
  bucket: () =>
    evidenceBucket(
      bucketStorage({
        bucket: "files",
        endpoint: bucket.endpoint,
        region: "us-east-1",
        pathStyle: true,
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
      }),
    ),
};

const checkpoint = (seq: number, fill = seq): EvidenceRecord => ({
  kind: "checkpoint",
  desk: "dsk_a",
  seq,
  at: "2026-11-22T09:00:00.000Z",
  heads: { req_a: [seq, "ab"] },
  digest: Buffer.alloc(32, fill).toString("hex"),
  keyId: "k1",
  publicKey: Buffer.alloc(32, 1).toString("base64"),
  signature: Buffer.alloc(64, 2).toString("base64"),
});
const erasure: EvidenceRecord = {
  kind: "erasure",
  desk: "dsk_a",
  request: "req_a",
  at: "2026-11-22T09:00:00.000Z",
};

async function allOf(store: EvidenceStore, desk: string) {
  const records: (EvidenceRecord | null)[] = [];
  for await (const record of store.read(desk)) records.push(record);
  return records;
}

test.each(Object.keys(stores))(
  "a %s returns the records that were added to it, for each desk separately",
  async (name) => {
    const store = stores[name]?.() as EvidenceStore;
    expect(await allOf(store, "dsk_none")).toEqual([]);
    await store.append("dsk_a", [checkpoint(1), checkpoint(2)]);
    await store.append("dsk_b", [{ ...checkpoint(1), desk: "dsk_b" } as EvidenceRecord]);
    await store.append("dsk_a", [checkpoint(3), erasure]);
    const own = await allOf(store, "dsk_a");
    expect(own).toHaveLength(4);
    for (const record of [checkpoint(1), checkpoint(2), checkpoint(3), erasure]) {
      expect(own).toContainEqual(record);
    }
    expect(await allOf(store, "dsk_b")).toHaveLength(1);
  },
);

test.each(Object.keys(stores))(
  "a %s keeps two different records with the same number",
  async (name) => {
    const store = stores[name]?.() as EvidenceStore;
    await store.append("dsk_a", [checkpoint(2, 99)]);
    const own = await allOf(store, "dsk_a");
    expect(own).toContainEqual(checkpoint(2));
    expect(own).toContainEqual(checkpoint(2, 99));
  },
);

test.each(Object.keys(stores))("a %s refuses a desk id that would lead out of it", async (name) => {
  const store = stores[name]?.() as EvidenceStore;
  await expect(store.append("../dsk_a", [erasure])).rejects.toThrow(/not the id of a desk/);
});

test("a line that a crash cut off does not make other lines unreadable", async () => {
  const store = evidenceFolder(folder);
  const file = path.join(folder, "dsk_cut.jsonl");
  await store.append("dsk_cut", [checkpoint(1), checkpoint(2)]);
  await truncate(file, (await readFile(file)).length - 20);
  await store.append("dsk_cut", [checkpoint(3)]);
  await appendFile(file, "not JSON\n");
  expect(await allOf(store, "dsk_cut")).toEqual([checkpoint(1), null, checkpoint(3), null]);
});
