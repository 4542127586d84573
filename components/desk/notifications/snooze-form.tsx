import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";

const fields = (): ActField[] => [
  {
    kind: "select",
    name: "until",
    label: say("Until"),
    options: [
      { value: "tomorrow", label: say("Tomorrow, 9 in the morning") },
      { value: "later", label: say("Later today, in three hours") },
      { value: "monday", label: say("Next Monday, 9 in the morning") },
      { value: "day", label: say("The day below, 9 in the morning") },
    ],
  },
  { kind: "date", name: "day", label: say("Day"), optional: true },
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
      <ActPanel {...shared} action={wake} submit={say("Bring it back")} />
    ) : (
      <ActPanel
        {...shared}
        action={wake}
        label={say("Put off")}
        keyHint="z"
        also="put off later remind"
        submit={say("Bring it back")}
      >
        <p>{say("You put it off until {until}. The others see it as before.", { until })}</p>
      </ActPanel>
    );
  }
  return (
    <ActPanel
      {...shared}
      action={snooze}
      label={say("Snooze")}
      name={listed ? "snooze" : "step"}
      keyHint={listed ? undefined : "z"}
      also={listed ? undefined : "put off later remind"}
      fields={fields()}
      submit={say("Put it off")}
    >
      <p>{say("For you alone. It is back then, or as soon as the person writes.")}</p>
    </ActPanel>
  );
}
