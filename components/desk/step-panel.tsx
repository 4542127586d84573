import { say } from "@/components/speech/say";
import type { ActField } from "./act-fields";
import type { ActPanelProps } from "./act-form";
import type { StepsProps } from "./steps-view";

/** A panel of the request page by the name of its step. */
export type StepPanel = Omit<ActPanelProps, "label" | "page"> & { readonly label: string };

export const versioned = ({ request }: StepsProps) => ({ version: String(request.version) });

export const reasonField = (hint: string): ActField => ({
  kind: "textarea",
  name: "reason",
  label: say("Reason"),
  hint,
});
