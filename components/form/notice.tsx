import type { ReactNode } from "react";

export interface NoticeProps {
  readonly tone?: "neutral" | "good" | "warning" | "stop";
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Announces the notice when it appears. For what has just happened, not for permanent advice. */
  readonly live?: boolean;
}

export function Notice({ tone = "neutral", title, children, live }: NoticeProps) {
  return (
    <div className="notice flow" data-tone={tone} role={live ? "status" : undefined}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}

/** Text that is set apart from the running text, such as a quotation, an article or an address. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className="inset flow">{children}</div>;
}
