import { type ChildProcess, spawn } from "node:child_process";

export type Program = { kill: (signal: NodeJS.Signals) => void; stop: () => Promise<void> };

/** Runs one of our programs, and again whenever it ends. */
export function keepAlive(args: string[], env: Record<string, string | undefined>): Program {
  let stopping = false;
  let child: ChildProcess;
  const launch = () => {
    child = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: env as NodeJS.ProcessEnv,
    });
    child.once("exit", () => {
      if (!stopping) setTimeout(launch, 500);
    });
  };
  launch();
  return {
    kill: (signal) => void child.kill(signal),
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(late);
    },
  };
}
