import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { Storage } from "./storage-contract";

export type Bucket = {
  bucket: string;
  endpoint?: string | undefined;
  region: string;
  pathStyle: boolean;
  /** If absent, the library takes credentials from the machine it runs on: its role or its files. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
};

// The smallest part that S3 accepts. One upload keeps this much in memory, whatever its size.
const PART = 5 * 1024 * 1024;
const CONNECT_MS = 5_000;
const SILENT_MS = 30_000;

/** A bucket can also list its keys. */
export type BucketStorage = Storage & { list: (prefix: string) => AsyncIterable<string> };

/** A bucket of a server that speaks S3. */
export function bucketStorage(settings: Bucket): BucketStorage {
  const { bucket: Bucket } = settings;
  const client = new S3Client(configOf(settings));
  return {
    // If the content fails, the parts that were already sent are dropped, and no object is created.
    put: async (Key, content) => {
      const Body = Readable.from(content, { objectMode: false });
      Body.on("error", () => undefined); // `done` reports it, even if it comes before the first read
      const params = { Bucket, Key, Body };
      try {
        await new Upload({ client, params, partSize: PART, queueSize: 1 }).done();
      } finally {
        Body.destroy();
      }
    },
    get: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (Body instanceof Readable) return Body;
      throw new Error("The storage answered without a body.");
    },
    remove: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    list: async function* (Prefix) {
      for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
        for (const { Key } of Contents ?? []) if (Key) yield Key;
      }
    },
  };
}

const configOf = ({ endpoint, region, pathStyle, credentials }: Bucket): S3ClientConfig => ({
  region,
  forcePathStyle: pathStyle,
  ...(endpoint ? { endpoint } : {}),
  ...(credentials ? { credentials } : {}),
  // Not every server that speaks S3 knows the newer checksums, and every piece of ours is authenticated by itself.
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
  requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENT_MS },
});
