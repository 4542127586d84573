import type { ActField } from "@/components/desk/forms/action-fields";
import type { ActPanelProps } from "@/components/desk/forms/action-form";
import { t } from "@/components/i18n/translate";
import type { ActionName } from "@/lib/domain/request/steps";
import type { StepsProps } from "./step-props";

/** A panel of the request page. Its form sends the action that the panel is named after, or the one in `action`. */
export type StepPanel = Omit<ActPanelProps, "id" | "label" | "page" | "action"> & {
  readonly label: string;
} & (
    | { readonly id: ActionName; readonly action?: undefined }
    | { readonly id: string; readonly action: ActionName }
  );

/** The same panel with the action that its form sends. */
export type ActionPanel = Omit<ActPanelProps, "label" | "page"> & { readonly label: string };

export const versioned = ({ request }: StepsProps) => ({ version: String(request.version) });

export const reasonField = (hint: string): ActField => ({
  kind: "textarea",
  name: "reason",
  label: t("steps.reason"),
  hint,
});
