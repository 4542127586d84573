import { connect, type Socket } from "node:net";
import { env } from "@/lib/platform/env";

/**
 * What ClamAV says. `unscannable` (too large for its limits, or locked) is a result as well, and never "clean".
 * `unavailable` is not a result, so ask again later.
 */
export type Verdict =
  | { result: "clean" }
  | { result: "infected"; signature: string }
  | { result: "unscannable" }
  | { result: "unavailable" };

/**
 * The content of one file on its way to the scanner. The functions never throw: a scanner that fails is
 * `unavailable`.
 */
export type Scan = {
  write: (bytes: Uint8Array) => Promise<void>;
  /** After the last byte. */
  end: () => Promise<Verdict>;
  /** The content will not be finished. */
  cancel: () => void;
};

const CONNECT_MS = 5_000;
const ANSWER_MS = 30_000;

/** Begins a scan with the scanner of the environment; `null` if none is configured. */
export function openScan(): Scan | null {
  const { CLAMD_URL } = env();
  return CLAMD_URL ? scanAt(CLAMD_URL) : null;
}

const connectTo = (url: string): Socket => {
  if (url.startsWith("/")) return connect(url);
  const { hostname, port } = new URL(url);
  return connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) });
};

/** The bytes, preceded by their length as 32 bits. */
const framed = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** clamd's INSTREAM: chunks with their lengths, a length of zero, and one line as the reply. */
export function scanAt(url: string, { answerMs = ANSWER_MS }: { answerMs?: number } = {}): Scan {
  const socket = connectTo(url);
  let reply = "";
  let fail: () => void = () => undefined;
  // clamd replies before the end and hangs up if its own limit is exceeded. That reply still counts.
  const over = new Promise<void>((resolve) => {
    fail = () => {
      socket.destroy();
      resolve();
    };
    socket.on("data", (bytes) => {
      reply = `${reply}${bytes.toString("latin1")}`.slice(0, 1000);
      if (reply.includes("\0")) resolve();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
  });
  const connectTimer = setTimeout(fail, CONNECT_MS);
  socket.once("connect", () => clearTimeout(connectTimer));
  void over.then(() => clearTimeout(connectTimer));
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (socket.destroyed || socket.write(bytes)) return;
    const drained = new Promise<void>((resolve) => socket.once("drain", () => resolve()));
    await within(answerMs, Promise.race([drained, over]), fail);
  };
  void send(Buffer.from("zINSTREAM\0"));
  return {
    write: (bytes) => (bytes.length > 0 && !reply ? send(framed(bytes)) : Promise.resolve()),
    end: async () => {
      if (!reply) await send(Buffer.alloc(4));
      await within(answerMs, over, fail);
      socket.destroy();
      return verdictOf(reply);
    },
    cancel: fail,
  };
}

async function within(ms: number, work: Promise<void>, onTimeout: () => void): Promise<void> {
  const timer = setTimeout(onTimeout, ms);
  await work;
  clearTimeout(timer);
}

/** Content that exceeds a limit or is locked with a password was not scanned, although clamd reports it as found. */
const NOT_SCANNED = /^Heuristics\.(Limits\.Exceeded|Encrypted)/;

export function verdictOf(reply: string): Verdict {
  const line = reply.split("\0")[0]?.trim() ?? "";
  if (line === "stream: OK") return { result: "clean" };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature) {
    return NOT_SCANNED.test(signature)
      ? { result: "unscannable" }
      : { result: "infected", signature };
  }
  return /size limit exceeded/i.test(line) ? { result: "unscannable" } : { result: "unavailable" };
}
