import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Storage } from "./storage-contract";
import type { Source } from "./stream";

// The characters of our own ids. No such key leads out of the folder.
const KEY = /^[\w-]+(\/[\w-]+)*$/;

/** Files below `folder`, readable only by their owner. Several processes may share the folder. */
export function folderStorage(folder: string): Storage {
  const place = (key: string): string => {
    if (!KEY.test(key)) throw new Error("This is no key of the storage.");
    return path.join(folder, key);
  };
  return {
    put: (key, content) => written(place(key), content),
    get: async (key) => (await open(place(key))).createReadStream({ highWaterMark: 256 * 1024 }),
    remove: async (key) => {
      await rm(place(key), { force: true });
      await rm(draftOf(place(key)), { force: true });
    },
  };
}

const draftOf = (file: string): string => `${file}.part`;

/** The file gets its name only once every byte is on the disk. */
async function written(file: string, content: Source): Promise<void> {
  const draft = draftOf(file);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      for await (const bytes of content) await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
