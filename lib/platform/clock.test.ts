import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { checkedNow, clockFault, measureClock, requireCorrectClock } from "./clock";
import { openEnvironment } from "./testing/environment";

let environment: Awaited<ReturnType<typeof openEnvironment>>;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());
afterEach(async () => {
  vi.useRealTimers();
  await measureClock();
});

/** Simulates that somebody sets the clock of this machine. */
function setClock(aheadMs: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + aheadMs });
}

test.each([
  ["two days ahead", 2 * 86_400_000],
  ["a day behind", -86_400_000],
  ["ten seconds ahead", 10_000],
])("a process whose clock is %s uses the time of the database", async (_, aheadMs) => {
  const right = Date.now();
  await measureClock();
  setClock(aheadMs);
  const time = await checkedNow();
  expect(Math.abs(time.getTime() - right)).toBeLessThan(5_000);
});

test("with more than a minute of difference changes are refused, until the clock is right again", async () => {
  setClock(61_500);
  await checkedNow();
  expect(clockFault()).toBeGreaterThanOrEqual(60);
  await expect(requireCorrectClock()).rejects.toMatchObject({ code: "unavailable" });
  vi.useRealTimers();
  await checkedNow();
  expect(clockFault()).toBeNull();
  await requireCorrectClock();
});

test("a wrong clock also refuses the first change of a process, and the first change after the clock was set", async () => {
  Object.assign(globalThis, { rightsdeskClock: undefined });
  setClock(61_500);
  await expect(requireCorrectClock()).rejects.toMatchObject({ code: "unavailable" });
  vi.useRealTimers();
  await requireCorrectClock();
  setClock(-61_500);
  await expect(requireCorrectClock()).rejects.toMatchObject({ code: "unavailable" });
});
