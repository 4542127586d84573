import { PassThrough, type Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { message } from "@/lib/domain/problem/message";
import type { Problem } from "@/lib/domain/problem/problem";
import {
  filesProblem,
  MAX_FILE_BYTES,
  MAX_FILES,
  megabytes,
  tooManyFiles,
} from "@/lib/platform/files/files";

/** In bytes: as many files as allowed at their maximum size, and the form around them. */
export const UPLOAD_LIMIT = MAX_FILES * MAX_FILE_BYTES + 1024 * 1024;

const TEXT_LIMIT = 256 * 1024;
/**
 * How many bytes are read of a form that declares a length over the limit: enough for the text fields before its files.
 */
const BEGINNING = 1024 * 1024;
const STALL_MS = 30_000;
/** How long a client that is still sending gets to read a response that came before the end of its form. */
const LINGER_MS = 5_000;

type Take<T> = (file: { name: string; content: AsyncIterable<Uint8Array> }) => Promise<T>;

export type Uploaded<T> = {
  /** The text fields, even if something went wrong. If a name occurs more than once, the last value counts. */
  texts: Record<string, string>;
  files: T[];
  /** The first error. No file was taken after it. */
  problem: unknown;
  /** The form was longer than `limit` and not read to its end. */
  cut: boolean;
};

type Options<T> = {
  /** The name of the file field. */
  field: string;
  take: Take<T>;
  limit?: number;
  stallMs?: number;
  /** How long the whole form may take, even if it arrives steadily. */
  arrivesMs?: number;
};

/**
 * Reads a posted form as it arrives. Files are not kept in memory, `take` sets the pace, and a client that sends
 * nothing for `stallMs` is disconnected. Every `take` has ended when this returns or throws. A form that declares a
 * length over `limit` is cut at its beginning, and none of its files is taken.
 */
export async function readUpload<T>(request: Request, options: Options<T>): Promise<Uploaded<T>> {
  const { field, take, limit = UPLOAD_LIMIT, stallMs = STALL_MS } = options;
  const { arrivesMs = Number.POSITIVE_INFINITY } = options;
  const form = formOf(request);
  const parts = partsOf(form, field, take);
  const tooLongByItself = Number(request.headers.get("content-length") ?? 0) > limit;
  if (tooLongByItself) parts.refuse(tooLong(limit));
  const most = tooLongByItself ? Math.min(limit, BEGINNING) : limit;
  const reader = request.body?.getReader();
  try {
    const pace = { limit: most, stallMs, until: Date.now() + arrivesMs, broken: parts.broken };
    const cut = reader ? await pump(reader, form, pace) : false;
    if (cut) parts.refuse(tooLong(limit));
    if (cut && reader) void linger(reader);
    const files = await parts.ended();
    const problem = cut ? tooLong(limit) : parts.problem();
    return { texts: parts.texts, files, problem, cut };
  } catch (error) {
    parts.refuse(error);
    await parts.ended();
    // Not awaited: Next closes its side of the connection only with the next byte, which may never come.
    void reader?.cancel().catch(() => undefined);
    throw error;
  }
}

function formOf(request: Request): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: {
        fields: 20,
        fieldSize: TEXT_LIMIT,
        headerPairs: 20,
        headerSize: 8 * 1024,
        files: MAX_FILES + 1,
        parts: MAX_FILES + 21,
      },
    });
  } catch {
    throw unreadable();
  }
}

/** Browsers write a quote in the name of a file as %22, because the header puts the name between quotes (HTML, 4.10.22.8). */
const originalName = (name: string): string => name.replaceAll("%22", '"');

/** An empty file input sends a file without bytes and without a name. */
const isChosen = (name: string | undefined): name is string => Boolean(name);

function partsOf<T>(form: BusboyInstance, field: string, take: Take<T>) {
  const texts: Record<string, string> = {};
  const works: Promise<T | undefined>[] = [];
  const open = new Set<PassThrough>();
  const first: { problem?: { error: unknown } } = {};
  const refuse = (error: unknown): void => {
    first.problem ??= { error };
    for (const content of open) content.destroy(error instanceof Error ? error : undefined);
  };
  let fail: (error: unknown) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  broken.catch(() => undefined);
  form.on("error", () => fail(unreadable()));
  form.on("field", (name, value) => {
    texts[name] = value;
  });
  form.on("filesLimit", () => refuse(tooManyFiles()));
  form.on("file", (name, file, filename) => {
    file.on("error", () => fail(unreadable()));
    if (works.length === MAX_FILES) refuse(tooManyFiles());
    if (name !== field || !isChosen(filename) || first.problem) return void file.resume();
    const content = copyOf(file);
    open.add(content);
    const work = take({ name: originalName(filename), content });
    works.push(
      work.catch((error) => {
        refuse(error);
        return undefined;
      }),
    );
  });
  const ended = async (): Promise<T[]> =>
    (await Promise.all(works)).filter((one): one is Awaited<T> & T => one !== undefined);
  return { texts, refuse, broken, ended, problem: () => first.problem?.error };
}

/**
 * Copies a file to a stream of its own. If the reader of the copy stops, the file has to be read on all the same,
 * because the rest of the form would otherwise never arrive.
 */
function copyOf(file: Readable): PassThrough {
  const content = new PassThrough();
  // The reader of the copy gets the error.
  content.on("error", () => undefined);
  content.once("close", () => {
    file.unpipe(content);
    file.resume();
  });
  file.pipe(content);
  return content;
}

type Pace = { limit: number; stallMs: number; until: number; broken: Promise<never> };
type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Passes the body to the parser. Returns whether the form was cut at the limit. */
async function pump(reader: Reader, form: BusboyInstance, pace: Pace): Promise<boolean> {
  const finished = new Promise<void>((resolve) => form.once("finish", resolve));
  let size = 0;
  for (;;) {
    const bytes = await nextOf(reader, Math.min(pace.stallMs, pace.until - Date.now()));
    if (!bytes) break;
    size += bytes.length;
    if (size > pace.limit) return true;
    const written = new Promise<void>((resolve) => form.write(bytes, () => resolve()));
    await Promise.race([written, pace.broken]);
  }
  form.end();
  await Promise.race([finished, pace.broken]);
  return false;
}

async function nextOf(reader: Reader, stallMs: number): Promise<Uint8Array | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), stallMs);
  });
  const read = reader.read().catch(() => {
    // The client has disconnected.
    throw unreadable();
  });
  try {
    return (await Promise.race([read, stalled])).value;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads on for a moment and discards the bytes. Closing the connection at once would lose the response. */
async function linger(reader: Reader): Promise<void> {
  const until = Date.now() + LINGER_MS;
  try {
    while (Date.now() < until && (await nextOf(reader, until - Date.now())));
  } catch {
    // The client has already disconnected.
  }
  void reader.cancel().catch(() => undefined);
}

const unreadable = (): Problem => filesProblem(message("files.formBroken"));

const tooSlow = (): Problem => filesProblem(message("files.formSlow"));

const tooLong = (limit: number): Problem =>
  limit < UPLOAD_LIMIT
    ? filesProblem(message("files.formLong", { kilobytes: Math.floor(limit / 1024) }))
    : filesProblem(
        message("files.formLarge", { files: MAX_FILES, megabytes: megabytes(MAX_FILE_BYTES) }),
      );
