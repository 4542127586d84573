import { runCommand } from "@/cli/run-command";
import { joinRunning } from "@/cli/start-runtime";
import { contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { shutDown } from "@/lib/platform/shutdown";

// Runs the commands that a test worker sends, one after the other. A process for each command would spend more time on
// its start than on the command.
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

const TEST_COMMANDS: Record<string, (...args: string[]) => Promise<number>> = {
  "age-sign-in": ageSessions("authenticatedAt", 10),
  "leave-idle": ageSessions("lastSeenAt", 61),
  "expire-links": expireLinks,
};

let last = Promise.resolve();
process.on("message", ({ id, args }: { id: number; args: string[] }) => {
  last = last.then(async () => {
    Object.assign(output, { out: "", err: "" });
    const [name = "", ...rest] = args;
    const testCommand = TEST_COMMANDS[name];
    const code = await (testCommand ? testCommand(...rest) : runCommand(args));
    process.send?.({ id, code, ...output });
  });
});
process.on("disconnect", () => process.exit());
