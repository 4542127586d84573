import { expect, test, vi } from "vitest";
import { inTurn } from "./admission";
import { stubSettings } from "./testing/environment";

stubSettings();
vi.stubEnv("DATABASE_POOL", "3");

test("of a burst as many run at once as there are connections, the rest in turn or not at all", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
  };
  const all = await Promise.allSettled(Array.from({ length: 300 }, () => inTurn(work)));
  const refused = all.filter(({ status }) => status === "rejected");
  expect(most).toBe(3);
  expect(refused).toHaveLength(300 - 3 - 150);
  for (const one of refused) {
    expect(one).toMatchObject({ reason: { code: "unavailable", retryAfter: expect.any(Number) } });
  }
});

test("a request that waits two seconds is refused, and one that fails gives its turn to the next", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const stuck = Array.from({ length: 3 }, () => inTurn(() => held));
  const began = performance.now();
  await expect(inTurn(async () => "late")).rejects.toMatchObject({ code: "unavailable" });
  expect(performance.now() - began).toBeLessThan(3_500);
  release();
  await Promise.all(stuck);
  const failing = Array.from({ length: 9 }, () => inTurn(() => Promise.reject(new Error("no"))));
  await Promise.allSettled(failing);
  expect(await inTurn(async () => "served")).toBe("served");
});
