import type { ReactNode } from "react";
import { t } from "@/components/i18n/translate";
import { Empty } from "@/components/ui/empty";

/** A page that the reader's role does not open: who may, and who can change that. */
export function NoRight({ children }: { readonly children: ReactNode }) {
  return (
    <Empty title={t("desk.noAccess.title")}>
      {children} {t("desk.noAccess.hint")}
    </Empty>
  );
}
