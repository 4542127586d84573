import type { Staff } from "@/app/_door/context";
import { sessionToken } from "@/app/_door/session";
import { may } from "@/lib/domain/request/role";
import { checkedNow } from "@/lib/platform/clock";
import type { Live, LiveMessage } from "@/lib/platform/live/live";
import { desksOf } from "@/lib/team/members";
import { sessionOf } from "@/lib/team/session";

/** Proxies and browsers close a connection that is silent for longer. */
const BEAT_MS = 10_000;
/** How long a member who lost access may still learn that something happened. */
const CHECK_MS = 15_000;
/** How soon a browser reconnects after a stream has ended. */
const RETRY_MS = 1000;
/** The log entries that one action writes within this time are sent as one event. */
const GATHER_MS = 100;
/** A client with this many unread lines is not reading. */
const MAX_UNREAD = 50;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  // Without this header, nginx would keep the lines until they fill its buffer.
  "x-accel-buffering": "no",
};

export type LiveStream = {
  live: Live;
  desk: string;
  /** Whether the page has to fetch its state again because of this note. */
  concerns: (note: { chain: string; event: string; actor: string }) => boolean;
  /**
   * Called every 15 seconds and after each change to the members. The stream ends as soon as this returns `false` or
   * throws.
   */
  allowed: () => Promise<boolean>;
  signal: AbortSignal;
};

/**
 * Server-sent events that only say that something changed. The page then fetches its state in a separate request, which
 * checks permissions again. `null` if this process has no capacity for another stream.
 */
export function liveStream({ live, desk, concerns, allowed, signal }: LiveStream): Response | null {
  const events = new TransformStream<Uint8Array, Uint8Array>(
    {},
    { highWaterMark: MAX_UNREAD },
    { highWaterMark: 0 },
  );
  const writer = events.writable.getWriter();
  const encoder = new TextEncoder();
  const send = (event: string) => {
    if ((writer.desiredSize ?? 0) <= 0) return end();
    writer
      .write(encoder.encode(`retry: ${RETRY_MS}\nevent: ${event}\ndata: ${event}\n\n`))
      .catch(end);
  };
  let gathering: NodeJS.Timeout | undefined;
  const scheduleChange = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      send("change");
    }, GATHER_MS);
  };
  const check = async () => {
    if (!(await allowed().catch(() => false))) end();
  };
  const onNote = (note: LiveMessage) => {
    if (note === "over") end();
    else if (note === "again" || concerns(note)) scheduleChange();
    else if (note.event.startsWith("member-")) void check();
  };
  const unsubscribe = live.subscribe(desk, onNote);
  const timers = [setInterval(() => send("beat"), BEAT_MS), setInterval(check, CHECK_MS)];
  function end() {
    unsubscribe?.();
    clearTimeout(gathering);
    for (const timer of timers) clearInterval(timer);
    signal.removeEventListener("abort", end);
    writer.close().catch(() => {});
  }
  if (!unsubscribe || signal.aborted) {
    end();
    return null;
  }
  signal.addEventListener("abort", end);
  // Rejects when the client disconnects.
  writer.closed.catch(end);
  send("hello");
  return new Response(events.readable, { headers: HEADERS });
}

/**
 * Returns a function that checks whether the member who opened the page is still signed in and has the same role at
 * this desk.
 */
export async function accessCheck({ ctx, member, role }: Staff): Promise<() => Promise<boolean>> {
  const token = await sessionToken();
  return async () => {
    const session = await sessionOf(token, await checkedNow());
    if (session?.userId !== member.userId) return false;
    const desk = (await desksOf(member.userId)).find(({ slug }) => slug === ctx.desk.slug);
    return desk?.role === role && may(ctx.actor, "request.read");
  };
}
