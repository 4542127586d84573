import { sayRich, words } from "@/components/speech/say";
import type { Sentence } from "@/lib/words/staff";
import { formatDay } from "@/lib/words/words";

/** By when a decision is in time: a sentence with its `<b>{day}</b>`; nothing where no day runs. */
export function LastDay({
  on,
  sentence,
}: {
  readonly on: string | null;
  readonly sentence: Sentence;
}) {
  return on ? (
    <p>
      {sayRich(sentence, {
        day: formatDay(words, on),
        b: (inner) => <strong>{inner}</strong>,
      })}
    </p>
  ) : null;
}
