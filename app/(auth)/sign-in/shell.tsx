import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { say } from "@/components/speech/say";

export function SignInShell({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk" }}
      service={say("signIn.service")}
      words={{ skip: say("desk.nav.skip"), languages: say("names.column.language") }}
    >
      {children}
    </PublicShell>
  );
}
