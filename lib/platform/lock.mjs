// Plain JavaScript: `npm start` takes its lock before any dependency is installed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Identifies a process by its number and its start time, because the operating system reuses numbers. `undefined` if
 * the process is not running.
 */
export function identity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : `${pid} ${rest[18]}`;
  } catch (error) {
    if (process.platform === "linux") return undefined;
    if (error.code !== "ENOENT") throw error;
  }
  const { status, stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)]);
  return status === 0 ? `${pid} ${String(stdout).trim()}` : undefined;
}

/** Whether exactly this process, written down as `known`, is still running. */
export function lives(known) {
  const pid = Number.parseInt(known, 10);
  return pid > 0 && identity(pid) === known;
}

/**
 * Takes the lock and returns how to release it, or returns the identity of the process that has it. `recovered`: the
 * lock was left behind by a process that is dead.
 */
export function take(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, identity(process.pid) ?? String(process.pid), {
        flag: "wx",
        mode: 0o600,
      });
      return { release: () => rmSync(file, { force: true }), recovered: attempt > 0 };
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    if (holder) return { holder };
    rmSync(file, { force: true });
  }
  return { holder: "0" };
}

function holderOf(file) {
  try {
    const known = readFileSync(file, "utf8");
    // The file is empty for a moment while it is written, and for longer if the disk was full.
    if (known === "") return Date.now() - statSync(file).mtimeMs < 5_000 ? "0" : undefined;
    return lives(known) ? known : undefined;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Runs `work` under the lock. Calls `waiting` once if it has to wait for more than two seconds. */
export async function alone(file, work, waiting = () => {}) {
  let lock = take(file);
  for (let round = 0; lock.holder; round++) {
    if (round === 20) waiting(Number.parseInt(lock.holder, 10));
    await sleep(100);
    lock = take(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
