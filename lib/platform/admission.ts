import { busy } from "@/lib/domain/problem/problem";
import { env } from "./env";

const WAIT_MS = 2_000;
const MOST_WAITING = 150;

type Turn = () => void;
type Queue = { running: number; waiting: Turn[] };

// Next may load a module once for each of its bundles: one queue a process all the same.
const kept = globalThis as typeof globalThis & { rightsdeskQueue?: Queue };

/**
 * Runs `work` in its turn: as many at once as there are connections to the database, the others in the order in which
 * they came. Whoever waited two seconds, or finds a long queue, is told to come back, before any work was done for
 * them: in a burst as many are served as can be, and nobody is served half.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  kept.rightsdeskQueue ??= { running: 0, waiting: [] };
  const queue = kept.rightsdeskQueue;
  await turnIn(queue);
  try {
    return await work();
  } finally {
    // Hands the turn on, so that nobody new comes before those who wait.
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
  if (queue.waiting.length >= MOST_WAITING) return Promise.reject(busy(retryIn()));
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

/** Not all at the same moment again. */
const retryIn = (): number => 3 + Math.floor(Math.random() * 8);
