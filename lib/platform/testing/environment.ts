import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { vi } from "vitest";
import { shutDown } from "@/lib/platform/shutdown";
import { type Content, type TestDatabase, testDatabase } from "./database";
import { openSmtpServer } from "./smtp-server";

/** KEY_RING's key and AUTH_SECRET of the tests. They are published here, so nothing else may use them. */
export const TEST_KEY = "j9NntDlZ5CmTpnBiVY6JYwVGxPmJx7cYJfYkQlDk1yo=";
export const TEST_SECRET = "Yt0m8Vq1cXw4ZrJ7uHkN2sPbLdG9fAe6TiQyRoB3xKc=";

/** The settings that every process needs, for a test that uses neither a database nor a mail server. */
export function stubSettings(): void {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("SMTP_URL", "smtp://localhost:25");
  vi.stubEnv("APP_URL", "http://localhost:3000");
  vi.stubEnv("KEY_RING", `test:${TEST_KEY}`);
  vi.stubEnv("AUTH_SECRET", TEST_SECRET);
}

/**
 * Settings that are cleared, so that files stay here and unscanned, whatever the shell that runs the tests is
 * configured for.
 */
const CLEARED = [
  "S3_BUCKET",
  "S3_ENDPOINT",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "CLAMD_URL",
  "OUTBOUND_ALLOW",
];

/** A database and an SMTP server for one test file, and the environment variables that name them. */
export async function openEnvironment(content?: Content) {
  const post = await openSmtpServer();
  stubSettings();
  vi.stubEnv("SMTP_URL", post.url);
  vi.stubEnv("MAIL_FROM", "desk@rightsdesk.example");
  vi.stubEnv("LOG_LEVEL", "silent");
  const files = path.resolve(".data/test/files", randomUUID());
  vi.stubEnv("FILES_DIR", files);
  const evidence = path.resolve(".data/test/evidence", randomUUID());
  vi.stubEnv("EVIDENCE_DIR", evidence);
  for (const name of CLEARED) vi.stubEnv(name, "");
  const fill = async (made: TestDatabase) => {
    vi.stubEnv("DATABASE_URL", made.appUrl);
    await content?.fill(made);
    await shutDown();
  };
  const database = await testDatabase(content && { name: content.name, fill });
  vi.stubEnv("DATABASE_URL", database.appUrl);
  return {
    database,
    post,
    /** The folder with the contents of files. */
    files,
    /** The folder of the evidence store. */
    evidence,
    close: async () => {
      await shutDown();
      await post.close();
      await rm(files, { recursive: true, force: true });
      await rm(evidence, { recursive: true, force: true });
    },
  };
}

/**
 * `openEnvironment` with `owner`, a connection as the owner of the tables, which row-level security does not
 * restrict.
 */
export async function openEnvironmentWithOwner(content?: Content) {
  const environment = await openEnvironment(content);
  const owner = inTurn(new pg.Client(environment.database.ownerUrl));
  await owner.connect();
  const close = async () => {
    await owner.end();
    await environment.close();
  };
  return { ...environment, owner, close };
}

/** A connection runs one query at a time, while tests send several at once. */
function inTurn(client: pg.Client): pg.Client {
  let last: Promise<unknown> = Promise.resolve();
  client.query = ((...args: unknown[]) => {
    const sent = () => Reflect.apply(pg.Client.prototype.query, client, args);
    last = last.then(sent, sent);
    return last;
  }) as typeof client.query;
  return client;
}
