import type { ReactNode } from "react";

/** A state or a kind in one word. It has no colour, because colour stands for the time left. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
