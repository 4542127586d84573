import type { Readable } from "node:stream";
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
