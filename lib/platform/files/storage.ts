import { env } from "@/lib/platform/env";
import type { BucketStorage } from "./storage-bucket";
import type { Storage } from "./storage-contract";
import { folderStorage } from "./storage-folder";

let opened: Promise<Storage> | undefined;

/** The storage from the environment: the bucket if one is set, else the folder FILES_DIR. */
export function storage(): Promise<Storage> {
  opened ??= open();
  return opened;
}

const open = async (): Promise<Storage> => (await openBucket()) ?? folderStorage(env().FILES_DIR);

/** The bucket from the environment; `null` if none is set. */
export async function openBucket(): Promise<BucketStorage | null> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_PATH_STYLE, ...rest } = env();
  if (!S3_BUCKET) return null;
  const { bucketStorage } = await import("./storage-bucket"); // a large library, loaded only if it is used
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
