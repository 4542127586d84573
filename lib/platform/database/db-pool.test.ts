import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { openProxy } from "@/lib/platform/testing/proxy";
import { prisma, withinDesk } from "./db";
import { isDatabaseUp } from "./db-pool";
import { isUnavailable } from "./db-trouble";

let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
let proxy: Awaited<ReturnType<typeof openProxy>>;
let silent = false;

beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
  proxy = await openProxy(environment.database.appUrl, () => (silent ? "swallow" : "pass"));
  vi.stubEnv("DATABASE_URL", proxy.url);
  vi.stubEnv("DATABASE_POOL", "2");
  vi.stubEnv("PROCESS", "web");
  await environment.owner.query(
    "insert into rate_limit (key, points, expire) values ('locked', 1, now()) on conflict do nothing",
  );
});
afterAll(async () => {
  await environment.close();
  proxy.close();
});

/** The seconds until `work` failed with an error that counts as an outage, so that another attempt may succeed. */
async function failing(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const error = await work().then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  expect(isUnavailable(error), String(error)).toBe(true);
  return (performance.now() - began) / 1000;
}

test("a query that finds all connections in use is refused after two seconds", async () => {
  let release: () => void = () => undefined;
  const blocked = new Promise<void>((done) => {
    release = done;
  });
  let inside = 0;
  const work = () => {
    inside += 1;
    return blocked;
  };
  const busy = [1, 2].map(() => withinDesk("dsk_a", work));
  await expect.poll(() => inside, { timeout: 5_000 }).toBe(2);
  expect(await failing(() => prisma().desk.count())).toBeLessThan(3.5);
  expect(await failing(() => withinDesk("dsk_a", async () => undefined))).toBeLessThan(3.5);
  release();
  await Promise.all(busy);
  expect(await prisma().desk.count()).toBe(0);
});

test("a query that waits for a locked row is refused after two seconds", async () => {
  await environment.owner.query("begin");
  await environment.owner.query("select 1 from rate_limit where key = 'locked' for update");
  const change = () => prisma().rateLimit.update({ where: { key: "locked" }, data: { points: 2 } });
  expect(await failing(change)).toBeLessThan(3.5);
  await environment.owner.query("rollback");
  expect((await change()).points).toBe(2);
});

test("a database that accepts connections and never replies is given up after a few seconds, and used again once it replies", async () => {
  await prisma().desk.count();
  silent = true;
  const waited = await Promise.all([
    failing(() => prisma().desk.count()),
    failing(() => withinDesk("dsk_a", (tx) => tx.desk.count())),
    failing(() => prisma().desk.count()),
  ]);
  expect(Math.max(...waited)).toBeLessThan(8);
  expect(await isDatabaseUp()).toBe(false);
  silent = false;
  await expect.poll(() => prisma().desk.count(), { timeout: 8_000 }).toBe(0);
  expect(await isDatabaseUp()).toBe(true);
});

test("an error in our own code does not count as an outage of the database", () => {
  expect(isUnavailable(new TypeError("x is undefined"))).toBe(false);
  expect(isUnavailable({ code: "P2002" })).toBe(false);
  expect(
    isUnavailable({ meta: { driverAdapterError: { cause: { originalCode: "53100" } } } }),
  ).toBe(true);
});
