"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { watch } from "./event-stream";
import type { NotificationsLook } from "./live-state";
import { noteNotifications } from "./notification-count";

export type Looking<L> = {
  /** What the last look found. */
  readonly look: L | null;
  /** Signed out, or no longer at this desk. */
  readonly lost: boolean;
  /** Looks again, and says whether there was an answer. */
  readonly again: () => Promise<boolean>;
};

/** Looks at `state` whenever `stream` says that there may be something to see. */
export function useLook<L>(
  stream: string,
  state: string,
  seen?: (visible: boolean) => void,
): Looking<L> {
  const [look, setLook] = useState<L | null>(null);
  const [lost, setLost] = useState(false);
  // What is asked for changes with what is shown; the stream stays as it is.
  const asked = useRef(state);
  asked.current = state;
  const again = useCallback(async () => {
    const found = await ask<L>(asked.current);
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
  useWaking(look, again);
  return { look, lost, again };
}

// A timer that is set for longer goes off at once.
const LONGEST_MS = 2 ** 31 - 1;

/** What was put off comes back without anything having happened: its moment is known, and looked at. */
function useWaking(look: unknown, again: () => void) {
  useEffect(() => {
    const wakes = (look as { notifications?: NotificationsLook } | null)?.notifications?.again;
    if (wakes == null || wakes > LONGEST_MS) return;
    const timer = setTimeout(again, Math.max(500, wakes + 250));
    return () => clearTimeout(timer);
  }, [look, again]);
}

async function ask<L>(address: string): Promise<L | "lost" | null> {
  try {
    const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
    if (answer.ok) return (await answer.json()) as L;
    const gone = answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status);
    return gone ? "lost" : null;
  } catch {
    return null;
  }
}

/** What is asked for while an answer is on its way is asked for once more after it. */
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
