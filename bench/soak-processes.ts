import { type ChildProcess, spawn } from "node:child_process";
import { endProcess } from "@/cli/start-children";

export type Program = { kill: (signal: NodeJS.Signals) => void; stop: () => Promise<void> };

/** Runs one of our programs, and starts it again each time it ends. */
export function keepAlive(args: string[], env: Record<string, string | undefined>): Program {
  let stopping = false;
  let child: ChildProcess;
  const launch = () => {
    child = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: env as NodeJS.ProcessEnv,
    });
    child.once("exit", () => {
      setTimeout(() => {
        if (!stopping) launch();
      }, 500);
    });
  };
  launch();
  return {
    kill: (signal) => void child.kill(signal),
    stop: async () => {
      stopping = true;
      await endProcess(child);
    },
  };
}
