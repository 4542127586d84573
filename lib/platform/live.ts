import pg from "pg";
import { APP_ROLE } from "./db-pool";
import { env } from "./env";
import { log } from "./log";
import { onShutDown } from "./shutdown";
import { CHANNEL, type Note } from "./tell";

/** As many open pages as one process serves; whoever comes later asks again and again instead. */
const MOST_HEARERS = 2000;
/** How often the connection is asked for an answer, and how long it has for one. */
const CHECK = { everyMs: 10_000, withinMs: 5_000 };
const LONGEST_WAIT_MS = 5000;

/** A note; "again" after a time in which notes may have been missed; "over" where no more will come. */
export type Heard = Note | "again" | "over";
type Hear = (heard: Heard) => void;

export type Live = {
  /** Hears what is told of this desk, and of no other. `null` where there is no room left. */
  subscribe: (desk: string, hear: Hear) => (() => void) | null;
  close: () => Promise<void>;
};

/** One connection that listens, opened with the first who subscribes and again whenever it breaks. */
export function openLive(connectionString: string, check = CHECK): Live {
  const hearers = new Map<string, Set<Hear>>();
  const all = () => [...hearers.values()].flatMap((of) => [...of]);
  const stop = new AbortController();
  let running: Promise<void> | undefined;

  const pass = (payload: string) => {
    const note = JSON.parse(payload) as Note;
    for (const hear of [...(hearers.get(note.desk) ?? [])]) hear(note);
  };
  const missed = () => {
    for (const hear of all()) hear("again");
  };

  return {
    subscribe: (desk, hear) => {
      if (stop.signal.aborted || all().length >= MOST_HEARERS) return null;
      running ??= keepListening(connectionString, {
        pass,
        missed,
        check,
        signal: stop.signal,
      });
      const of = hearers.get(desk) ?? new Set();
      hearers.set(desk, of.add(hear));
      return () => {
        of.delete(hear);
        if (of.size === 0 && hearers.get(desk) === of) hearers.delete(desk);
      };
    },
    close: async () => {
      stop.abort();
      for (const hear of all()) hear("over");
      hearers.clear();
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
    await pause(Math.min(LONGEST_WAIT_MS, 250 * 2 ** failures), to.signal);
    failures += 1;
  }
}

/** Listens until the connection breaks or nobody wants to hear any more. */
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
  // A connection that was cut without a word looks alive until something is asked of it.
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

// Next reloads modules in development, and scripts/web.mjs closes it: one a process, under this name.
const kept = globalThis as typeof globalThis & { rightsdeskLive?: Live };

export function live(): Live {
  if (kept.rightsdeskLive) return kept.rightsdeskLive;
  onShutDown("live", closeLive);
  kept.rightsdeskLive = openLive(env().DATABASE_URL);
  return kept.rightsdeskLive;
}

async function closeLive(): Promise<void> {
  await kept.rightsdeskLive?.close();
  kept.rightsdeskLive = undefined;
}
