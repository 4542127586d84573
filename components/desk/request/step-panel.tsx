import type { ActField } from "@/components/desk/forms/action-fields";
import type { ActPanelProps } from "@/components/desk/forms/action-form";
import { t } from "@/components/i18n/translate";
import type { ActionName } from "@/lib/domain/request/steps";
import type { RichMessages } from "@/lib/messages/keys";
import { formatDay } from "@/lib/words/words";
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

type DayMessage = { b: unknown; day: unknown };

/** Messages whose only parameters are a day and bold text. */
type DayKey = {
  [Key in keyof RichMessages]: keyof RichMessages[Key] extends keyof DayMessage ? Key : never;
}[keyof RichMessages];

/** The day by which a decision is in time, as a sentence with `<b>{day}</b>`; nothing if no deadline runs. */
export function LastDay({
  on,
  sentence,
}: {
  readonly on: string | null;
  readonly sentence: DayKey;
}) {
  return on ? (
    <p>
      {t.rich(sentence, {
        day: formatDay(t, on),
        b: (inner) => <strong>{inner}</strong>,
      })}
    </p>
  ) : null;
}
