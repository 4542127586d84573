import { afterEach, expect, test, vi } from "vitest";
import type { Heard, Live } from "@/lib/platform/live";
import { liveStream } from "./live-stream";

afterEach(() => {
  vi.useRealTimers();
});

/** A stream, what comes out of it, and the far end of what it hears. */
function opened({ allowed = async () => true, room = true } = {}) {
  vi.useFakeTimers();
  const hearers = new Set<(heard: Heard) => void>();
  const live: Live = {
    subscribe: (_, hear) => {
      if (!room) return null;
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    close: async () => {},
  };
  const away = new AbortController();
  const response = liveStream({
    live,
    desk: "desk",
    allowed,
    signal: away.signal,
    concerns: ({ chain }) => chain === "req_1",
  });
  const lines: string[] = [];
  let over = false;
  const read = async () => {
    const reader = response?.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
      if (done) break;
      lines.push(/event: (\w+)/.exec(value ?? "")?.[1] ?? "");
    }
    over = true;
  };
  void read().catch(() => {});
  const tell = (heard: Heard) => {
    for (const hear of [...hearers]) hear(heard);
  };
  return { response, lines, tell, hearers, away, over: () => over };
}

const note = (chain: string, event: string) => ({ desk: "desk", chain, event, actor: "system" });
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("what happens at once is told once, what does not concern the page not at all", async () => {
  const { response, lines, tell } = opened();
  tell(note("req_1", "assign"));
  tell(note("req_1", "note"));
  tell(note("req_2", "assign"));
  await after(200);
  expect(lines).toEqual(["hello", "change"]);
  tell("again");
  await after(200);
  expect(lines).toEqual(["hello", "change", "change"]);
  expect(response?.headers.get("cache-control")).toBe("no-store, no-transform");
});

test("it says every ten seconds that it is there", async () => {
  const { lines } = opened();
  await after(21_000);
  expect(lines).toEqual(["hello", "beat", "beat"]);
});

test("it ends within 15 seconds of the end of a permission, and at once where that is told", async () => {
  let may = true;
  const { over, hearers } = opened({ allowed: async () => may });
  await after(31_000);
  expect(over()).toBe(false);
  may = false;
  await after(15_000);
  expect(over()).toBe(true);
  expect(hearers.size).toBe(0);
  const second = opened({ allowed: async () => false });
  second.tell(note("desk", "member-removed"));
  await after(1);
  expect(second.over()).toBe(true);
});

test("nothing is left of it once the reader went away or the process ends", async () => {
  const [left, ended] = [opened(), opened()];
  left.away.abort();
  ended.tell("over");
  await after(1);
  for (const { hearers } of [left, ended]) expect(hearers.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a reader who does not read is let go, and where there is no room there is no stream", async () => {
  vi.useFakeTimers();
  let hear: (heard: Heard) => void = () => {};
  let left = false;
  const live: Live = {
    subscribe: (_, one) => {
      hear = one;
      return () => {
        left = true;
      };
    },
    close: async () => {},
  };
  const { signal } = new AbortController();
  liveStream({ live, desk: "desk", concerns: () => true, allowed: async () => true, signal });
  for (let times = 0; times < 60; times += 1) {
    hear(note("req_1", "note"));
    await after(150);
  }
  expect(left).toBe(true);
  expect(opened({ room: false }).response).toBeNull();
});
