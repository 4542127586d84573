import { connect, type Socket } from "node:net";
import { env } from "./env";

/**
 * What ClamAV says: `unscannable` is an answer, too (too large for its limits, or locked), and never
 * "clean"; `unavailable` is none: ask again later.
 */
export type Verdict =
  | { result: "clean" }
  | { result: "infected"; signature: string }
  | { result: "unscannable" }
  | { result: "unavailable" };

/** One content on its way to the scanner. Neither ever throws: a scanner that fails is `unavailable`. */
export type Scan = {
  write: (bytes: Uint8Array) => Promise<void>;
  /** After the last byte. */
  end: () => Promise<Verdict>;
  /** The content will not be finished. */
  cancel: () => void;
};

const CONNECT_MS = 5_000;
const ANSWER_MS = 30_000;

/** Whether a scanner is set at all. */
export const hasScanner = (): boolean => env().CLAMD_URL !== undefined;

/** Hands a content to the scanner of the environment; `null` where none is set. */
export function openScan(): Scan | null {
  const { CLAMD_URL } = env();
  return CLAMD_URL ? scanAt(CLAMD_URL) : null;
}

const reach = (url: string): Socket => {
  if (url.startsWith("/")) return connect(url);
  const { hostname, port } = new URL(url);
  return connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) });
};

/** A length of 32 bits, and what it is the length of. */
const framed = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** clamd's INSTREAM: pieces with their lengths, a length of nothing, and one line as the answer. */
export function scanAt(url: string, { answerMs = ANSWER_MS }: { answerMs?: number } = {}): Scan {
  const socket = reach(url);
  let said = "";
  let fail: () => void = () => undefined;
  // clamd answers before the end where its own limit is met, and hangs up: what it said still counts.
  const over = new Promise<void>((resolve) => {
    fail = () => {
      socket.destroy();
      resolve();
    };
    socket.on("data", (bytes) => {
      said = `${said}${bytes.toString("latin1")}`.slice(0, 1000);
      if (said.includes("\0")) resolve();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
  });
  const late = setTimeout(fail, CONNECT_MS);
  socket.once("connect", () => clearTimeout(late));
  void over.then(() => clearTimeout(late));
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (socket.destroyed || socket.write(bytes)) return;
    const drained = new Promise<void>((resolve) => socket.once("drain", () => resolve()));
    await within(answerMs, Promise.race([drained, over]), fail);
  };
  void send(Buffer.from("zINSTREAM\0"));
  return {
    write: (bytes) => (bytes.length > 0 && !said ? send(framed(bytes)) : Promise.resolve()),
    end: async () => {
      if (!said) await send(Buffer.alloc(4));
      await within(answerMs, over, fail);
      socket.destroy();
      return verdictOf(said);
    },
    cancel: fail,
  };
}

async function within(ms: number, work: Promise<void>, late: () => void): Promise<void> {
  const timer = setTimeout(late, ms);
  await work;
  clearTimeout(timer);
}

/** What exceeds a limit or is locked with a password was not looked into, whatever it is called. */
const NOT_SEEN = /^Heuristics\.(Limits\.Exceeded|Encrypted)/;

export function verdictOf(said: string): Verdict {
  const line = said.split("\0")[0]?.trim() ?? "";
  if (line === "stream: OK") return { result: "clean" };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature) {
    return NOT_SEEN.test(signature) ? { result: "unscannable" } : { result: "infected", signature };
  }
  return /size limit exceeded/i.test(line) ? { result: "unscannable" } : { result: "unavailable" };
}
