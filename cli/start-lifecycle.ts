import { endRunning, sentence } from "@/scripts/run.mjs";

export type Lifecycle = {
  /** Runs one step at a time. The end of the process waits for the current step, and no step begins after it. */
  step: <T>(work: () => Promise<T>) => Promise<T>;
  /** Registers work for the end of the process. The last registered runs first. */
  undo: (work: () => Promise<void> | void) => void;
  stop: (code: number, reason?: string) => Promise<never>;
  stopping: () => boolean;
};

const never = () => new Promise<never>(() => {});

/**
 * The life of this process. It ends with a signal, with the shell of npm, or with `stop`, and everything that was
 * registered with `undo` is undone.
 */
export function startLifecycle(): Lifecycle {
  const undone: (() => Promise<void> | void)[] = [];
  const parent = process.ppid;
  let current: Promise<unknown> = Promise.resolve();
  let ending: Promise<never> | undefined;

  const end = async (code: number, reason: string | undefined): Promise<never> => {
    if (reason) console.error(reason);
    endRunning();
    await Promise.allSettled([current]);
    let failed = code;
    for (const undo of undone.reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error(sentence(error));
        failed = 1;
      }
    }
    process.exit(failed);
  };
  const stop = (code: number, reason?: string) => {
    ending ??= end(code, reason);
    return ending;
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));
  for (const fault of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(fault, (error) => stop(1, sentence(error)));
  }
  // npm passes no signal on when its shell is killed, and a test runner may be killed as well.
  if (process.env.npm_lifecycle_event || process.env.LEAVE_WITH_PARENT) {
    setInterval(() => process.ppid !== parent && stop(0), 500).unref();
  }
  return {
    step: async (work) => {
      if (ending) return await never();
      const step = work();
      current = step;
      const result = await step.catch((error) => (ending ? never() : Promise.reject(error)));
      return ending ? await never() : result;
    },
    undo: (work) => undone.push(work),
    stop,
    stopping: () => ending !== undefined,
  };
}
