import { afterEach, expect, test, vi } from "vitest";
import type { Live, LiveMessage } from "@/lib/platform/live/live";
import { liveStream } from "./live-stream";

afterEach(() => {
  vi.useRealTimers();
});

/** An open stream with the event names that it sent, and the means to publish notes to it. */
function opened({ allowed = async () => true, capacity = true } = {}) {
  vi.useFakeTimers();
  const subscribers = new Set<(published: LiveMessage) => void>();
  const live: Live = {
    subscribe: (_, onNote) => {
      if (!capacity) return null;
      subscribers.add(onNote);
      return () => subscribers.delete(onNote);
    },
    close: async () => {},
  };
  const client = new AbortController();
  const response = liveStream({
    live,
    desk: "desk",
    allowed,
    signal: client.signal,
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
  const publish = (published: LiveMessage) => {
    for (const onNote of [...subscribers]) onNote(published);
  };
  return { response, lines, publish, subscribers, client, over: () => over };
}

const note = (chain: string, event: string) => ({ desk: "desk", chain, event, actor: "system" });
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("changes at the same moment are sent as one event, and changes that do not concern the page are not sent", async () => {
  const { response, lines, publish } = opened();
  publish(note("req_1", "assign"));
  publish(note("req_1", "note"));
  publish(note("req_2", "assign"));
  await after(200);
  expect(lines).toEqual(["hello", "change"]);
  publish("again");
  await after(200);
  expect(lines).toEqual(["hello", "change", "change"]);
  expect(response?.headers.get("cache-control")).toBe("no-store, no-transform");
});

test("the stream sends a beat every ten seconds", async () => {
  const { lines } = opened();
  await after(21_000);
  expect(lines).toEqual(["hello", "beat", "beat"]);
});

test("the stream ends within 15 seconds after its permission ends, and at once after a change to the members", async () => {
  let may = true;
  const { over, subscribers } = opened({ allowed: async () => may });
  await after(31_000);
  expect(over()).toBe(false);
  may = false;
  await after(15_000);
  expect(over()).toBe(true);
  expect(subscribers.size).toBe(0);
  const second = opened({ allowed: async () => false });
  second.publish(note("desk", "member-removed"));
  await after(1);
  expect(second.over()).toBe(true);
});

test("no subscription and no timer remain after the client has disconnected or when the process ends", async () => {
  const [left, ended] = [opened(), opened()];
  left.client.abort();
  ended.publish("over");
  await after(1);
  for (const { subscribers } of [left, ended]) expect(subscribers.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a client that does not read is disconnected, and without free capacity no stream is opened", async () => {
  vi.useFakeTimers();
  let onNote: (published: LiveMessage) => void = () => {};
  let left = false;
  const live: Live = {
    subscribe: (_, one) => {
      onNote = one;
      return () => {
        left = true;
      };
    },
    close: async () => {},
  };
  const { signal } = new AbortController();
  liveStream({ live, desk: "desk", concerns: () => true, allowed: async () => true, signal });
  for (let times = 0; times < 60; times += 1) {
    onNote(note("req_1", "note"));
    await after(150);
  }
  expect(left).toBe(true);
  expect(opened({ capacity: false }).response).toBeNull();
});
