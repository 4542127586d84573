import { t } from "@/components/i18n/translate";
import type { RichMessages } from "@/lib/messages/keys";
import { formatDay } from "@/lib/words/words";

type DayMessage = { b: unknown; day: unknown };

/** Messages that name a day in bold, and nothing else. */
type DayKey = {
  [Key in keyof RichMessages]: keyof RichMessages[Key] extends keyof DayMessage ? Key : never;
}[keyof RichMessages];

/** By when a decision is in time: a sentence with its `<b>{day}</b>`; nothing where no day runs. */
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
