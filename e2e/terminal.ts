import { runCommand } from "@/cli/run-command";
import { joinRunning } from "@/cli/start-runtime";
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

/** No command of the product does this: a test cannot wait until a sign-in is no longer recent. */
async function ageSignIn(email = ""): Promise<number> {
  joinRunning();
  const authenticatedAt = new Date(Date.now() - 600_000);
  await prisma().session.updateMany({ where: { user: { email } }, data: { authenticatedAt } });
  await shutDown();
  return 0;
}

let last = Promise.resolve();
process.on("message", ({ id, args }: { id: number; args: string[] }) => {
  last = last.then(async () => {
    Object.assign(said, { out: "", err: "" });
    const [name, email] = args;
    const code = await (name === "age-sign-in" ? ageSignIn(email) : runCommand(args));
    process.send?.({ id, code, ...said });
  });
});
process.on("disconnect", () => process.exit());
