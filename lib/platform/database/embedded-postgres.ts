import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { alone, identity, lives } from "@/lib/platform/lock.mjs";
import {
  type Account,
  type Binaries,
  runProgram,
  serverAccount,
  serverBinaries,
} from "./embedded-postgres-binaries";

export type Postgres = {
  /** The connection URL of a database of this server, for the owner of the database. */
  url: (database: string) => string;
  port: number;
  /** False if the server was already running: another process uses it, or a start was killed and left it running. */
  started: boolean;
  running: () => boolean;
  /** Starts the server again on the same port after it has died. */
  revive: () => Promise<void>;
  /** Stops the server, unless another living process still uses it. */
  stop: () => Promise<void>;
};

type Options = {
  /** The cluster is in `<root>/pg`, and its password, log and users are next to it. */
  root: string;
  /** The process that uses the server. The last process to stop takes the server down. */
  user?: number;
  /** False for tests: every commit is faster, but a crash of the machine may lose the data. */
  durable?: boolean;
};

type Place = Record<"root" | "dir" | "secret" | "log" | "lock" | "users" | "pid", string>;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function placeOf(options: Options): Place {
  const root = path.resolve(options.root);
  const dir = path.join(root, "pg");
  const at = (name: string) => path.join(root, name);
  return {
    root,
    dir,
    secret: at("pg-password"),
    log: at("pg.log"),
    lock: at("pg.lock"),
    users: at("pg-users"),
    pid: path.join(dir, "postmaster.pid"),
  };
}

/** Starts the private PostgreSQL server, or joins the one that already runs on the same data. */
export async function embeddedPostgres(options: Options): Promise<Postgres> {
  const place = placeOf(options);
  const user = options.user ?? process.pid;
  fs.mkdirSync(place.root, { recursive: true });
  return await alone(place.lock, async () => {
    const account = serverAccount();
    const binaries = await serverBinaries(account);
    await initialised(place, account, binaries);
    const found = await runningPort(place);
    const port = found ?? (await start(place, account, binaries, options.durable ?? true));
    fs.mkdirSync(place.users, { recursive: true });
    fs.writeFileSync(path.join(place.users, String(user)), identity(user) ?? "");
    const password = fs.readFileSync(place.secret, "utf8");
    return {
      url: (database) => `postgres://app:${password}@127.0.0.1:${port}/${database}`,
      port,
      started: found === undefined,
      running: () => serverIdentity(place) !== undefined,
      revive: () =>
        alone(place.lock, async () => {
          if (await runningPort(place)) return;
          await start(place, account, binaries, options.durable ?? true, port);
        }),
      stop: () => leave(place, account, binaries, user),
    };
  });
}

/** Stops the server of `root` if one is running and `user` was the last process to use it. */
export async function leavePostgres(root: string, user = process.pid): Promise<void> {
  const place = placeOf({ root });
  if (!fs.existsSync(place.users)) return;
  const account = serverAccount();
  await leave(place, account, await serverBinaries(account), user);
}

function leave(place: Place, account: Account, binaries: Binaries, user: number): Promise<void> {
  return alone(place.lock, async () => {
    fs.rmSync(path.join(place.users, String(user)), { force: true });
    for (const other of fs.readdirSync(place.users)) {
      const file = path.join(place.users, other);
      if (lives(fs.readFileSync(file, "utf8"))) return;
      fs.rmSync(file, { force: true });
    }
    if (!serverIdentity(place)) return;
    const { code, out } = await runProgram(account, binaries.pg_ctl, [
      "stop",
      "-m",
      "fast",
      "-w",
      "-t",
      "60",
      "-D",
      place.dir,
    ]);
    if (code !== 0 && serverIdentity(place)) throw new Error(`PostgreSQL did not stop: ${out}`);
  });
}

async function initialised(place: Place, account: Account, binaries: Binaries): Promise<void> {
  if (fs.existsSync(path.join(place.dir, "PG_VERSION"))) return;
  const fresh = `${place.dir}.new`;
  fs.rmSync(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  if (fs.existsSync(place.dir) && fs.readdirSync(place.dir).length > 0) {
    throw new Error(`${place.dir} is not empty and holds no database: move it away, then start.`);
  }
  fs.writeFileSync(place.secret, randomBytes(18).toString("base64url"), { mode: 0o600 });
  account.own(place.secret);
  fs.mkdirSync(fresh, { mode: 0o700 });
  account.own(fresh);
  const { code, out } = await runProgram(account, binaries.initdb, [
    "-D",
    fresh,
    "-U",
    "app",
    `--pwfile=${place.secret}`,
    "--auth=scram-sha-256",
    "-E",
    "UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ]);
  if (code !== 0) throw new Error(`PostgreSQL could not make its data directory: ${cause(out)}`);
  fs.rmSync(place.dir, { recursive: true, force: true });
  fs.renameSync(fresh, place.dir); // renamed last, so that the directory is complete or missing
}

async function start(
  place: Place,
  account: Account,
  binaries: Binaries,
  durable: boolean,
  samePort?: number,
): Promise<number> {
  await clearStalePid(place);
  const port = samePort ?? (await freePort(5433));
  fs.closeSync(fs.openSync(place.log, "a", 0o600));
  account.own(place.log);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "log_checkpoints=off",
    "shared_buffers=64MB",
    "max_connections=80",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const { code } = await runProgram(account, binaries.pg_ctl, [
    "start",
    "-w",
    "-t",
    "60",
    "-D",
    place.dir,
    "-l",
    place.log,
    "-o",
    [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" "),
  ]);
  if (code !== 0) {
    const reason = cause(fs.readFileSync(place.log, "utf8"));
    throw new Error(`PostgreSQL did not start: ${reason} (more in ${place.log})`);
  }
  return port;
}

/** After a kill -9 the pid file is left behind, and its process number may belong to another program by now. */
async function clearStalePid(place: Place): Promise<void> {
  if (!fs.existsSync(place.pid)) return;
  for (let wait = 0; wait < 100 && (serverIdentity(place) || inUse(place.dir)); wait++) {
    await sleep(100);
  }
  if (process.platform === "linux" && !inUse(place.dir)) fs.rmSync(place.pid, { force: true });
}

/** The server's processes have the data directory as their working directory. */
function inUse(dir: string): boolean {
  if (process.platform !== "linux") return false;
  return fs.readdirSync("/proc").some((pid) => /^\d+$/.test(pid) && directoryOf(pid) === dir);
}

function directoryOf(pid: string | number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // the process has ended, or we may not inspect it
  }
}

/** The lines of postmaster.pid: line 1 is the process, line 4 its port, line 8 its state. */
function pidFile(place: Place): string[] {
  try {
    return fs.readFileSync(place.pid, "utf8").split("\n");
  } catch {
    return [];
  }
}

function serverIdentity(place: Place): string | undefined {
  const pid = Number(pidFile(place)[0]);
  if (!(pid > 0)) return undefined;
  const isOurs = process.platform !== "linux" || directoryOf(pid) === fs.realpathSync(place.dir);
  return isOurs ? identity(pid) : undefined;
}

async function runningPort(place: Place): Promise<number | undefined> {
  for (let wait = 0; wait < 300; wait++) {
    if (!serverIdentity(place)) return undefined;
    const lines = pidFile(place);
    const port = Number(lines[3]);
    if (/^ready/.test(lines[7] ?? "") && (await listens(port))) return port;
    await sleep(100); // the server is starting or stopping, and both end soon
  }
  throw new Error(`The PostgreSQL on ${place.dir} does not answer (see ${place.log}).`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error) => {
      if (preferred === 0) reject(error);
      else freePort(0).then(resolve, reject);
    });
    server.listen(preferred, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The line that gives the reason, among many that say what was done about it. */
function cause(output: string): string {
  const lines = output.trim().split("\n");
  const why = lines.findLast((line) => /FATAL|PANIC|error:|No space left/.test(line));
  return (why ?? lines.at(-1) ?? "").trim();
}
