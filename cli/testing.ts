import { spawn } from "node:child_process";
import { format } from "node:util";
import type { openPostOffice } from "@/lib/platform/testing/post-office";
import { runCommand } from "./run-command";

type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

type Ended = { code: number | null; out: string; err: string };

/**
 * One of our programs as a process of its own, in the environment of the test with `changes` made to it:
 * a value, or null for a variable that is not set.
 */
export const program = (args: string[], changes?: Changes) =>
  started([process.execPath, "--import", "tsx", ...args], changes);

type Changes = Record<string, string | null>;

function started(command: string[], changes: Changes = {}) {
  const unset = Object.keys(changes).filter((name) => changes[name] === null);
  const set = Object.entries(changes).filter(([, value]) => value !== null);
  const child = spawn(
    "env",
    [
      ...unset.flatMap((name) => ["-u", name]),
      ...set.map(([name, value]) => `${name}=${value}`),
      ...command,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
  return {
    ended,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    running: () => child.exitCode === null && child.signalCode === null,
    said: () => said.out + said.err,
  };
}

/** A worker that has said that it is ready; with `byNpm` as `npm run worker` starts it. */
export async function openWorker({ byNpm = false } = {}) {
  const changes = { LOG_LEVEL: "info" };
  const worker = byNpm
    ? started(["npm", "run", "worker"], changes)
    : program(["cli/worker.ts"], changes);
  await until(() => {
    if (!worker.running()) throw new Error(`The worker ended: ${worker.said()}`);
    return worker.said().includes("the worker is ready");
  }, 60_000);
  return worker;
}

export const desk = (...args: string[]): Promise<Ended> => program(["cli/desk.ts", ...args]).ended;

let last: Promise<unknown> = Promise.resolve();

/** The same in this process, one after the other: for the many cases of a command that needs no environment. */
export function deskHere(...args: string[]): Promise<Ended> {
  const ended = last.then(() => heard(args));
  last = ended;
  return ended;
}

async function heard(args: string[]): Promise<Ended> {
  const said = { out: "", err: "" };
  const { log, error } = console;
  const keep = (stream: keyof typeof said) => {
    return (...words: unknown[]) => {
      said[stream] += `${format(...words)}\n`;
    };
  };
  Object.assign(console, { log: keep("out"), error: keep("err") });
  try {
    return { code: await runCommand(args), ...said };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** Waits until `holds`, and says what it waited for when that takes too long. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The mail server takes the whole of the next message and holds its answer for `ms`. Resolves at the
 * moment it begins to, where a sender can be cut off between sending and knowing that it was sent.
 */
export async function holdNext(post: PostOffice, ms: number): Promise<void> {
  const { held, answers } = post.holdNext();
  await held;
  setTimeout(() => {
    for (const answer of answers) answer();
  }, ms);
}
