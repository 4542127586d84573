import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { embeddedPostgres, leavePostgres, type Postgres } from "./embedded-postgres";

const root = mkdtempSync(path.join(tmpdir(), "rightsdesk-pg-"));
const open = (user = process.pid) => embeddedPostgres({ root, user, durable: false });

afterAll(async () => {
  await leavePostgres(root, process.pid);
  await leavePostgres(root, process.ppid);
  rmSync(root, { recursive: true });
});

async function ask(server: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  client.on("error", () => {}); // the server is killed during the connection
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("two processes that start at once share one server, and the last one to stop takes it down", async () => {
  const [one, two] = await Promise.all([open(), open(process.ppid)]);
  expect(one.port).toBe(two.port);
  expect([one.started, two.started].filter(Boolean)).toHaveLength(1);
  await ask(one, "create table kept (n int); insert into kept values (1)");
  await one.stop();
  expect(two.running()).toBe(true);
  await two.stop();
  expect(two.running()).toBe(false);
});

test("a server that was killed starts again on the same port with its data", async () => {
  const server = await open();
  await ask(server, "checkpoint");
  process.kill(
    Number(readFileSync(path.join(root, "pg/postmaster.pid"), "utf8").split("\n")[0]),
    9,
  );
  await expect.poll(server.running).toBe(false);
  await server.revive();
  expect(await ask(server, "select n from kept")).toEqual([{ n: 1 }]);
  await server.stop();
});

test("a wrong password is refused, and only the owner can read the password file", async () => {
  const server = await open();
  const stranger = new URL(server.url("postgres"));
  stranger.password = "guess";
  const client = new pg.Client({ connectionString: stranger.href });
  await expect(client.connect()).rejects.toThrow("password authentication failed");
  expect(statSync(path.join(root, "pg-password")).mode & 0o077).toBe(0);
  await server.stop();
});
