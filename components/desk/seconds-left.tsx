"use client";

import { useEffect, useState } from "react";
import { useSay } from "@/components/speech/use-say";

/** "7 seconds left", counted down where there is script. */
export function SecondsLeft({ ms }: { readonly ms: number }) {
  const say = useSay();
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const end = Date.now() + ms;
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 500);
    return () => clearInterval(timer);
  }, [ms]);
  const seconds = Math.ceil(left / 1000);
  return (
    <span className="tabular-nums">
      {seconds === 0
        ? say("It begins any moment.")
        : say("{seconds, plural, one {# second} other {# seconds}} left.", { seconds })}
    </span>
  );
}
