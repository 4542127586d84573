"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { NotificationsUpdate } from "./live-state";
import { noteNotifications } from "./notification-count";

type PolledState<L> = {
  /** The result of the last poll. */
  readonly look: L | null;
  /** The reader is signed out or no longer a member of this desk. */
  readonly lost: boolean;
  /** Polls again and returns whether there was a response. */
  readonly again: () => Promise<boolean>;
};

/** Polls `state` whenever `stream` says that something may have changed. */
export function usePolledState<L>(
  stream: string,
  state: string,
  seen?: (visible: boolean) => void,
): PolledState<L> {
  const [look, setLook] = useState<L | null>(null);
  const [lost, setLost] = useState(false);
  // The polled address changes with what is shown. The stream stays open.
  const stateAddress = useRef(state);
  stateAddress.current = state;
  const again = useCallback(async () => {
    const found = await poll<L>(stateAddress.current);
    if (found === "lost") setLost(true);
    else if (found) {
      setLook(found);
      noteNotifications(found);
    }
    return found !== null && found !== "lost";
  }, []);
  useEffect(() => {
    if (lost) return;
    return watch({ address: stream, hear: oneAtATime(again), seen });
  }, [stream, lost, again, seen]);
  useSnoozeEnd(look, again);
  return { look, lost, again };
}

// A timer with a longer delay fires at once.
const MAX_DELAY_MS = 2 ** 31 - 1;

/** A snoozed notification returns without an event. Its time is known, so the page polls then. */
function useSnoozeEnd(look: unknown, again: () => void) {
  useEffect(() => {
    const delay = (look as { notifications?: NotificationsUpdate } | null)?.notifications?.again;
    if (delay == null || delay > MAX_DELAY_MS) return;
    const timer = setTimeout(again, Math.max(500, delay + 250));
    return () => clearTimeout(timer);
  }, [look, again]);
}

async function poll<L>(address: string): Promise<L | "lost" | null> {
  try {
    const response = await fetch(address, { redirect: "manual", cache: "no-store" });
    if (response.ok) return (await response.json()) as L;
    const gone = response.type === "opaqueredirect" || [401, 403, 404].includes(response.status);
    return gone ? "lost" : null;
  } catch {
    return null;
  }
}

/** Runs `work` once at a time. Calls during a run lead to one more run after it. */
function oneAtATime(work: () => Promise<unknown>): () => void {
  let state: "idle" | "busy" | "again" = "idle";
  return async function run() {
    if (state !== "idle") {
      state = "again";
      return;
    }
    do {
      state = "busy";
      await work();
    } while ((state as string) === "again");
    state = "idle";
  };
}

/** The stream sends a heartbeat every ten seconds. After a longer silence the page polls. */
const SILENT_MS = 25_000;
const POLL_MS = 15_000;

type Watch = {
  /** The address of the stream, including its topic. */
  readonly address: string;
  /** Called when something may be new. */
  readonly hear: () => void;
  /** Called when the page becomes visible or hidden. */
  readonly seen?: (visible: boolean) => void;
};

/**
 * Listens for changes while the page is visible. A browser opens few connections to one site, and hidden pages would
 * use them up. If nothing comes through the stream, it polls every 15 seconds.
 */
function watch({ address, hear, seen }: Watch): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastSignalAt = 0;
  const noteSignal = () => {
    lastSignalAt = Date.now();
  };
  const onNews = () => {
    noteSignal();
    hear();
  };
  const open = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("beat", noteSignal);
    source.addEventListener("hello", onNews);
    source.addEventListener("change", onNews);
    source.addEventListener("error", ({ target }) => {
      // The stream was refused for good, so a poll finds out why and the page can say it.
      if (target instanceof EventSource && target.readyState === EventSource.CLOSED) hear();
    });
  };
  const poll = () => {
    if (Date.now() - lastSignalAt < SILENT_MS) return;
    hear();
    open();
  };
  const stop = () => {
    source?.close();
    clearInterval(timer);
  };
  const restart = () => {
    stop();
    const visible = document.visibilityState === "visible";
    seen?.(visible);
    if (!visible) return;
    open();
    timer = setInterval(poll, POLL_MS);
  };
  const onLeave = () => seen?.(false);
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) restart();
  };
  document.addEventListener("visibilitychange", restart);
  window.addEventListener("pagehide", onLeave);
  window.addEventListener("pageshow", onPageShow);
  restart();
  return () => {
    stop();
    onLeave();
    document.removeEventListener("visibilitychange", restart);
    window.removeEventListener("pagehide", onLeave);
    window.removeEventListener("pageshow", onPageShow);
  };
}
