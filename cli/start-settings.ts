import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { listenOn } from "@/lib/platform/http/listen.mjs";

export type Settings = {
  dataDir: string;
  host: string;
  port: number;
  appUrl: string;
  /** Our own PostgreSQL below `dataDir`, because DATABASE_URL is not set. */
  embedded: boolean;
  /** Email is caught and shown in a local inbox, because SMTP_URL is not set. */
  catchesMail: boolean;
  inboxPort: number;
  smtpPort: number;
  /** Whether to add sample organisations, team members and requests. */
  seeds: boolean;
  /** `false` is for tests: it is faster, and a power cut may lose data. */
  durable: boolean;
};

type Source = Record<string, string | undefined>;

export function readSettings(source: Source): Settings {
  const port = portFrom(source, "PORT", 3000);
  const embedded = !source.DATABASE_URL;
  return {
    dataDir: path.resolve(source.DATA_DIR || ".data"),
    host: source.HOST || "127.0.0.1",
    port,
    appUrl: source.APP_URL || `http://localhost:${port}`,
    embedded,
    catchesMail: !source.SMTP_URL,
    inboxPort: portFrom(source, "MAIL_CATCHER_PORT", 1080),
    smtpPort: portFrom(source, "MAIL_CATCHER_SMTP_PORT", 1025),
    seeds: source.SEED ? source.SEED !== "false" : embedded,
    durable: source.EMBEDDED_POSTGRES_DURABLE !== "false",
  };
}

function portFrom(source: Source, name: string, fallback: number): number {
  const text = source[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new Error(`${name} must be a port number between 1 and 65535.`);
}

/** Throws if a port cannot be used, with the variable that helps. Called before the long steps. */
export async function requireFreePort(
  variable: string,
  port: number,
  host?: string,
): Promise<void> {
  try {
    for (const server of await listenOn(() => createServer(), port, host)) server.close();
  } catch (error) {
    throw portFault(error, variable, port, host);
  }
}

function portFault(error: unknown, variable: string, port: number, host = ""): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const advice = `set ${variable} to a free port, for example ${variable}=${port + 1} npm start`;
  if (code === "EADDRINUSE") return new Error(`Port ${port} is in use: ${advice}.`);
  if (code === "EACCES")
    return new Error(`This account is not allowed to use port ${port}: ${advice}.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Error(`HOST is ${host}, which is not an address of this machine.`);
  }
  return error;
}

const secretsSchema = z.object({
  KEY_RING: z.string(),
  AUTH_SECRET: z.string(),
  webPassword: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of an embedded desk, created once. Without them the encrypted data cannot be read, so a lost file is an
 * error and is never replaced silently.
 */
export function loadOrCreateSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    const stored = secretsSchema.safeParse(parsed(readFileSync(file, "utf8")));
    if (stored.success) return stored.data;
    throw new Error(`${file} cannot be read: restore your copy of it.`);
  }
  if (existsSync(path.join(dataDir, "pg", "PG_VERSION"))) {
    throw new Error(
      `${file} is missing, and without it the data in ${dataDir} cannot be read: restore your copy of it, or move ${dataDir} away to start without data.`,
    );
  }
  const made = {
    KEY_RING: `local:${randomBytes(32).toString("base64")}`,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    webPassword: randomBytes(24).toString("base64url"),
  };
  writePrivate(file, made);
  return made;
}

/** Writes a JSON file completely or not at all. Only its owner can read it. */
export function writePrivate(file: string, value: object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
