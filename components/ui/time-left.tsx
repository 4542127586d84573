import type { ReactNode } from "react";
import type { TimeStatus } from "@/lib/domain/request/view";

/** One shape for each state, so that they differ without colour: ring, half disc, diamond, two bars, tick. */
const SHAPES: Record<TimeStatus, ReactNode> = {
  "on-track": <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  "due-soon": (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5Z" fill="currentColor" />
    </>
  ),
  overdue: <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />,
  waiting: <path d="M2.25 1.5h2.5v9h-2.5zM7.25 1.5h2.5v9h-2.5z" fill="currentColor" />,
  done: <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
};

export interface TimeLeftProps {
  readonly status: TimeStatus;
  /** The text that goes with the shape: "3 days left". */
  readonly label: string;
  /** "Thursday 17 December 2026, 23:59, Berlin", shown on hover and when its row has the focus. */
  readonly exact?: string;
  readonly dateTime?: string;
}

export function TimeLeft({ status, label, exact, dateTime }: TimeLeftProps) {
  return (
    <span className="time-left" data-status={status}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[status]}
      </svg>
      <time dateTime={dateTime}>{label}</time>
      {exact ? <span className="exact">{exact}</span> : null}
    </span>
  );
}
