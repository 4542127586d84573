import { may } from "@/lib/domain/request/role";
import { desksOf } from "@/lib/people/members";
import { sessionOf } from "@/lib/people/session";
import { checkedNow } from "@/lib/platform/clock";
import type { Heard, Live } from "@/lib/platform/live";
import type { Staff } from "./context";
import { sessionToken } from "./session";

/** Proxies and browsers give up on what is silent for longer. */
const BEAT_MS = 10_000;
/** How long somebody who lost their place may still hear that something happened. */
const CHECK_MS = 15_000;
/** How soon a browser asks again for a stream that ended. */
const RETRY_MS = 1000;
/** What one act writes is one thing to tell. */
const GATHER_MS = 100;
/** A reader who has so many lines waiting is not reading. */
const MOST_WAITING = 50;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  // nginx would keep the lines until they fill its buffer.
  "x-accel-buffering": "no",
};

export type LiveStream = {
  live: Live;
  desk: string;
  /** Whether a note is one to look for. */
  concerns: (note: { chain: string; event: string; actor: string }) => boolean;
  /** Asked again and again: the stream ends with the first no. */
  allowed: () => Promise<boolean>;
  signal: AbortSignal;
};

/**
 * Server-sent events that say no more than "look again": what there is to see is asked for in a request of
 * its own, where permission is checked anew. `null` where this process has no room left.
 */
export function liveStream({ live, desk, concerns, allowed, signal }: LiveStream): Response | null {
  const line = new TransformStream<Uint8Array, Uint8Array>(
    {},
    { highWaterMark: MOST_WAITING },
    { highWaterMark: 0 },
  );
  const writer = line.writable.getWriter();
  const encoder = new TextEncoder();
  const send = (event: string) => {
    if ((writer.desiredSize ?? 0) <= 0) return end();
    writer
      .write(encoder.encode(`retry: ${RETRY_MS}\nevent: ${event}\ndata: ${event}\n\n`))
      .catch(end);
  };
  let gathering: NodeJS.Timeout | undefined;
  const tell = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      send("change");
    }, GATHER_MS);
  };
  const check = async () => {
    if (!(await allowed().catch(() => false))) end();
  };
  const hear = (heard: Heard) => {
    if (heard === "over") end();
    else if (heard === "again" || concerns(heard)) tell();
    else if (heard.event.startsWith("member-")) void check();
  };
  const leave = live.subscribe(desk, hear);
  const timers = [setInterval(() => send("beat"), BEAT_MS), setInterval(check, CHECK_MS)];
  function end() {
    leave?.();
    clearTimeout(gathering);
    for (const timer of timers) clearInterval(timer);
    signal.removeEventListener("abort", end);
    writer.close().catch(() => {});
  }
  if (!leave || signal.aborted) {
    end();
    return null;
  }
  signal.addEventListener("abort", end);
  writer.closed.catch(end); // the reader went away
  send("hello");
  return new Response(line.readable, { headers: HEADERS });
}

/** Asks whether whoever opened the page is still signed in, at this desk, in the role they had then. */
export async function stillThere({ ctx, person, role }: Staff): Promise<() => Promise<boolean>> {
  const token = await sessionToken();
  return async () => {
    const session = await sessionOf(token, await checkedNow());
    if (session?.userId !== person.userId) return false;
    const desk = (await desksOf(person.userId)).find(({ slug }) => slug === ctx.desk.slug);
    return desk?.role === role && may(ctx.actor, "request.read");
  };
}
