import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Frame } from "./chart";
import { CountAxis } from "./count-axis";
import { round } from "./shade";

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly dashed?: boolean;
  /** `null` where there is no value: the line has a gap. */
  readonly values: readonly (number | null)[];
}

export interface LinesProps {
  readonly frame: Frame;
  readonly height: number;
  readonly series: readonly Series[];
  /** Below the points; empty where a point has none. */
  readonly ticks: readonly string[];
  /** The end of the axis. By default the largest value. */
  readonly most?: number;
  readonly target?: { readonly value: number; readonly label: string };
  readonly count: (value: number) => string;
  readonly whole?: boolean;
}

const MOST_DOTS = 26;
const LINE = 14;
/** The usual width of a letter, for the space that the names need. */
const LETTER = 7;

/** Lines over time with their names at their ends, and the target as a labelled line. */
export function Lines(props: LinesProps) {
  const { frame, height, series, ticks, target, count, whole } = props;
  const left = 40;
  const right = frame.width - 12 - LETTER * Math.max(...series.map(({ label }) => label.length));
  const bottom = height - 22;
  const top = target ? 22 : 10;
  const most = props.most ?? Math.max(1, ...series.flatMap(({ values }) => values.map(Number)));
  const points = ticks.length;
  const x = scaleLinear([0, Math.max(1, points - 1)], [left, right]);
  const y = scaleLinear([0, most], [bottom, top]);
  if (props.most === undefined) y.nice(4);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => round(x(at)))
    .y((value) => round(y(value ?? 0)));
  return (
    <>
      <CountAxis y={y} left={left} right={right} count={count} whole={whole} />
      <path className="chart-base" d={`M${left} ${bottom}H${right}`} />
      <Ticks ticks={ticks} x={x} y={bottom + 16} narrow={frame.narrow} />
      {target ? (
        <g className="chart-limit">
          <path d={`M${left} ${round(y(target.value))}H${right}`} />
          <text x={left} y={round(y(target.value) - 6)}>
            {target.label}
          </text>
        </g>
      ) : null}
      {series.map(({ key, values, dashed }) => (
        <g key={key} className="chart-line" data-dashed={dashed}>
          <path d={path(values) ?? undefined} />
          {values.map((value, at) =>
            value !== null && (points <= MOST_DOTS || isAlone(values, at)) ? (
              <circle key={round(x(at))} cx={round(x(at))} cy={round(y(value))} r="2.5" />
            ) : null,
          )}
        </g>
      ))}
      <Names series={series} x={x} y={y} />
    </>
  );
}

const isAlone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

type Scale = (value: number) => number;

interface TicksProps {
  readonly ticks: readonly string[];
  readonly x: Scale;
  readonly y: number;
  readonly narrow: boolean;
}

/** As many labels as have the space for their words. */
function Ticks({ ticks, x, y, narrow }: TicksProps) {
  const room = narrow ? 40 : 52;
  let last = Number.NEGATIVE_INFINITY;
  const shown = ticks.flatMap((label, at) => {
    if (!label || x(at) - last < room) return [];
    last = x(at);
    return [{ label, at: x(at) }];
  });
  return shown.map(({ label, at }) => (
    <text key={at} className="chart-tick" x={round(at)} y={y}>
      {label}
    </text>
  ));
}

interface NamesProps {
  readonly series: readonly Series[];
  readonly x: Scale;
  readonly y: Scale;
}

/** The name of each line at its last value. Names that would overlap are moved apart. */
function Names({ series, x, y }: NamesProps) {
  const ends = series
    .flatMap(({ key, label, values }) => {
      const at = values.findLastIndex((value) => value !== null);
      const value = values[at];
      return typeof value === "number" ? [{ key, label, x: x(at), y: y(value) }] : [];
    })
    .sort((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  return ends.map((end) => {
    above = Math.max(end.y, above + LINE);
    return (
      <text key={end.key} className="chart-name" x={round(end.x + 7)} y={round(above + 4)}>
        {end.label}
      </text>
    );
  });
}
