import type { ReactNode } from "react";
import { formatDay, wordsFor } from "@/lib/words/words";
import type { ActField } from "./act-fields";
import type { ActPanelProps } from "./act-form";
import type { StepsProps } from "./steps-view";

/** A panel of the request page by the name of its step. */
export type StepPanel = Omit<ActPanelProps, "label" | "page"> & { readonly label: string };

export const words = wordsFor("en");

export const versioned = ({ request }: StepsProps) => ({ version: String(request.version) });

export const reasonField = (hint: string): ActField => ({
  kind: "textarea",
  name: "reason",
  label: "Reason",
  hint,
});

/** By when a decision is in time; nothing where no day runs. */
export function LastDay({
  on,
  children,
}: {
  readonly on: string | null;
  readonly children: ReactNode;
}) {
  return on ? (
    <p>
      Last day {children}: <strong>{formatDay(words, on)}</strong>
    </p>
  ) : null;
}
