"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { LiveBar, LOST_PLACE } from "./live-bar";
import type { RequestLook } from "./live-state";
import { changeWords, presentWords } from "./live-words";
import { isBusy } from "./preserve-input";
import { useLook } from "./use-live";
import { usePresence } from "./use-presence";
import { sameBuild, useShow } from "./use-refresh";

export interface RequestLiveProps {
  /** Of the desk's stream; what it says is looked up below it. */
  readonly address: string;
  readonly reference: string;
  /** The last entry of the log that the page shows. */
  readonly seq: number;
}

type Told = { readonly text: string; readonly seq: number; readonly shown: boolean };

/** What others do to the request while it is open here, and who they are. */
export function RequestLive({ address, reference, seq }: RequestLiveProps) {
  const seen = usePresence(`${address}/here`, reference);
  const { look, lost, again } = useLook<RequestLook>(
    `${address}?request=${reference}`,
    `${address}/state?request=${reference}&since=${seq}`,
    seen,
  );
  const { show, pending, lost: left } = useShow();
  const t = useTranslate();
  const [told, setTold] = useState<Told | null>(null);
  const askedFor = useRef(seq);
  useLookAgain(look, again);
  useEffect(() => {
    const news = look?.changes.filter((change) => change.seq > seq) ?? [];
    const newest = news.at(-1)?.seq ?? 0;
    if (!look || pending || newest <= askedFor.current) return;
    const text = changeWords(t, news);
    const now = !isBusy() && sameBuild(look.build);
    if (text) setTold({ text, seq: newest, shown: now });
    if (!now) return;
    askedFor.current = newest;
    show();
  }, [look, seq, pending, show, t]);
  const waits = told !== null && !told.shown && told.seq > seq;
  const showIt = async () => {
    if (!told || !(await again())) return;
    askedFor.current = told.seq;
    setTold({ ...told, shown: true });
    show();
  };
  const renewed = look !== null && waits && !sameBuild(look.build);
  return (
    <LiveBar
      said={[
        lost ? t(LOST_PLACE) : "",
        presentWords(t, lost ? [] : (look?.present ?? [])),
        told && (waits || told.shown) ? told.text : "",
      ]}
      link={
        renewed ? (
          <a href={window.location.pathname} target="_blank" rel="noreferrer">
            {t("browser.live.showInNewTab")}
          </a>
        ) : null
      }
      act={
        waits && !renewed
          ? { label: t("browser.live.show"), run: showIt }
          : told?.shown
            ? { label: t("browser.live.hide"), run: () => setTold(null) }
            : null
      }
      lost={left}
    />
  );
}

/** Whoever dies says nothing: when the first of those present may be gone, look who is left. */
function useLookAgain(look: RequestLook | null, again: () => void) {
  useEffect(() => {
    if (look?.again == null) return;
    const timer = setTimeout(again, Math.max(500, look.again + 250));
    return () => clearTimeout(timer);
  }, [look, again]);
}
