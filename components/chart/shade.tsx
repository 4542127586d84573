/** How a part of a bar is filled. They differ in brightness and pattern, so that they differ without colour, too. */
export type Shade = "solid" | "pale" | "stripes" | "grid" | "faint" | "overdue";

const PATTERNS: Partial<Record<Shade, string>> = {
  stripes: "M-1 1 1-1M0 6 6 0M5 7 7 5",
  grid: "M0 3H6M3 0V6",
};

/** The patterns of a drawing. Ids are unique on a page, so each drawing has its own. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {Object.entries(PATTERNS).map(([shade, path]) => (
        <pattern
          key={shade}
          id={`${id}-${shade}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          className="chart-pattern"
        >
          <rect width="6" height="6" />
          <path d={path} />
        </pattern>
      ))}
    </defs>
  );
}

export interface MarkProps {
  readonly shade: Shade;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a bar. Its outline lies inside, so that neighbours do not overlap. */
export function Mark({ shade, id, x, y, width, height }: MarkProps) {
  return (
    <rect
      className="chart-mark"
      data-shade={shade}
      fill={PATTERNS[shade] ? `url(#${id}-${shade})` : undefined}
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(Math.max(width - 1, 0.5))}
      height={round(Math.max(height - 1, 0.5))}
    />
  );
}

/** A tenth of a unit is enough, and shorter. */
export const round = (value: number): number => Math.round(value * 10) / 10;
