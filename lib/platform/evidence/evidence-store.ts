import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { openBucket } from "@/lib/platform/files/storage";
import type { BucketStorage } from "@/lib/platform/files/storage-bucket";

const hex = z.string().regex(/^([0-9a-f]{2})+$/);
const base64 = z.base64();

const checkpointRecord = z.object({
  kind: z.literal("checkpoint"),
  desk: z.string(),
  seq: z.int().min(1),
  at: z.iso.datetime(),
  /** For each chain, the number and the hash of its last entry. */
  heads: z.record(z.string(), z.tuple([z.int(), hex])),
  digest: hex,
  keyId: z.string(),
  publicKey: base64.nullable(),
  signature: base64,
});
const erasureRecord = z.object({
  kind: z.literal("erasure"),
  desk: z.string(),
  request: z.string(),
  at: z.iso.datetime(),
});
const recordSchema = z.discriminatedUnion("kind", [checkpointRecord, erasureRecord]);

/** What is stored outside the database: ids, times, hashes and signatures, and no personal data. */
export type EvidenceRecord = z.infer<typeof recordSchema>;
export type CheckpointRecord = z.infer<typeof checkpointRecord>;

/** A store outside the database to which evidence can only be added. */
export type EvidenceStore = {
  append: (desk: string, records: readonly EvidenceRecord[]) => Promise<void>;
  /** In no order that callers may rely on. A line that cannot be read is `null`. A record may occur twice. */
  read: (desk: string) => AsyncIterable<EvidenceRecord | null>;
};

const DESK = /^[\w-]+$/;

function requireDesk(desk: string): string {
  if (!DESK.test(desk)) throw new Error("This is not the id of a desk.");
  return desk;
}

function recordOf(line: string): EvidenceRecord | null {
  try {
    return recordSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The records of a file with one record on each line, such as a copy from another machine. */
export async function* readRecords(file: string): AsyncIterable<EvidenceRecord | null> {
  const handle = await open(file);
  try {
    const input = handle.createReadStream({ autoClose: false });
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() !== "") yield recordOf(line);
    }
  } finally {
    await handle.close();
  }
}

/** One file for each desk. Several processes may share the folder, because they write to a file only by appending. */
export function evidenceFolder(folder: string): EvidenceStore {
  const fileOf = (desk: string) => path.join(folder, `${requireDesk(desk)}.jsonl`);
  return {
    append: async (desk, records) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(fileOf(desk), "a", 0o600);
      try {
        // The line break at the start ends a line that a crash cut off.
        const lines = records.map((record) => `\n${JSON.stringify(record)}`).join("");
        await handle.appendFile(`${lines}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    read: async function* (desk) {
      try {
        yield* readRecords(fileOf(desk));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    },
  };
}

/** One object for each record, since a bucket cannot append to an object. Different records never share a key. */
export function evidenceBucket(bucket: BucketStorage): EvidenceStore {
  const prefixOf = (desk: string) => `evidence/${requireDesk(desk)}/`;
  return {
    append: async (desk, records) => {
      for (const record of records) {
        const content = [Buffer.from(JSON.stringify(record))];
        await bucket.put(prefixOf(desk) + nameOf(record), from(content));
      }
    },
    read: async function* (desk) {
      for await (const key of bucket.list(prefixOf(desk))) {
        const parts: Buffer[] = [];
        for await (const part of await bucket.get(key)) parts.push(part as Buffer);
        yield recordOf(Buffer.concat(parts).toString());
      }
    },
  };
}

const nameOf = (record: EvidenceRecord): string =>
  record.kind === "erasure"
    ? `erasure-${record.request}.json`
    : `checkpoint-${String(record.seq).padStart(9, "0")}-${record.digest.slice(0, 16)}.json`;

async function* from(parts: readonly Buffer[]): AsyncIterable<Uint8Array> {
  yield* parts;
}

let opened: Promise<EvidenceStore> | undefined;

/** The store from the environment: EVIDENCE_DIR, else the bucket of the files, else a folder in DATA_DIR. */
export function evidenceStore(): Promise<EvidenceStore> {
  opened ??= openStore();
  return opened;
}

async function openStore(): Promise<EvidenceStore> {
  const { EVIDENCE_DIR } = env();
  if (EVIDENCE_DIR) return evidenceFolder(EVIDENCE_DIR);
  const bucket = await openBucket();
  if (!bucket) throw new Error("There is no place for evidence.");
  return evidenceBucket(bucket);
}
