import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";

const fields = (): ActField[] => [
  {
    kind: "select",
    name: "until",
    label: say("notifications.snooze.until"),
    options: [
      { value: "tomorrow", label: say("notifications.snooze.tomorrow") },
      { value: "later", label: say("notifications.snooze.later") },
      { value: "monday", label: say("notifications.snooze.monday") },
      { value: "day", label: say("notifications.snooze.day") },
    ],
  },
  { kind: "date", name: "day", label: say("notifications.snooze.dayLabel"), optional: true },
];

export interface SnoozeFormProps {
  readonly snooze: Act;
  readonly wake: Act;
  readonly reference: string;
  /** Where it leads back to. */
  readonly from: "wants" | "request";
  readonly page: string;
  /** Until when it is put off, in words; `null` where it is not. */
  readonly until: string | null;
}

/** Puts a request off for oneself, or takes it up again. */
export function SnoozeForm({ snooze, wake, reference, from, page, until }: SnoozeFormProps) {
  const listed = from === "wants";
  const id = listed ? `snooze-${reference}` : "snooze";
  const shared = {
    id,
    page,
    hidden: { reference, from },
    about: listed ? reference : undefined,
  };
  if (until) {
    return listed ? (
      <ActPanel {...shared} action={wake} submit={say("notifications.snooze.unsnooze")} />
    ) : (
      <ActPanel
        {...shared}
        action={wake}
        label={say("notifications.snooze.snoozed")}
        keyHint="z"
        also="put off later remind"
        submit={say("notifications.snooze.unsnooze")}
      >
        <p>{say("notifications.snooze.snoozedUntil", { until })}</p>
      </ActPanel>
    );
  }
  return (
    <ActPanel
      {...shared}
      action={snooze}
      label={say("browser.action.snooze")}
      name={listed ? "snooze" : "step"}
      keyHint={listed ? undefined : "z"}
      also={listed ? undefined : "put off later remind"}
      fields={fields()}
      submit={say("notifications.snooze.submit")}
    >
      <p>{say("notifications.snooze.hint")}</p>
    </ActPanel>
  );
}
