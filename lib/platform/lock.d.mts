/** A process as the operating system knows it: number and birth, since numbers are given out again. */
export function identity(pid: number): string | undefined;

/** Whether the very process that was written down as `known` is still there. */
export function lives(known: string): boolean;

type Lock =
  | { holder?: undefined; release: () => void; recovered: boolean }
  | { holder: string; release?: undefined };

/** Takes the lock and returns how to let go of it, or the identity of the process that holds it. */
export function take(file: string): Lock;

/** Runs `work` while no other process does; says once, through `waiting`, that it has to wait. */
export function alone<T>(
  file: string,
  work: () => Promise<T>,
  waiting?: (pid: number) => void,
): Promise<T>;
