import { t } from "@/components/i18n/translate";
import type { RichMessages } from "@/lib/messages/keys";
import { formatDay } from "@/lib/words/words";

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
