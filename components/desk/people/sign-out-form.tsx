"use client";

import { forgetRecent } from "@/components/desk/palette/recent-requests";
import { Button } from "@/components/ui/button";

/**
 * Signs out and removes the recent requests from this browser. Without script nothing was stored, so the form only
 * signs out.
 */
export function SignOutForm({ label }: { readonly label: string }) {
  return (
    <form
      action="/sign-out"
      method="post"
      className="flex-none whitespace-nowrap"
      onSubmit={forgetRecent}
    >
      <Button type="submit" variant="quiet">
        {label}
      </Button>
    </form>
  );
}
