import type { ReactNode } from "react";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatShortDay } from "@/lib/words/words";
import {
  type DeadlineMark,
  dayNumber,
  deadlineScale,
  type MarkKind,
  type Scale,
  type Wait,
} from "./deadline-scale";

export interface DeadlineLineProps {
  readonly marks: readonly DeadlineMark[];
  /** The pauses, whose days do not count. */
  readonly waits: readonly Wait[];
  readonly t: Translate;
  /** "long" includes the weekday, for dates that a legal duty depends on. */
  readonly dates?: "short" | "long";
}

/** One shape for each kind, centred on its point on the line. */
const SHAPES: Record<MarkKind, ReactNode> = {
  receipt: <circle r="5" fill="currentColor" />,
  ack: <circle r="4.25" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />,
  today: <path d="M0-1-5.5-9h11Z" fill="currentColor" />,
  notice: (
    <path
      d="M-4.25-4.25h8.5v8.5h-8.5z"
      fill="var(--paper)"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  due: <path d="M0-7 7 0 0 7-7 0Z" fill="currentColor" />,
  extended: (
    <path
      d="M0-6.5 6.5 0 0 6.5-6.5 0Z"
      fill="var(--paper)"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
};

/** Draws the clock like a court calendar. The list below it says the same in words. */
export function DeadlineLine({ marks, waits, t, dates = "short" }: DeadlineLineProps) {
  if (marks.length === 0) {
    return null;
  }
  const scale = deadlineScale(marks, waits);
  const today = marks.find(({ kind }) => kind === "today");
  const now = today ? dayNumber(today.on) : Number.NEGATIVE_INFINITY;
  const late = (mark: DeadlineMark) => mark.kind === "due" && dayNumber(mark.on) < now;
  return (
    <div className="clock">
      <svg
        className="clock-scale"
        data-long={scale.end - scale.start > 45 || undefined}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <pattern
            id="clock-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="clock-blank" d="M0 0h5v5H0z" />
            <path className="clock-hatch" d="M0 0v5" strokeWidth="2" />
          </pattern>
        </defs>
        <Ruler scale={scale} locale={t.locale} />
        <Elapsed scale={scale} marks={marks} now={now} />
        {waits.map((wait) => (
          <PauseBlock key={keyOf(wait)} scale={scale} wait={wait} />
        ))}
        {marks.map((mark) => (
          <svg
            key={`${mark.kind} ${mark.on} ${mark.label}`}
            aria-hidden="true"
            className="clock-mark"
            data-kind={mark.kind}
            data-past={late(mark) || undefined}
            x={`${scale.at(dayNumber(mark.on))}%`}
            y={LINE}
            width="1"
            height="1"
            overflow="visible"
          >
            {mark.kind === "today" ? (
              <path d="M0-2V22" stroke="currentColor" strokeWidth="1.5" />
            ) : null}
            {SHAPES[mark.kind]}
          </svg>
        ))}
      </svg>
      <MarkList marks={marks} waits={waits} t={t} dates={dates} late={late} />
    </div>
  );
}

const keyOf = ({ from, to, label }: Wait): string => `${from} ${to} ${label}`;

function PauseBlock({ scale, wait }: { readonly scale: Scale; readonly wait: Wait }) {
  const from = scale.at(dayNumber(wait.from));
  // An open pause has no end yet and runs to the end of the line.
  const to = scale.at(wait.open ? scale.end : dayNumber(wait.to));
  return (
    <rect
      className="clock-wait"
      x={`${from}%`}
      y={LINE - 6}
      width={widthOf(from, to)}
      height="12"
    />
  );
}

function Elapsed({
  scale,
  marks,
  now,
}: {
  readonly scale: Scale;
  readonly marks: readonly DeadlineMark[];
  readonly now: number;
}) {
  const receipt = marks.find(({ kind }) => kind === "receipt");
  return receipt && now > dayNumber(receipt.on) ? (
    <line
      className="clock-gone"
      x1={`${scale.at(dayNumber(receipt.on))}%`}
      x2={`${scale.at(now)}%`}
      y1={LINE}
      y2={LINE}
    />
  ) : null;
}

function MarkList({
  marks,
  waits,
  t,
  dates,
  late,
}: Required<DeadlineLineProps> & { readonly late: (mark: DeadlineMark) => boolean }) {
  const format = dates === "long" ? formatDay : formatShortDay;
  const formatted = (on: string) => <time dateTime={on}>{format(t, on)}</time>;
  const inOrder = [...marks].sort((one, other) => one.on.localeCompare(other.on));
  return (
    <ul className="clock-list">
      {inOrder.map((mark) => (
        <li key={`${mark.kind} ${mark.on} ${mark.label}`} data-kind={mark.kind}>
          <svg
            viewBox="-8 -10 16 20"
            className="clock-mark"
            data-kind={mark.kind}
            data-past={late(mark) || undefined}
            aria-hidden="true"
          >
            {mark.kind === "today" ? (
              <g transform="translate(0 5)">{SHAPES.today}</g>
            ) : (
              SHAPES[mark.kind]
            )}
          </svg>
          <span>
            <strong>{mark.label}</strong> {formatted(mark.on)}
          </span>
        </li>
      ))}
      {waits.map((wait) => (
        <li key={keyOf(wait)} data-kind="wait">
          <svg viewBox="-8 -10 16 20" aria-hidden="true">
            <path d="M-6-4H6V4H-6Z" className="clock-wait" />
          </svg>
          <span>
            {wait.label ? <strong>{wait.label}</strong> : null}{" "}
            {wait.open ? (
              t.rich("clock.since", {
                day: format(t, wait.from),
                time: (text) => <time dateTime={wait.from}>{text}</time>,
              })
            ) : (
              <>
                {formatted(wait.from)} – {formatted(wait.to)}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The distance of the line from the top of the drawing, in pixels. */
const LINE = 14;

/** The line with its days, weeks, months and weekends. */
function Ruler({ scale, locale }: { readonly scale: Scale; readonly locale: string }) {
  const month = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  return (
    <>
      {scale.rests.map((day) => (
        <rect
          key={day}
          className="clock-rest"
          x={`${scale.at(day)}%`}
          y={LINE}
          width={widthOf(scale.at(day), scale.at(Math.min(day + 2, scale.end)))}
          height="22"
        />
      ))}
      <Ticks scale={scale} />
      {scale.months.map(({ day, on }) => (
        <g key={day}>
          <line
            className="clock-rule"
            x1={`${scale.at(day)}%`}
            x2={`${scale.at(day)}%`}
            y1={LINE}
            y2={LINE + 34}
          />
          <svg
            aria-hidden="true"
            x={`${scale.at(day)}%`}
            y={LINE + 32}
            overflow="visible"
            width="1"
            height="1"
          >
            <text
              className="clock-month"
              x={scale.at(day) > 95 ? -4 : 4}
              textAnchor={scale.at(day) > 95 ? "end" : "start"}
            >
              {month.format(on)}
            </text>
          </svg>
        </g>
      ))}
      <line className="clock-rule" x1="0" x2="100%" y1={LINE} y2={LINE} />
    </>
  );
}

/**
 * The viewBox is 100 units wide, one for each per cent of the line, so that all ticks of one kind form a single path.
 */
function Ticks({ scale }: { readonly scale: Scale }) {
  return (
    <svg
      aria-hidden="true"
      x="0"
      y={LINE}
      width="100%"
      height="11"
      viewBox="0 0 100 11"
      preserveAspectRatio="none"
    >
      <path className="clock-tick" d={strokes(scale, false)} vectorEffect="non-scaling-stroke" />
      <path
        className="clock-tick"
        data-week
        d={strokes(scale, true)}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

const strokes = ({ ticks, at }: Scale, weekly: boolean): string =>
  ticks
    .filter(({ week }) => Boolean(week) === weekly)
    .map(({ day }) => `M${at(day)} 0v${weekly ? 11 : 6}`)
    .join("");

/** The distance between two positions on the line, as a percentage of its length. */
const widthOf = (from: number, to: number): string => `${Number((to - from).toFixed(2))}%`;
