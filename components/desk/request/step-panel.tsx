import type { ActField } from "@/components/desk/forms/action-fields";
import type { ActPanelProps } from "@/components/desk/forms/action-form";
import { say } from "@/components/speech/say";
import type { StepsProps } from "./step-props";

/** A panel of the request page by the name of its step. */
export type StepPanel = Omit<ActPanelProps, "label" | "page"> & { readonly label: string };

export const versioned = ({ request }: StepsProps) => ({ version: String(request.version) });

export const reasonField = (hint: string): ActField => ({
  kind: "textarea",
  name: "reason",
  label: say("Reason"),
  hint,
});
