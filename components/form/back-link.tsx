import type { ReactNode } from "react";

export function BackLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <a className="back" href={href} data-print="no">
      <svg width="0.6em" height="0.9em" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
        <path d="M7 1 2 6l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {children}
    </a>
  );
}
