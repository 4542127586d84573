import { scaleLinear } from "d3-scale";
import type { Frame } from "./chart";
import { type Part, stacked } from "./columns";
import { Mark, round } from "./shade";

export interface RowBar {
  readonly key: string;
  readonly label: string;
  /** At the end of the line above the bar. */
  readonly value: string;
  /** Before the value, in the colour of overdue requests. */
  readonly alert?: string | null;
  readonly parts: readonly Part[];
}

const ROW = 44;
const BAR = 16;

/** The height of a drawing with so many rows. */
export const rowsHeight = (rows: number): number => Math.max(1, rows) * ROW;

/** Bars from left to right, each below its name, so that long names fit on a phone. */
export function Rows({ frame, rows }: { readonly frame: Frame; readonly rows: readonly RowBar[] }) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const x = scaleLinear([0, Math.max(...totals, Number.MIN_VALUE)], [0, frame.width]);
  return rows.map(({ key, label, value, alert, parts }, at) => (
    <g key={key} transform={`translate(0 ${at * ROW})`}>
      <text className="chart-name" x={0} y={14}>
        {label}
      </text>
      <text className="chart-sum" x={frame.width} y={14}>
        {alert ? (
          <>
            <tspan className="chart-alert">{alert}</tspan>
            <tspan> · </tspan>
          </>
        ) : null}
        <tspan>{value}</tspan>
      </text>
      <path className="chart-rule" d={`M0 ${20 + BAR}H${frame.width}`} />
      {stacked(parts).map(({ shade, from, to }) => (
        <Mark
          key={shade}
          shade={shade}
          id={frame.id}
          x={round(x(from))}
          y={20}
          width={x(to) - x(from)}
          height={BAR}
        />
      ))}
    </g>
  ));
}
