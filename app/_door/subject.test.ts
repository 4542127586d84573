import { expect, test } from "vitest";
import { FRESH_MINUTES, isFresh } from "./subject";

test("a download and a change of address need a code that was entered within the last ten minutes", () => {
  const subject = { requestId: "req_a", reference: "7777-7777", epoch: 0, provedAt: 1_000 };
  const after = (minutes: number, ms = 0) => new Date(1_000 + minutes * 60_000 + ms);
  expect(FRESH_MINUTES).toBe(10);
  expect(isFresh(subject, after(10, -1))).toBe(true);
  expect(isFresh(subject, after(10))).toBe(false);
});
