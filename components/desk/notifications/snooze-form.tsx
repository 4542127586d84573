import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";

const fields = (): ActField[] => [
  {
    kind: "select",
    name: "until",
    label: t("notifications.snooze.until"),
    options: [
      { value: "tomorrow", label: t("notifications.snooze.tomorrow") },
      { value: "later", label: t("notifications.snooze.later") },
      { value: "monday", label: t("notifications.snooze.monday") },
      { value: "day", label: t("notifications.snooze.day") },
    ],
  },
  { kind: "date", name: "day", label: t("notifications.snooze.dayLabel"), optional: true },
];

export interface SnoozeFormProps {
  readonly snooze: Act;
  readonly wake: Act;
  readonly reference: string;
  /** The page to return to. */
  readonly from: "notifications" | "request";
  readonly page: string;
  /** Until when the request is snoozed, in words; `null` if it is not. */
  readonly until: string | null;
}

/** Snoozes a request for the reader, or unsnoozes it. */
export function SnoozeForm({ snooze, wake, reference, from, page, until }: SnoozeFormProps) {
  const listed = from === "notifications";
  const id = listed ? `snooze-${reference}` : "snooze";
  const shared = {
    id,
    page,
    hidden: { reference, from },
    about: listed ? reference : undefined,
  };
  if (until) {
    return listed ? (
      <ActPanel {...shared} action={wake} submit={t("notifications.snooze.unsnooze")} />
    ) : (
      <ActPanel
        {...shared}
        action={wake}
        label={t("notifications.snooze.snoozed")}
        keyHint="z"
        also="put off later remind"
        submit={t("notifications.snooze.unsnooze")}
      >
        <p>{t("notifications.snooze.snoozedUntil", { until })}</p>
      </ActPanel>
    );
  }
  return (
    <ActPanel
      {...shared}
      action={snooze}
      label={t("browser.action.snooze")}
      name={listed ? "snooze" : "step"}
      keyHint={listed ? undefined : "z"}
      also={listed ? undefined : "put off later remind"}
      fields={fields()}
      submit={t("notifications.snooze.submit")}
    >
      <p>{t("notifications.snooze.hint")}</p>
    </ActPanel>
  );
}
