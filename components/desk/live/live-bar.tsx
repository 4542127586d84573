"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import type { Lost } from "./use-refresh";

export interface LiveBarProps {
  /** Texts that are announced when they appear. */
  readonly said: readonly string[];
  /** The button of the bar and what it does. */
  readonly act?: { readonly label: string; readonly run: () => void } | null;
  readonly link?: ReactNode;
  readonly lost?: readonly Lost[];
}

/** A bar at the lower edge, over the page, so that its changes do not move what someone is reading. */
export function LiveBar({ said, act, link, lost = [] }: LiveBarProps) {
  const t = useTranslate();
  const words = said.filter(Boolean);
  const empty = words.length === 0 && lost.length === 0;
  const bar = useRef<HTMLDivElement>(null);
  useClearFocus(bar);
  return (
    <div ref={bar} className="live" data-empty={empty || undefined} data-print="no">
      <div aria-live="polite" className="live-words">
        {words.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {link}
      {act ? <Button onClick={act.run}>{act.label}</Button> : null}
      {lost.map(({ label, text }) => (
        <div key={label + text} className="live-lost">
          <p>{t("browser.live.formGone", { label })}</p>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </div>
  );
}

/**
 * Scrolls a focused element out from under the bar. When a browser scrolls to an element, it ignores what lies over
 * it.
 */
function useClearFocus(bar: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const clear = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !bar.current || bar.current.contains(target)) return;
      const [over, under] = [bar.current.getBoundingClientRect(), target.getBoundingClientRect()];
      const hidden = under.bottom + 8 - over.top;
      if (hidden <= 0 || under.top > over.bottom || over.height === 0) return;
      window.scrollBy({ top: Math.min(hidden, Math.max(0, under.top)), behavior: "instant" });
    };
    document.addEventListener("focusin", clear);
    return () => document.removeEventListener("focusin", clear);
  }, [bar]);
}
