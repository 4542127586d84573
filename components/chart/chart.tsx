import type { ReactNode } from "react";
import { t } from "@/components/i18n/translate";
import { Mark, Patterns, type Shade } from "./shade";

/** The space of a drawing, in units of its own view box, which are pixels at the usual width of the page. */
export interface Frame {
  readonly width: number;
  /** The prefix of ids in this drawing. */
  readonly id: string;
  readonly narrow: boolean;
}

export interface ChartKey {
  readonly shade: Shade;
  readonly label: string;
}

export interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** What is counted, in a sentence or two. */
  readonly text: ReactNode;
  /** What the drawing shows, for readers who do not see it: its extremes, and what is overdue. */
  readonly summary: string;
  readonly full?: boolean;
  readonly height: number;
  readonly keys?: readonly ChartKey[];
  readonly draw: (frame: Frame) => ReactNode;
  /** The same figures as text. */
  readonly table: ReactNode;
  /** Shown in place of the drawing where there is nothing to draw. */
  readonly empty?: string | null;
}

const NARROW = 320;
const HALF = 480;
const FULL = 960;

/**
 * A drawing with its title, its description and its table one click away. It is drawn twice, for a phone and for a
 * wider page, because the text of a drawing that is scaled down cannot be read; styles show one of the two.
 */
export function Chart(props: ChartProps) {
  const { id, title, text, empty, keys = [], table, full } = props;
  return (
    <figure className="chart" id={id} data-full={full} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p>{text}</p>
      </figcaption>
      {empty ? (
        <p className="chart-empty">{empty}</p>
      ) : (
        <>
          {keys.length > 0 ? <Keys keys={keys} id={id} /> : null}
          <Drawing {...props} width={full ? FULL : HALF} narrow={false} />
          <Drawing {...props} width={NARROW} narrow />
          <details className="chart-table">
            <summary>{t("reports.chart.viewTable")}</summary>
            <div>{table}</div>
          </details>
        </>
      )}
    </figure>
  );
}

interface DrawingProps extends ChartProps {
  readonly width: number;
  readonly narrow: boolean;
}

function Drawing({ id: chart, title, summary, height, draw, width, narrow }: DrawingProps) {
  const id = `${chart}-${narrow ? "narrow" : "wide"}`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="chart-drawing"
      data-narrow={narrow}
      role="img"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-text`}
    >
      <title id={`${id}-name`}>{title}</title>
      <desc id={`${id}-text`}>{summary}</desc>
      <Patterns id={id} />
      {draw({ width, narrow, id })}
    </svg>
  );
}

function Keys({ keys, id }: { readonly keys: readonly ChartKey[]; readonly id: string }) {
  return (
    <ul className="chart-keys">
      {keys.map(({ shade, label }) => (
        <li key={shade}>
          <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <Patterns id={`${id}-${shade}`} />
            <Mark shade={shade} id={`${id}-${shade}`} x={1} y={1} width={12} height={12} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
