import type { Readable } from "node:stream";
import { env } from "./env";
import type { BucketStorage } from "./storage-bucket";
import { folderStorage } from "./storage-folder";
import type { Source } from "./stream";

/** Where the contents of files lie, sealed: a folder of ours, or a bucket of a server that speaks S3. */
export type Storage = {
  /** Whole or not at all: where `content` fails, or the process ends, nothing is there under `key`. */
  put: (key: string, content: Source) => Promise<void>;
  /** Rejects where there is nothing under `key`. */
  get: (key: string) => Promise<Readable>;
  /** Nothing under `key` afterwards, whatever was there before. */
  remove: (key: string) => Promise<void>;
};

let opened: Promise<Storage> | undefined;

/** The storage that the environment names. */
export function storage(): Promise<Storage> {
  opened ??= open();
  return opened;
}

const open = async (): Promise<Storage> => (await openBucket()) ?? folderStorage(env().FILES_DIR);

/** The bucket that the environment names; `null` where it names none. */
export async function openBucket(): Promise<BucketStorage | null> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_PATH_STYLE, ...rest } = env();
  if (!S3_BUCKET) return null;
  const { bucketStorage } = await import("./storage-bucket"); // a large library, for those who use it
  return bucketStorage({
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    pathStyle: S3_PATH_STYLE,
    credentials:
      rest.S3_ACCESS_KEY_ID && rest.S3_SECRET_ACCESS_KEY
        ? { accessKeyId: rest.S3_ACCESS_KEY_ID, secretAccessKey: rest.S3_SECRET_ACCESS_KEY }
        : undefined,
  });
}
