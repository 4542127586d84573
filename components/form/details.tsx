import type { ReactNode } from "react";

/** Help that some readers need and most do not. */
export function Details({
  summary,
  children,
  open,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  return (
    <details className="more" open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="flow">{children}</div>
    </details>
  );
}
