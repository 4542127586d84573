"use client";

import { useEffect, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";

export interface SecondsLeftProps {
  readonly ms: number;
  readonly of: "bulk" | "email";
}

/**
 * "7 seconds left" to undo a bulk action before it starts, or an email before it is sent. With script, the number
 * counts down.
 */
export function SecondsLeft({ ms, of }: SecondsLeftProps) {
  const t = useTranslate();
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const end = Date.now() + ms;
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 500);
    return () => clearInterval(timer);
  }, [ms]);
  const seconds = Math.ceil(left / 1000);
  const email = of === "email";
  return (
    <span className="tabular-nums">
      {seconds === 0
        ? t(email ? "browser.undo.sending" : "browser.undo.starting")
        : t(email ? "browser.undo.emailCountdown" : "browser.undo.countdown", { seconds })}
    </span>
  );
}
