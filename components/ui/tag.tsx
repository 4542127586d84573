import type { ReactNode } from "react";

/** A state or a kind, in a word. It has no colour: colour speaks of time left. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
