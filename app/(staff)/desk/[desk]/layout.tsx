import type { Metadata } from "next";
import type { ReactNode } from "react";

// A browser that is told to send no referrer also hides the origin of a posted form, and a form without
// its origin is turned away.
export const metadata: Metadata = { referrer: "same-origin" };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return children;
}
