import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { health } from "./health";
import { openEnvironmentWithOwner } from "./testing/environment";

let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
});
afterAll(() => environment.close());

test("a process that can serve requests is ready, and reports when a worker was last seen", async () => {
  const healthy = {
    ready: true,
    database: true,
    schema: true,
    storage: true,
    clock: true,
    email: "sent",
  };
  expect(await health()).toEqual({ ...healthy, worker: null });
  await environment.owner.query(
    "insert into worker_heartbeat values ('w', now() - interval '40 seconds')",
  );
  const { worker } = await health();
  expect(worker).toBeGreaterThanOrEqual(40);
  expect(worker).toBeLessThan(100);
});

test("a process whose database lacks a migration of this build is not ready", async () => {
  const last = "(select max(migration_name) from _prisma_migrations)";
  await environment.owner.query(
    `update _prisma_migrations set finished_at = null where migration_name = ${last}`,
  );
  expect(await health()).toMatchObject({ ready: false, database: true, schema: false });
  await environment.owner.query("update _prisma_migrations set finished_at = now()");
  await environment.owner.query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('n', '', '99990101000000_newer', now())",
  );
  expect(await health()).toMatchObject({ ready: true, schema: true });
  await environment.owner.query("alter table _prisma_migrations rename to elsewhere");
  expect(await health()).toMatchObject({ ready: false, database: true, schema: false });
  await environment.owner.query("alter table elsewhere rename to _prisma_migrations");
});

test("a process whose clock is wrong is not ready, and is ready again once the clock is right", async () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_500 });
  expect(await health()).toMatchObject({ ready: false, database: true, clock: false });
  vi.useRealTimers();
  expect(await health()).toMatchObject({ ready: true, clock: true });
});

test.each(["paused", "held"])(
  "email that is %s is reported, and the process stays ready",
  async (email) => {
    await environment.owner.query(`update mail_state set ${email}_since = now()`);
    expect(await health()).toMatchObject({ ready: true, email });
    await environment.owner.query(`update mail_state set ${email}_since = null`);
    expect(await health()).toMatchObject({ ready: true, email: "sent" });
  },
);

test("a database that cannot be reached is reported within two seconds", async () => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://nobody:x@127.0.0.1:1/none");
  const { health: elsewhere } = await import("./health");
  const began = performance.now();
  expect(await elsewhere()).toMatchObject({ ready: false, database: false });
  expect(performance.now() - began).toBeLessThan(3_500);
});

test("a process whose storage cannot be written to is not ready", async () => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", environment.database.appUrl);
  rmSync(environment.files, { recursive: true, force: true });
  writeFileSync(environment.files, "a file where the folder should be");
  chmodSync(environment.files, 0o400);
  const { health: fresh } = await import("./health");
  expect(await fresh()).toMatchObject({ ready: false, database: true, storage: false });
});
