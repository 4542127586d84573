import { runCommand } from "@/cli/run-command";
import { joinRunning } from "@/cli/start-runtime";
import { contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";
import { shutDown } from "@/lib/platform/shutdown";

// The terminal of a test worker: it runs the commands that it is sent, one after the other. A process for each
// would spend more time on its start than on what it does.
const said = { out: "", err: "" };
process.stdout.write = keep("out");
process.stderr.write = keep("err");

function keep(stream: keyof typeof said): typeof process.stdout.write {
  return (text: string | Uint8Array) => {
    said[stream] += Buffer.from(text as string).toString();
    return true;
  };
}

/**
 * No command of the product does this: a test cannot wait until a sign-in is no longer recent, nor until a session ends
 * because nobody used it.
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

/** Nor this: it cannot wait a week until the links of a request expire. */
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

const OWN: Record<string, (...args: string[]) => Promise<number>> = {
  "age-sign-in": ageSessions("authenticatedAt", 10),
  "leave-idle": ageSessions("lastSeenAt", 61),
  "expire-links": expireLinks,
};

let last = Promise.resolve();
process.on("message", ({ id, args }: { id: number; args: string[] }) => {
  last = last.then(async () => {
    Object.assign(said, { out: "", err: "" });
    const [name = "", ...rest] = args;
    const own = OWN[name];
    const code = await (own ? own(...rest) : runCommand(args));
    process.send?.({ id, code, ...said });
  });
});
process.on("disconnect", () => process.exit());
