import type { Readable } from "node:stream";
import type { Source } from "./stream";

/** Where the sealed contents of files are stored: in a folder of ours, or in a bucket of a server that speaks S3. */
export type Storage = {
  /** All or nothing: if `content` fails or the process ends, there is nothing under `key`. */
  put: (key: string, content: Source) => Promise<void>;
  /** Rejects if there is nothing under `key`. */
  get: (key: string) => Promise<Readable>;
  /** Afterwards there is nothing under `key`, whether or not there was something before. */
  remove: (key: string) => Promise<void>;
};
