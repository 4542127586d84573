"use client";

import { useEffect, useState } from "react";

/** "7 seconds left", counted down where there is script. */
export function SecondsLeft({ ms }: { readonly ms: number }) {
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
        ? "It begins any moment."
        : seconds === 1
          ? "1 second left."
          : `${seconds} seconds left.`}
    </span>
  );
}
