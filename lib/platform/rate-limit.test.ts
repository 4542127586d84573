import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem";
import { countUse, dropOldLimits } from "./rate-limit";
import { openEnvironment } from "./testing/environment";

let environment: Awaited<ReturnType<typeof openEnvironment>>;
let owner: pg.Client;
beforeAll(async () => {
  environment = await openEnvironment();
  owner = new pg.Client(environment.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await environment.close();
});

/** How many of `times` uses at once are let through. */
async function letThrough(who: string, times: number): Promise<number> {
  const tries = await Promise.allSettled(
    Array.from({ length: times }, () => countUse("send-code", who)),
  );
  for (const one of tries) {
    if (one.status === "fulfilled") continue;
    expect(one.reason).toBeInstanceOf(Problem);
    expect(one.reason).toMatchObject({
      code: "too-many",
      message: "This was asked for too often. Wait 60 minutes, then try again.",
    });
  }
  return tries.filter(({ status }) => status === "fulfilled").length;
}

test("of many uses at once as many are let through as the limit says, and of others as many", async () => {
  expect(await letThrough("ada@example.org", 20)).toBe(6);
  expect(await letThrough("ada@example.org", 2)).toBe(0);
  expect(await letThrough("zoe@example.org", 3)).toBe(3);
});

test("a window that is over begins anew, and is dropped where nobody comes back", async () => {
  expect(await letThrough("late@example.org", 8)).toBe(6);
  await owner.query("update rate_limit set expire = now() - interval '1 second'");
  expect(await letThrough("late@example.org", 8)).toBe(6);
  const { count } = await dropOldLimits(new Date());
  expect(count).toBeGreaterThan(0);
  expect((await owner.query("select 1 from rate_limit")).rowCount).toBe(1);
});

test("who was counted is not written down", async () => {
  await countUse("submit", "canary@example.org");
  const { rows } = await owner.query("select key from rate_limit");
  expect(JSON.stringify(rows)).not.toContain("canary");
});
