import type { ReactNode } from "react";
import { t } from "@/components/i18n/translate";
import { PublicShell } from "@/components/layout/public-shell";

export function SignInShell({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell
      desk={{ slug: "", name: "Rightsdesk" }}
      service={t("signIn.service")}
      words={{ skip: t("desk.nav.skip"), languages: t("names.column.language") }}
    >
      {children}
    </PublicShell>
  );
}
