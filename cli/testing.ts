import { spawn } from "node:child_process";
import { format } from "node:util";
import type { openSmtpServer } from "@/lib/platform/testing/smtp-server";
import { runCommand } from "./run-command";

type PostOffice = Awaited<ReturnType<typeof openSmtpServer>>;

type Ended = { code: number | null; out: string; err: string };

/**
 * Runs one of our programs as a process of its own, in the environment of the test with `changes`: a value, or null to
 * unset a variable.
 */
export const program = (args: string[], changes?: Changes) =>
  spawnProgram([process.execPath, "--import", "tsx", ...args], changes);

type Changes = Record<string, string | null>;

function spawnProgram(command: string[], changes: Changes = {}) {
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
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, ...output })),
  );
  return {
    ended,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    running: () => child.exitCode === null && child.signalCode === null,
    output: () => output.out + output.err,
  };
}

/** Starts a worker and waits until it logs that it is ready. With `byNpm` it is started with `npm run worker`. */
export async function openWorker({ byNpm = false } = {}) {
  const changes = { LOG_LEVEL: "info" };
  const worker = byNpm
    ? spawnProgram(["npm", "run", "worker"], changes)
    : program(["cli/worker.ts"], changes);
  await until(() => {
    if (!worker.running()) throw new Error(`The worker ended: ${worker.output()}`);
    return worker.output().includes("the worker is ready");
  }, 60_000);
  return worker;
}

export const desk = (...args: string[]): Promise<Ended> => program(["cli/desk.ts", ...args]).ended;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a desk command in this process, one after the other. It suits the many cases of a command that needs no
 * environment.
 */
export function runDeskHere(...args: string[]): Promise<Ended> {
  const ended = last.then(() => captureOutput(args));
  last = ended;
  return ended;
}

async function captureOutput(args: string[]): Promise<Ended> {
  const output = { out: "", err: "" };
  const { log, error } = console;
  const capture = (stream: keyof typeof output) => {
    return (...words: unknown[]) => {
      output[stream] += `${format(...words)}\n`;
    };
  };
  Object.assign(console, { log: capture("out"), error: capture("err") });
  try {
    return { code: await runCommand(args), ...output };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** Waits until `condition` is true. Throws an error that shows the condition if that takes longer than `withinMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Makes the mail server accept the whole next message and delay its reply for `ms`. Resolves when the delay begins, so
 * that a test can stop a sender between sending an email and knowing that it was sent.
 */
export async function delayNextReply(post: PostOffice, ms: number): Promise<void> {
  const { held, answers } = post.holdNext();
  await held;
  setTimeout(() => {
    for (const answer of answers) answer();
  }, ms);
}
