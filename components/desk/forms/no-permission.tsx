import type { ReactNode } from "react";
import { t } from "@/components/i18n/translate";
import { Empty } from "@/components/ui/empty";

/** Shown for a page that the reader's role cannot open: who can open it, and who can change the role. */
export function NoRight({ children }: { readonly children: ReactNode }) {
  return (
    <Empty title={t("desk.noAccess.title")}>
      {children} {t("desk.noAccess.hint")}
    </Empty>
  );
}
