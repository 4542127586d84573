import { afterAll, beforeAll, expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { openEnvironmentWithOwner } from "@/lib/platform/testing/environment";
import { countUse, countUses, dropOldLimits, refundUses, type Use } from "./rate-limit";

const NOW = new Date("2026-11-22T09:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let environment: Awaited<ReturnType<typeof openEnvironmentWithOwner>>;
beforeAll(async () => {
  environment = await openEnvironmentWithOwner();
});
afterAll(() => environment.close());

/** How many of `times` simultaneous uses are allowed. */
async function allowed(who: string, times: number, now = NOW): Promise<number> {
  const tries = await Promise.allSettled(
    Array.from({ length: times }, () => countUse("resend-own", who, now)),
  );
  for (const one of tries) {
    if (one.status === "fulfilled") continue;
    expect(one.reason).toBeInstanceOf(Problem);
    expect(one.reason).toMatchObject({
      code: "too-many",
      message: message("problem.limit.tooOften", { n: 60 }),
      retryAfter: 3600,
    });
  }
  return tries.filter(({ status }) => status === "fulfilled").length;
}

test("of many simultaneous uses, as many are allowed as the limit says, for each name separately", async () => {
  expect(await allowed("ada@example.org", 20)).toBe(6);
  expect(await allowed("ada@example.org", 2)).toBe(0);
  expect(await allowed("zoe@example.org", 3)).toBe(3);
});

test("a window that is over begins again, and is deleted if it is not used again", async () => {
  expect(await allowed("late@example.org", 8)).toBe(6);
  expect(await allowed("late@example.org", 8, later(3600))).toBe(6);
  expect(await dropOldLimits(later(3601))).toBeGreaterThan(0);
  expect((await environment.owner.query("select 1 from rate_limit")).rowCount).toBe(1);
});

test("a client over its own limit uses up nothing of the limit that all clients share", async () => {
  const uses = (network: string): Use[] => [
    { limit: "resend-by-client", who: `dsk_a:7777-7777:${network}` },
    { limit: "resend", who: "dsk_a:7777-7777" },
  ];
  const tries = await Promise.allSettled(
    Array.from({ length: 40 }, () => countUses(uses("203.0.113.9"), NOW)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  for (let time = 0; time < 4; time += 1) await countUses(uses("198.51.100.1"), NOW);
  await expect(countUses(uses("198.51.100.2"), NOW)).rejects.toMatchObject({ code: "too-many" });
});

test("a use that was refunded does not count", async () => {
  const use: Use = { limit: "code-by-client", who: "somebody" };
  for (let time = 0; time < 20; time += 1) {
    await countUses([use], NOW);
    await refundUses([use]);
  }
  for (let time = 0; time < 5; time += 1) await countUses([use], NOW);
  await expect(countUses([use], NOW)).rejects.toMatchObject({ retryAfter: 600 });
});

test("the name that a use is counted for is not stored", async () => {
  await countUse("submit", "canary@example.org", NOW);
  const { rows } = await environment.owner.query("select key from rate_limit");
  expect(JSON.stringify(rows)).not.toContain("canary");
});
