"use client";

import { useEffect, useState } from "react";
import { useSay } from "@/components/speech/use-say";

export interface SecondsLeftProps {
  readonly ms: number;
}

/** "7 seconds left" to undo what begins then, counted down where there is script. */
export function SecondsLeft({ ms }: SecondsLeftProps) {
  const say = useSay();
  const seconds = useSecondsLeft(ms);
  return (
    <span className="tabular-nums">
      {seconds === 0
        ? say("It begins any moment.")
        : say("{seconds, plural, one {# second} other {# seconds}} left.", { seconds })}
    </span>
  );
}

/** The same of a mail that waits. */
export function MailLeaves({ ms }: SecondsLeftProps) {
  const say = useSay();
  const seconds = useSecondsLeft(ms);
  return (
    <span className="tabular-nums">
      {seconds === 0
        ? say("The mail is on its way.")
        : say("The mail goes out in {seconds, plural, one {# second} other {# seconds}}.", {
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
