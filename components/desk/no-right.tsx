import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";

/** A page that the reader's role does not open: who may, and who can change that. */
export function NoRight({ children }: { readonly children: ReactNode }) {
  return (
    <Empty title="Your role does not open this page">
      {children} An admin of the desk can change your role.
    </Empty>
  );
}
