import type { ScaleLinear } from "d3-scale";
import { round } from "./shade";

export interface CountAxisProps {
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly count: (value: number) => string;
  /** Where counts are whole numbers, a line between two of them has no meaning. */
  readonly whole?: boolean;
}

/** The lines of an upright axis with their values at the left. */
export function CountAxis({ y, left, right, count, whole = true }: CountAxisProps) {
  const ticks = y.ticks(4).filter((tick) => !whole || Number.isInteger(tick));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="chart-rule" d={`M${left} ${round(y(tick))}H${right}`} />
          <text className="chart-scale" x={left - 6} y={round(y(tick) + 4)}>
            {count(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
