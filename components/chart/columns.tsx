import { scaleLinear } from "d3-scale";
import type { Frame } from "./chart";
import { CountAxis } from "./count-axis";
import { Mark, round, type Shade } from "./shade";

export interface Part {
  readonly shade: Shade;
  readonly value: number;
}

export interface ColumnBar {
  readonly key: string;
  /** Below the bar; left out where the bars are too narrow for every label. */
  readonly tick?: string;
  readonly parts: readonly Part[];
}

/** A labelled line across the bars, at a place counted in bars from the left. */
export interface Limit {
  readonly at: number;
  readonly label: string;
}

export interface ColumnsProps {
  readonly frame: Frame;
  readonly height: number;
  readonly bars: readonly ColumnBar[];
  readonly limits?: readonly Limit[];
  /** Writes a count as text. */
  readonly count: (value: number) => string;
  /** The unit of the ticks, at the end of the axis. */
  readonly unit?: string;
}

const LABEL = 16;
/** A single request is a low bar, not one as high as the drawing. */
const LEAST = 4;
const totalOf = (bar: ColumnBar): number => bar.parts.reduce((sum, { value }) => sum + value, 0);

/** Upright bars from zero, each with its count above it, or with an axis where the counts are too long for that. */
export function Columns({ frame, height, bars, limits = [], count, unit }: ColumnsProps) {
  const most = Math.max(LEAST, ...bars.map(totalOf));
  const direct = most < (frame.narrow ? 100 : 1000);
  const left = direct ? 0 : 36;
  const x = scaleLinear([0, bars.length], [left, frame.width - 1]);
  const top = limits.length * LABEL + LABEL;
  const bottom = height - (unit ? 34 : 20);
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const step = x(1) - x(0);
  const gap = Math.min(4, step * 0.15);
  return (
    <>
      {direct ? null : <CountAxis y={y} left={left} right={frame.width} count={count} />}
      <path className="chart-base" d={`M${left} ${bottom}H${frame.width}`} />
      {bars.map((bar, at) => (
        <g key={bar.key}>
          {stacked(bar.parts).map(({ shade, from, to }) => (
            <Mark
              key={shade}
              shade={shade}
              id={frame.id}
              x={x(at) + gap / 2}
              width={step - gap}
              y={y(to)}
              height={y(from) - y(to)}
            />
          ))}
          {direct && totalOf(bar) > 0 ? (
            <text className="chart-value" x={round(x(at + 0.5))} y={round(y(totalOf(bar)) - 4)}>
              {count(totalOf(bar))}
            </text>
          ) : null}
          {bar.tick ? (
            <text
              className="chart-tick"
              data-first={at === 0 || undefined}
              x={round(at === 0 ? left : x(at + 0.5))}
              y={bottom + 15}
            >
              {bar.tick}
            </text>
          ) : null}
        </g>
      ))}
      {limits.map(({ at, label }, row) => (
        <LimitLine key={label} x={x(at)} row={row} label={label} bottom={bottom} frame={frame} />
      ))}
      {unit ? (
        <text className="chart-unit" x={frame.width} y={height - 3}>
          {unit}
        </text>
      ) : null}
    </>
  );
}

/** Each part on top of the ones before it. Parts without a count are left out. */
export function stacked(parts: readonly Part[]) {
  let from = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ shade, value }) => {
      const start = from;
      from += value;
      return { shade, from: start, to: from };
    });
}

interface LimitLineProps {
  readonly x: number;
  readonly row: number;
  readonly label: string;
  readonly bottom: number;
  readonly frame: Frame;
}

/** The label is on the side of the line that has more space, each label in a row of its own. */
function LimitLine({ x, row, label, bottom, frame }: LimitLineProps) {
  const before = x > frame.width / 2;
  const y = row * LABEL + 11;
  return (
    <g className="chart-limit">
      <path d={`M${round(x)} ${row * LABEL}V${bottom}`} />
      <text x={round(x + (before ? -5 : 5))} y={y} textAnchor={before ? "end" : "start"}>
        {label}
      </text>
    </g>
  );
}
