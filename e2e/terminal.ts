import { runCommand } from "@/cli/run-command";

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

let last = Promise.resolve();
process.on("message", ({ id, args }: { id: number; args: string[] }) => {
  last = last.then(async () => {
    Object.assign(said, { out: "", err: "" });
    const code = await runCommand(args);
    process.send?.({ id, code, ...said });
  });
});
process.on("disconnect", () => process.exit());
