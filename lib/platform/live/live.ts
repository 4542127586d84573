import pg from "pg";
import { APP_ROLE } from "@/lib/platform/database/db-pool";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { onShutDown } from "@/lib/platform/shutdown";
import { CHANNEL, type LiveUpdate } from "./publish";

/** How many open pages one process serves. A page beyond that polls instead. */
const MAX_SUBSCRIBERS = 2000;
/** How often the connection is tested with a query, and how long the reply may take. */
const CHECK = { everyMs: 10_000, withinMs: 5_000 };
const MAX_RETRY_MS = 5000;

/** A note; "again" after a time in which notes may have been missed; "over" if no more will come. */
export type LiveMessage = LiveUpdate | "again" | "over";
type Listener = (heard: LiveMessage) => void;

export type Live = {
  /**
   * Receives the notes of this desk only. Returns how to unsubscribe, or `null` if there are too many subscribers or
   * the process is shutting down.
   */
  subscribe: (desk: string, listener: Listener) => (() => void) | null;
  close: () => Promise<void>;
};

/** One connection that listens. It is opened with the first subscriber, and again whenever it breaks. */
export function openLive(connectionString: string, check = CHECK): Live {
  const subscribers = new Map<string, Set<Listener>>();
  const all = () => [...subscribers.values()].flatMap((ofDesk) => [...ofDesk]);
  const stop = new AbortController();
  let running: Promise<void> | undefined;

  const pass = (payload: string) => {
    const note = JSON.parse(payload) as LiveUpdate;
    for (const listener of [...(subscribers.get(note.desk) ?? [])]) listener(note);
  };
  const missed = () => {
    for (const listener of all()) listener("again");
  };

  return {
    subscribe: (desk, listener) => {
      if (stop.signal.aborted || all().length >= MAX_SUBSCRIBERS) return null;
      running ??= keepListening(connectionString, {
        pass,
        missed,
        check,
        signal: stop.signal,
      });
      const ofDesk = subscribers.get(desk) ?? new Set();
      subscribers.set(desk, ofDesk.add(listener));
      return () => {
        ofDesk.delete(listener);
        if (ofDesk.size === 0 && subscribers.get(desk) === ofDesk) subscribers.delete(desk);
      };
    },
    close: async () => {
      stop.abort();
      for (const listener of all()) listener("over");
      subscribers.clear();
      await running;
    },
  };
}

type Listening = {
  pass: (payload: string) => void;
  missed: () => void;
  check: typeof CHECK;
  signal: AbortSignal;
};

async function keepListening(connectionString: string, to: Listening): Promise<void> {
  let failures = 0;
  while (!to.signal.aborted) {
    try {
      await listenOnce(connectionString, to, () => {
        failures = 0;
      });
    } catch (error) {
      log().warn({ err: error }, "the database cannot be listened to");
    }
    await pause(Math.min(MAX_RETRY_MS, 250 * 2 ** failures), to.signal);
    failures += 1;
  }
}

/** Listens until the connection breaks or the process shuts down. */
async function listenOnce(
  connectionString: string,
  { pass, missed, check, signal }: Listening,
  connected: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString,
    options: `-c role=${APP_ROLE}`,
    connectionTimeoutMillis: 5000,
    query_timeout: check.withinMs,
    keepAlive: true,
  });
  const over = new AbortController();
  const end = () => over.abort();
  client.on("error", end).on("end", end);
  client.on("notification", ({ payload }) => pass(payload ?? "null"));
  signal.addEventListener("abort", end);
  // A connection that was cut silently looks alive until a query is sent.
  const timer = setInterval(() => client.query("select 1").catch(end), check.everyMs);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    connected();
    missed();
    if (!signal.aborted) await aborted(over.signal);
  } finally {
    clearInterval(timer);
    signal.removeEventListener("abort", end);
    await Promise.race([client.end().catch(() => {}), pause(1000)]);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

// One for each process, on `globalThis` under this name: Next reloads modules in development, and scripts/web.mjs
// closes it.
const globals = globalThis as typeof globalThis & { rightsdeskLive?: Live };

export function live(): Live {
  if (globals.rightsdeskLive) return globals.rightsdeskLive;
  onShutDown("live", closeLive);
  globals.rightsdeskLive = openLive(env().DATABASE_URL);
  return globals.rightsdeskLive;
}

async function closeLive(): Promise<void> {
  await globals.rightsdeskLive?.close();
  globals.rightsdeskLive = undefined;
}
