import { spawn } from "node:child_process";

const LEAVE = new URL("./leave-with-parent.mjs", import.meta.url).href;

const TERMINAL = process.stdout.isTTY;

/** Prints `what` once the work takes longer than a second, and again every 15 seconds while it lasts. */
export async function working(what, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const first = setTimeout(() => console.log(`${what} …`), 1_000);
  const again = setInterval(() => console.log(`${what} … ${seconds()} s`), 15_000);
  try {
    const result = await work();
    if (seconds() >= 2) console.log(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}

/** Runs a program to its end and returns what it wrote to stdout. If it fails, throws its last lines of output. */
export function run(command, args, { cwd, env = {}, lines = 25 } = {}) {
  return new Promise((resolve, reject) => {
    const node = command === process.execPath;
    const child = spawn(command, node ? ["--import", LEAVE, ...args] : args, {
      cwd,
      env: { ...process.env, ...env, LEAVE_WITH: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", ...(node ? ["ipc"] : [])],
    });
    running.add(child);
    let out = "";
    let all = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      all += chunk;
    });
    child.stderr.on("data", (chunk) => {
      all += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(out);
      const lastLines = all.trim().split("\n").slice(-lines).join("\n");
      const failed = `${[command.split("/").at(-1), ...args].join(" ")} failed (${signal ?? code})`;
      reject(new Error(`${failed}:\n${lastLines}`));
    });
  });
}

const running = new Set();

/** Ends the programs that `run` waits for. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

const HINTS = {
  ENOSPC: "The disk is full",
  EDQUOT: "The disk quota is used up",
  EACCES: "No permission to write",
  EPERM: "No permission to write",
  EROFS: "The disk is read-only",
  EEXIST: "A file is where a directory should be",
  ENOTDIR: "A file is where a directory should be",
};

/** What went wrong, as a sentence and not a stack trace, for the person who started the program. */
export function sentence(error) {
  const hint = HINTS[error?.code];
  if (hint) return `${hint}: ${error.path ?? error.message}.`;
  const message = error instanceof Error ? error.message : String(error);
  const full = /ENOSPC|No space left on device/.test(message);
  return full ? `The disk is full. ${message}` : message || "It failed without an error message.";
}

export const heading = (text) => console.log(TERMINAL ? `\n\x1b[1m${text}\x1b[0m` : `\n${text}`);
