import { PROBLEMS, Problem } from "@/lib/domain/problem";
import { shutDown } from "@/lib/platform/shutdown";
import { audit } from "./commands/audit";
import { clock } from "./commands/clock";
import { create } from "./commands/create";
import { erase } from "./commands/erase";
import { invite } from "./commands/invite";
import { migrateCommand } from "./commands/migrate";
import { signInLinkCommand } from "./commands/sign-in-link";
import { signOut } from "./commands/sign-out";
import { submit } from "./commands/submit";
import { work } from "./commands/work";
import { joinRunning } from "./start-runtime";

type Command = { usage: string; run: (args: string[]) => Promise<number> };

const COMMANDS: Record<string, Command> = {
  migrate: migrateCommand,
  clock,
  create,
  "sign-in-link": signInLinkCommand,
  "sign-out": signOut,
  invite,
  submit,
  audit,
  erase,
  work,
};

async function main([name = "", ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  desk ${usage}`);
    console.error(["Usage:", ...usages].join("\n"));
    return 2;
  }
  joinRunning();
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof Problem) {
      console.error(error.message);
      for (const [field, remedy] of Object.entries(error.fields))
        console.error(`  ${field}: ${remedy}`);
      return PROBLEMS[error.code].exit;
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

process.exitCode = await main(process.argv.slice(2));
