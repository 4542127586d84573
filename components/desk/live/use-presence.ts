"use client";

import { useCallback, useEffect, useRef } from "react";

const SAY_MS = 5000;
/** A pause for thought is still writing. */
const THINK_MS = 6000;

type At = "looking" | "writing" | "gone";

/** A name for this tab; what makes the better ones is there on https and on the machine itself alone. */
const newTab = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** Says that this tab shows the request, and whether somebody writes in it. Returns what to call when it is (un)seen. */
export function usePresence(address: string, request: string): (visible: boolean) => void {
  const tab = useRef("");
  const visible = useRef(false);
  const typedAt = useRef(0);
  const last = useRef<At>("gone");
  const say = useCallback(
    (at: At) => {
      tab.current ||= newTab();
      last.current = at;
      const body = new URLSearchParams({ request, tab: tab.current, at });
      // It outlives the page, and asks for nothing: whether it arrives, the lease tells.
      if (at === "gone") navigator.sendBeacon(address, body);
      else fetch(address, { method: "POST", body, redirect: "manual" }).catch(() => {});
    },
    [address, request],
  );
  useEffect(() => {
    const now = (): At => (Date.now() - typedAt.current < THINK_MS ? "writing" : "looking");
    const timer = setInterval(() => {
      if (visible.current) say(now());
    }, SAY_MS);
    const type = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest("main form")) return;
      typedAt.current = Date.now();
      if (last.current !== "writing") say("writing");
    };
    document.addEventListener("input", type);
    return () => {
      clearInterval(timer);
      document.removeEventListener("input", type);
    };
  }, [say]);
  return useCallback(
    (seen: boolean) => {
      if (seen) say("looking");
      else if (visible.current) say("gone");
      visible.current = seen;
    },
    [say],
  );
}
