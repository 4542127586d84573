/**
 * Identifies a process by its number and its start time, because the operating system reuses numbers. `undefined` if
 * the process is not running.
 */
export function identity(pid: number): string | undefined;

/** Whether exactly this process, written down as `known`, is still running. */
export function lives(known: string): boolean;

type Lock =
  | { holder?: undefined; release: () => void; recovered: boolean }
  | { holder: string; release?: undefined };

/**
 * Takes the lock and returns how to release it, or returns the identity of the process that has it. `recovered`: the
 * lock was left behind by a process that is dead.
 */
export function take(file: string): Lock;

/** Runs `work` under the lock. Calls `waiting` once if it has to wait for more than two seconds. */
export function alone<T>(
  file: string,
  work: () => Promise<T>,
  waiting?: (pid: number) => void,
): Promise<T>;
