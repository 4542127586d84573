import { busy } from "@/lib/domain/problem/problem";
import { env } from "@/lib/platform/env";

const WAIT_MS = 2_000;
const MAX_WAITING = 150;

type Turn = () => void;
type Queue = { running: number; waiting: Turn[] };

// Next may load this module once for each of its bundles, so the queue is kept on `globalThis`: one for each process.
const globals = globalThis as typeof globalThis & { rightsdeskQueue?: Queue };

/**
 * Runs `work` with as many calls at once as there are connections to the database; the other calls wait in the order
 * in which they came. A call that has waited for two seconds, or that finds 150 others waiting, is rejected with
 * `unavailable` and a time to retry, before any work was done for it. In a burst, as many calls as possible are
 * completed, and none is left half done.
 */
export async function withConcurrencyLimit<T>(work: () => Promise<T>): Promise<T> {
  globals.rightsdeskQueue ??= { running: 0, waiting: [] };
  const queue = globals.rightsdeskQueue;
  await turnIn(queue);
  try {
    return await work();
  } finally {
    // Passes the slot on to the next waiting call, so that a new call cannot overtake it.
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running -= 1;
  }
}

function turnIn(queue: Queue): Promise<void> {
  if (queue.running < env().DATABASE_POOL) {
    queue.running += 1;
    return Promise.resolve();
  }
  if (queue.waiting.length >= MAX_WAITING) return Promise.reject(busy(retryIn()));
  return new Promise((resolve, reject) => {
    const turn: Turn = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      queue.waiting.splice(queue.waiting.indexOf(turn), 1);
      reject(busy(retryIn()));
    }, WAIT_MS);
    queue.waiting.push(turn);
  });
}

/** Seconds. The random part keeps rejected clients from all coming back at the same moment. */
const retryIn = (): number => 3 + Math.floor(Math.random() * 8);
