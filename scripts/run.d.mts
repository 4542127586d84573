/** Prints `what` once the work takes longer than a second, and again every 15 seconds while it lasts. */
export function working<T>(what: string, work: () => Promise<T>): Promise<T>;

/** Runs a program to its end and returns what it wrote to stdout. If it fails, throws its last lines of output. */
export function run(
  command: string,
  args: string[],
  options?: { cwd?: string; env?: Record<string, string>; lines?: number },
): Promise<string>;

/** Ends the programs that `run` waits for. */
export function endRunning(): void;

/** What went wrong, as a sentence and not a stack trace, for the person who started the program. */
export function sentence(error: unknown): string;
