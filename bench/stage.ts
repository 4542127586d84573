import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { build } from "@/cli/start-build";
import { endProcess } from "@/cli/start-children";
import { embeddedPostgres } from "@/lib/platform/database/embedded-postgres";
import { grantLogin, migrateAll } from "@/lib/platform/database/migrate";
import { shutDown } from "@/lib/platform/shutdown";

export const ROOT = path.resolve(`.data/bench-${process.pid}`);
export const LOGIN = "rightsdesk_bench";
const PASSWORD = "only-on-loopback";

type Environment = Record<string, string | undefined>;
export type Stage = {
  /** Where the web server answers. */
  origin: string;
  webPid: number;
  owner: pg.Pool;
  buildId: string;
  close: () => Promise<void>;
};

/** A PostgreSQL that keeps what it commits, and a web server in production mode. */
export async function openStage(environment: Environment): Promise<Stage> {
  const buildId = await built(environment);
  const server = await embeddedPostgres({ root: ROOT });
  const children: ChildProcess[] = [];
  const owner = new pg.Pool({ connectionString: server.url("bench"), max: 20 });
  const close = async () => {
    for (const child of children) await endProcess(child);
    await owner.end();
    await shutDown();
    await server.stop();
    rmSync(ROOT, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  try {
    await prepare(server.url);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    Object.assign(environment, settings(server.url("bench"), origin, port));
    const webPid = await opened("scripts/web.mjs", children);
    return { origin, webPid, owner, buildId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function built(environment: Environment): Promise<string> {
  const file = path.join(environment.NEXT_DIST_DIR ?? ".next", "BUILD_ID");
  if (!existsSync(file)) await build();
  return readFileSync(file, "utf8").trim();
}

/** A database with every migration, and the login of the application role. */
export async function prepare(url: (database: string) => string): Promise<void> {
  const admin = new pg.Client(url("postgres"));
  await admin.connect();
  await admin.query("create database bench");
  await admin.end();
  await migrateAll(url("bench"));
  await grantLogin(url("bench"), LOGIN, PASSWORD);
}

export function settings(ownerUrl: string, origin: string, port: number): Environment {
  const app = new URL(ownerUrl);
  app.username = LOGIN;
  app.password = PASSWORD;
  return {
    DATABASE_URL: app.href,
    APP_URL: origin,
    NEXTAUTH_URL: origin,
    PORT: String(port),
    HOST: "127.0.0.1",
    SMTP_URL: "smtp://127.0.0.1:9", // no worker runs, so emails stay in the outbox
    KEY_RING: `bench:${randomBytes(32).toString("base64")}`,
    AUTH_SECRET: randomBytes(32).toString("base64"),
    // The load comes from one address, and the limits of one client are not measured.
    CLIENT_LIMIT_FACTOR: "1000",
    LOG_LEVEL: "error",
    LEAVE_WITH: String(process.pid),
  };
}

/** Starts a program that sends one message once it answers, and waits for that message. */
function opened(file: string, children: ChildProcess[]): Promise<number> {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child.pid ?? 0));
    child.once("exit", (code) => reject(new Error(`${file} ended with exit code ${code}.`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
