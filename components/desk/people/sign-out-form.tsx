"use client";

import type { ReactNode } from "react";
import { forgetRecent } from "@/components/desk/palette/recent-store";

/** Signs out, and this browser forgets what was opened in it. Without script nothing was noted, and it only signs out. */
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
