/** Says what takes long once it does, and again while it lasts. */
export function working<T>(what: string, work: () => Promise<T>): Promise<T>;

/** Runs a program to its end and returns what it printed; throws with its last words when it fails. */
export function run(
  command: string,
  args: string[],
  options?: { cwd?: string; env?: Record<string, string>; lines?: number },
): Promise<string>;

/** Ends the programs that `run` is waiting for. */
export function endRunning(): void;

/** What went wrong, for the person who started us: words, not a stack. */
export function sentence(error: unknown): string;
