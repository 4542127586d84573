import type { Scale } from "./deadline-scale";

/** The distance of the line from the top of the drawing, in pixels. */
export const LINE = 14;

/** The line with its days, weeks, months and weekends. */
export function Ruler({ scale, locale }: { readonly scale: Scale; readonly locale: string }) {
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
export const widthOf = (from: number, to: number): string => `${Number((to - from).toFixed(2))}%`;
