import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { identity, lives } from "@/lib/platform/lock.mjs";

type Plan = {
  name: string;
  args: string[];
  /** The directory with a file for each running child, so that the next start finds them if this process is killed. */
  records: string;
  /** Repairs to make before the process starts again. */
  between?: () => Promise<void>;
  /** Called with the reason, in one sentence, if the process keeps ending. */
  giveUp: (reason: string) => void;
};

export type RunningProcess = { stop: () => Promise<void>; ready: Promise<void> };

const LEAVE = new URL("../scripts/leave-with-parent.mjs", import.meta.url).href;
const MAX_RESTARTS_A_MINUTE = 5;

/**
 * Starts one of our processes, and starts it again when it ends, up to five times a minute. `ready` resolves with the
 * first message of the process, or when it has ended.
 */
export function keepRunning(plan: Plan): RunningProcess {
  const deaths: number[] = [];
  let child: ChildProcess | undefined;
  let stopping = false;
  let restartTimer: NodeJS.Timeout | undefined;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const launch = () => {
    child = launched(plan);
    child.once("message", isReady);
    child.once("error", (error) =>
      plan.giveUp(`The ${plan.name} process cannot start: ${error.message}`),
    );
    child.once("exit", (code, signal) => {
      isReady(); // a caller that awaits `ready` goes on, and finds that nothing responds
      if (!stopping) died(`${signal ?? `exit code ${code}`}`);
    });
  };
  const died = (how: string) => {
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < 60_000).length;
    if (recent > MAX_RESTARTS_A_MINUTE)
      return plan.giveUp(`The ${plan.name} process keeps ending (${how}).`);
    const wait = Math.min(8, 2 ** (recent - 1));
    console.log(`The ${plan.name} process ended (${how}). It restarts in ${wait} s.`);
    restartTimer = setTimeout(async () => {
      await plan.between?.().catch(() => {}); // the next unexpected end reports it
      if (!stopping) launch();
    }, wait * 1_000);
  };
  launch();
  return {
    ready,
    stop: async () => {
      stopping = true;
      clearTimeout(restartTimer);
      if (child) await endProcess(child);
    },
  };
}

/**
 * The child is in a process group of its own, so that Ctrl-C reaches only us and we choose the order in which processes
 * end.
 */
function launched({ name, args, records }: Plan): ChildProcess {
  const { DATABASE_OWNER_URL: _, ...env } = process.env; // the child does not get the rights of the database owner
  const child = spawn(process.execPath, ["--import", LEAVE, ...args], {
    detached: true,
    env: { ...env, LEAVE_WITH: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    if (from) createInterface(from).on("line", (line) => to.write(`${name}: ${line}\n`));
  }
  if (child.pid) {
    const record = path.join(records, String(child.pid));
    mkdirSync(records, { recursive: true });
    writeFileSync(record, identity(child.pid) ?? "");
    child.once("exit", () => rmSync(record, { force: true }));
  }
  return child;
}

/** Asks a process to end, and kills it if that takes longer than half a minute. */
export function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/**
 * Waits for the children of an earlier start that was killed. They end by themselves, but none may still serve when we
 * begin. A child that takes longer than 12 seconds is killed.
 */
export async function awaitOrphans(records: string): Promise<void> {
  mkdirSync(records, { recursive: true });
  for (const name of readdirSync(records)) {
    const file = path.join(records, name);
    const known = readFileSync(file, "utf8");
    for (let wait = 0; lives(known); wait++) {
      if (wait === 120) process.kill(Number(name), "SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    rmSync(file, { force: true });
  }
}
