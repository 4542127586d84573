import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { identity, lives } from "@/lib/platform/lock.mjs";

type Plan = {
  name: string;
  args: string[];
  /** Where the living children are written down, for the start after a kill. */
  records: string;
  /** What to put right before it starts again. */
  between?: () => Promise<void>;
  /** It does not stay up: said in one sentence. */
  giveUp: (reason: string) => void;
};

export type Kept = { stop: () => Promise<void>; ready: Promise<void> };

const LEAVE = new URL("../scripts/leave-with-parent.mjs", import.meta.url).href;
const MOST_A_MINUTE = 5;

/** Starts a process of ours, and again when it dies, up to five times a minute. */
export function keepRunning(plan: Plan): Kept {
  const deaths: number[] = [];
  let child: ChildProcess | undefined;
  let stopping = false;
  let again: NodeJS.Timeout | undefined;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const launch = () => {
    child = launched(plan);
    child.once("message", isReady);
    child.once("error", (error) => plan.giveUp(`The ${plan.name} cannot start: ${error.message}`));
    child.once("exit", (code, signal) => {
      isReady(); // whoever waits looks for an answer, and finds none
      if (!stopping) died(`${signal ?? `exit code ${code}`}`);
    });
  };
  const died = (how: string) => {
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < 60_000).length;
    if (recent > MOST_A_MINUTE) return plan.giveUp(`The ${plan.name} does not stay up (${how}).`);
    const wait = Math.min(8, 2 ** (recent - 1));
    console.log(`The ${plan.name} ended (${how}). It starts again in ${wait} s.`);
    again = setTimeout(async () => {
      await plan.between?.().catch(() => {}); // the next death will say it
      if (!stopping) launch();
    }, wait * 1_000);
  };
  launch();
  return {
    ready,
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      if (child) await ended(child);
    },
  };
}

/** In a group of its own, so that Ctrl-C reaches us alone and we choose the order. */
function launched({ name, args, records }: Plan): ChildProcess {
  const { DATABASE_OWNER_URL: _, ...env } = process.env; // the owner's rights stay with us
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

/** Asks a process to end, and kills it where that takes longer than half a minute. */
export function ended(child: ChildProcess): Promise<void> {
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

/** After a kill of ours, its children are on their way out: none may still serve when we begin. */
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
