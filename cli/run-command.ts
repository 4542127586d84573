import { PROBLEMS, Problem } from "@/lib/domain/problem/problem";
import { shutDown } from "@/lib/platform/shutdown";
import { CommandError } from "./command-error";
import { inEnglish } from "./english";
import { joinRunning } from "./start-runtime";

type Command = { usage: string; run: (args: string[]) => Promise<number> };

/** A command is imported only when it runs: most need the database, some the storage, the clock neither. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import("./commands/migrate")).migrateCommand,
  clock: async () => (await import("./commands/clock")).clock,
  create: async () => (await import("./commands/create")).create,
  "sign-in-link": async () => (await import("./commands/sign-in-link")).signInLinkCommand,
  "sign-out": async () => (await import("./commands/sign-out")).signOut,
  "reset-second-factor": async () =>
    (await import("./commands/reset-second-factor")).resetSecondFactor,
  invite: async () => (await import("./commands/invite")).invite,
  submit: async () => (await import("./commands/submit")).submit,
  audit: async () => (await import("./commands/audit")).audit,
  erase: async () => (await import("./commands/erase")).erase,
  keys: async () => (await import("./commands/keys")).keys,
  emails: async () => (await import("./commands/emails")).emails,
  work: async () => (await import("./commands/work")).work,
};

/**
 * Runs the command that was typed and prints its output. Returns the exit code. A `Problem` has the exit code of its
 * kind, a command that cannot be run as it was typed has 2, and any other error has 1.
 */
export async function runCommand([name = "", ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const all = await Promise.all(Object.values(COMMANDS).map((each) => each()));
    console.error(["Usage:", ...all.map(({ usage }) => `  desk ${usage}`)].join("\n"));
    return 2;
  }
  const command = await load();
  joinRunning();
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof Problem || error instanceof CommandError) {
      console.error(inEnglish(error.message));
      for (const [field, remedy] of Object.entries(error.fields))
        console.error(`  ${field}: ${inEnglish(remedy)}`);
      return error instanceof Problem ? PROBLEMS[error.code].exit : 2;
    }
    if (
      error instanceof TypeError &&
      "code" in error &&
      String(error.code).startsWith("ERR_PARSE_ARGS")
    ) {
      console.error(`${error.message}\nUsage: desk ${command.usage}`);
      return 2;
    }
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await shutDown();
  }
}
