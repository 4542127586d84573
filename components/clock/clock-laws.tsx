import type { Beside, Deadline } from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import { sayFixed } from "@/lib/words/fixed";
import { formatDay, type Words } from "@/lib/words/words";

/** Where several laws apply: the day of each, and which of them governs. For the server only. */
export function ClockLaws({
  deadline,
  words,
}: {
  readonly deadline: Deadline;
  readonly words: Words;
}) {
  const { beside = [] } = deadline;
  if (beside.length === 0) return null;
  return (
    <div>
      <h3>{words("clock.laws.title")}</h3>
      <ul className="clock-laws mt-1">
        <li>
          <strong>{sayFixed(words, LAWS[deadline.law].name)}</strong>
          {words("clock.laws.governs", { said: standOf(deadline, words) })}
        </li>
        {beside.map((other) => (
          <li key={other.law}>
            <strong>{sayFixed(words, LAWS[other.law].name)}</strong>
            {standOf(other, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function standOf({ state, targetOn }: Omit<Beside, "law" | "dueOn">, words: Words): string {
  if (state !== "running") return words(`clock.laws.${state}`);
  return targetOn
    ? words("clock.laws.work", { day: formatDay(words, targetOn) })
    : words("clock.laws.none");
}
