import { expect, test, vi } from "vitest";
import { stubSettings } from "@/lib/platform/testing/environment";
import { withConcurrencyLimit } from "./admission";

stubSettings();
vi.stubEnv("DATABASE_POOL", "3");

test("in a burst, as many calls run at once as there are connections, and the others wait their turn or are refused", async () => {
  let running = 0;
  let highest = 0;
  const work = async () => {
    running += 1;
    highest = Math.max(highest, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
  };
  const all = await Promise.allSettled(
    Array.from({ length: 300 }, () => withConcurrencyLimit(work)),
  );
  const refused = all.filter(({ status }) => status === "rejected");
  expect(highest).toBe(3);
  expect(refused).toHaveLength(300 - 3 - 150);
  for (const one of refused) {
    expect(one).toMatchObject({ reason: { code: "unavailable", retryAfter: expect.any(Number) } });
  }
});

test("a call that has waited for two seconds is refused, and a call that fails passes its slot on to the next", async () => {
  let release: () => void = () => undefined;
  const blocked = new Promise<void>((done) => {
    release = done;
  });
  const waiting = Array.from({ length: 3 }, () => withConcurrencyLimit(() => blocked));
  const began = performance.now();
  await expect(withConcurrencyLimit(async () => "late")).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(performance.now() - began).toBeLessThan(3_500);
  release();
  await Promise.all(waiting);
  const failing = Array.from({ length: 9 }, () =>
    withConcurrencyLimit(() => Promise.reject(new Error("no"))),
  );
  await Promise.allSettled(failing);
  expect(await withConcurrencyLimit(async () => "served")).toBe("served");
});
