"use client";

import { useCallback, useEffect, useRef } from "react";

const REPORT_MS = 5000;
/** A pause of up to six seconds still counts as writing. */
const WRITING_MS = 6000;

type Activity = "looking" | "writing" | "gone";

/** A random id for this tab. `crypto.randomUUID` exists only on HTTPS and on localhost. */
const newTabId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/**
 * Reports that this tab shows the request, and whether someone writes in it. Returns a function to call when the page
 * becomes visible or hidden.
 */
export function usePresence(address: string, request: string): (visible: boolean) => void {
  const tab = useRef("");
  const visible = useRef(false);
  const typedAt = useRef(0);
  const last = useRef<Activity>("gone");
  const report = useCallback(
    (at: Activity) => {
      tab.current ||= newTabId();
      last.current = at;
      const body = new URLSearchParams({ request, tab: tab.current, at });
      // A beacon is sent even if the page closes. If it is lost, the presence expires by itself.
      if (at === "gone") navigator.sendBeacon(address, body);
      else fetch(address, { method: "POST", body, redirect: "manual" }).catch(() => {});
    },
    [address, request],
  );
  useEffect(() => {
    const now = (): Activity => (Date.now() - typedAt.current < WRITING_MS ? "writing" : "looking");
    const timer = setInterval(() => {
      if (visible.current) report(now());
    }, REPORT_MS);
    const onInput = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest("main form")) return;
      typedAt.current = Date.now();
      if (last.current !== "writing") report("writing");
    };
    document.addEventListener("input", onInput);
    return () => {
      clearInterval(timer);
      document.removeEventListener("input", onInput);
    };
  }, [report]);
  return useCallback(
    (seen: boolean) => {
      if (seen) report("looking");
      else if (visible.current) report("gone");
      visible.current = seen;
    },
    [report],
  );
}
