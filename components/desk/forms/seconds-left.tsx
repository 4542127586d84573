"use client";

import { useEffect, useState } from "react";
import { useTranslate } from "@/components/i18n/use-translate";

export interface SecondsLeftProps {
  readonly ms: number;
}

/** "7 seconds left" to undo an action before it starts. With script, the number counts down. */
export function SecondsLeft({ ms }: SecondsLeftProps) {
  const t = useTranslate();
  const seconds = useSecondsLeft(ms);
  return (
    <span className="tabular-nums">
      {seconds === 0 ? t("browser.undo.starting") : t("browser.undo.countdown", { seconds })}
    </span>
  );
}

/** The same for an email that waits to be sent. */
export function EmailCountdown({ ms }: SecondsLeftProps) {
  const t = useTranslate();
  const seconds = useSecondsLeft(ms);
  return (
    <span className="tabular-nums">
      {seconds === 0
        ? t("browser.undo.sending")
        : t("browser.undo.emailCountdown", {
            seconds,
          })}
    </span>
  );
}

function useSecondsLeft(ms: number): number {
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const end = Date.now() + ms;
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 500);
    return () => clearInterval(timer);
  }, [ms]);
  return Math.ceil(left / 1000);
}
