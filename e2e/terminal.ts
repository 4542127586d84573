import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { runCommand } from "@/cli/run-command";
import { joinRunning } from "@/cli/start-runtime";
import { contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { shutDown } from "@/lib/platform/shutdown";
import { startSession } from "@/lib/team/session";

// Runs the commands that tests post, one after the other, in one process for the whole run: to start a process takes
// more time than a command.
const output = { out: "", err: "" };
process.stdout.write = capture("out");
process.stderr.write = capture("err");

function capture(stream: keyof typeof output): typeof process.stdout.write {
  return (text: string | Uint8Array) => {
    output[stream] += Buffer.from(text as string).toString();
    return true;
  };
}

/**
 * Moves a time of a team member's sessions into the past. No command of the product does this, but a test cannot wait
 * until a sign-in is no longer recent, or until a session ends because nobody used it.
 */
const ageSessions =
  (column: "authenticatedAt" | "lastSeenAt", minutes: number) =>
  async (email = ""): Promise<number> => {
    joinRunning();
    const data = { [column]: new Date(Date.now() - minutes * 60_000) };
    await prisma().session.updateMany({ where: { user: { email } }, data });
    await shutDown();
    return 0;
  };

/** Lets the links of a request expire now, because a test cannot wait a week. */
async function expireLinks(slug = "", reference = ""): Promise<number> {
  joinRunning();
  const now = new Date();
  const ctx = await contextFor({ slug }, { kind: "system" }, now);
  const [expiresAt, codeExpiresAt] = [now, now];
  await ctx.db((tx) =>
    tx.proof.updateMany({ where: { request: { reference } }, data: { expiresAt, codeExpiresAt } }),
  );
  await shutDown();
  return 0;
}

/** Signs a team member in without the pages of the sign-in. Prints the value of the session cookie. */
async function signInDirectly(email = ""): Promise<number> {
  joinRunning();
  const now = new Date();
  const { id } = await prisma().user.findUniqueOrThrow({ where: { email } });
  const client = { device: null, network: null };
  const begun = { userId: id, method: "link", authenticatedAt: now, client } as const;
  output.out = (await startSession(begun, now)).token;
  await shutDown();
  return 0;
}

/** Sets for how many seconds a new team member can undo what they send. */
async function setUndoWindow(email = "", seconds = ""): Promise<number> {
  joinRunning();
  const settings = { takeBack: Number(seconds) };
  await prisma().user.update({ where: { email }, data: { settings } });
  await shutDown();
  return 0;
}

const TEST_COMMANDS: Record<string, (...args: string[]) => Promise<number>> = {
  "age-sign-in": ageSessions("authenticatedAt", 10),
  "leave-idle": ageSessions("lastSeenAt", 61),
  "expire-links": expireLinks,
  "sign-in": signInDirectly,
  "undo-window": setUndoWindow,
};

async function run([name = "", ...args]: string[]): Promise<number> {
  Object.assign(output, { out: "", err: "" });
  const testCommand = TEST_COMMANDS[name];
  return testCommand ? testCommand(...args) : runCommand([name, ...args]);
}

let last: Promise<unknown> = Promise.resolve();
createServer(async (request, response) => {
  const words = request.method === "POST" ? await text(request) : "";
  last = last.then(async () => {
    const code = words ? await run(JSON.parse(words)) : 0;
    response.end(JSON.stringify({ code, out: output.out, err: output.err }));
  });
}).listen(Number(process.env.PORT), "localhost");
