import type { ReactNode } from "react";

export interface NoticeProps {
  readonly tone?: "neutral" | "good" | "warning" | "stop";
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Say it aloud when it appears: for what has just happened, not for standing advice. */
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

/** Words set apart from the running text: a quotation, an article, an address. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className="inset flow">{children}</div>;
}
