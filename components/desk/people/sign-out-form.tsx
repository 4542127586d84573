"use client";

import type { ReactNode } from "react";
import { forgetRecent } from "@/components/desk/palette/recent-store";

/**
 * Signs out and removes the recent requests from this browser. Without script nothing was stored, so the form only
 * signs out.
 */
export function SignOutForm({ children }: { readonly children: ReactNode }) {
  return (
    <form
      action="/sign-out"
      method="post"
      className="flex-none whitespace-nowrap"
      onSubmit={forgetRecent}
    >
      {children}
    </form>
  );
}
