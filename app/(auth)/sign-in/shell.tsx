import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { say } from "@/components/speech/say";

export function SignInShell({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk" }}
      service={say("For staff")}
      words={{ skip: say("Skip to main content"), languages: say("Language") }}
    >
      {children}
    </PublicShell>
  );
}
