import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";

export function SignInShell({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk" }}
      service="For staff"
      words={{ skip: "Skip to main content", languages: "Language" }}
    >
      {children}
    </PublicShell>
  );
}
