import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writePrivate } from "./start-settings";

const NAMES = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "SMTP_URL",
  "APP_URL",
  "PORT",
  "KEY_RING",
  "AUTH_SECRET",
  "MAIL_FROM",
];

const fileIn = (dataDir: string) => path.join(dataDir, "running.json");

/**
 * Writes how to reach the running desk to a file, so that `npm run desk` in another terminal finds it. Returns a
 * function that removes the file.
 */
export function writeRunningFile(dataDir: string): () => void {
  const file = fileIn(dataDir);
  writePrivate(file, Object.fromEntries(NAMES.map((name) => [name, process.env[name]])));
  return () => rmSync(file, { force: true });
}

/** Without a DATABASE_URL of its own, a command uses the desk that `npm start` runs here. */
export function joinRunning(): void {
  const file = fileIn(path.resolve(process.env.DATA_DIR || ".data"));
  if (process.env.DATABASE_URL || !existsSync(file)) return;
  const found = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
  for (const [name, value] of Object.entries(found)) process.env[name] ||= value;
}
