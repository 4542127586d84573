"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { LiveBar } from "./live-bar";
import type { RequestUpdate } from "./live-state";
import { changeWords, presentWords } from "./live-words";
import { usePolledState } from "./use-live";
import { isBusy, sameBuild, usePageRefresh } from "./use-refresh";

export interface RequestLiveProps {
  /** The address of the desk's stream. The addresses to poll are below it. */
  readonly address: string;
  readonly reference: string;
  /** The sequence number of the last log entry that the page shows. */
  readonly seq: number;
}

type Announcement = { readonly text: string; readonly seq: number; readonly shown: boolean };

/** What others do with the request while it is open here, and who they are. */
export function RequestLive({ address, reference, seq }: RequestLiveProps) {
  const seen = usePresence(`${address}/here`, reference);
  const { look, lost, again } = usePolledState<RequestUpdate>(
    `${address}?request=${reference}`,
    `${address}/state?request=${reference}&since=${seq}`,
    seen,
  );
  const { show, pending, lost: lostInput } = usePageRefresh();
  const t = useTranslate();
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const shownSeq = useRef(seq);
  usePresenceExpiry(look, again);
  useEffect(() => {
    const news = look?.changes.filter((change) => change.seq > seq) ?? [];
    const newest = news.at(-1)?.seq ?? 0;
    if (!look || pending || newest <= shownSeq.current) return;
    const text = changeWords(t, news);
    const now = !isBusy() && sameBuild(look.build);
    if (text) setAnnouncement({ text, seq: newest, shown: now });
    if (!now) return;
    shownSeq.current = newest;
    show();
  }, [look, seq, pending, show, t]);
  const isUnseen = announcement !== null && !announcement.shown && announcement.seq > seq;
  const showChange = async () => {
    if (!announcement || !(await again())) return;
    shownSeq.current = announcement.seq;
    setAnnouncement({ ...announcement, shown: true });
    show();
  };
  const isNewBuild = look !== null && isUnseen && !sameBuild(look.build);
  return (
    <LiveBar
      said={[
        lost ? t("browser.live.signedOut") : "",
        presentWords(t, lost ? [] : (look?.present ?? [])),
        announcement && (isUnseen || announcement.shown) ? announcement.text : "",
      ]}
      link={
        isNewBuild ? (
          <a href={window.location.pathname} target="_blank" rel="noreferrer">
            {t("browser.live.showInNewTab")}
          </a>
        ) : null
      }
      act={
        isUnseen && !isNewBuild
          ? { label: t("browser.live.show"), run: showChange }
          : announcement?.shown
            ? { label: t("browser.live.hide"), run: () => setAnnouncement(null) }
            : null
      }
      lost={lostInput}
    />
  );
}

/** A browser that crashes reports nothing, so the page polls when the first of those present may be gone. */
function usePresenceExpiry(look: RequestUpdate | null, again: () => void) {
  useEffect(() => {
    if (look?.again == null) return;
    const timer = setTimeout(again, Math.max(500, look.again + 250));
    return () => clearTimeout(timer);
  }, [look, again]);
}

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
function usePresence(address: string, request: string): (visible: boolean) => void {
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
