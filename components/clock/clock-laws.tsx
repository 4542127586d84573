import type { Beside, Deadline } from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

/** Where several laws apply: the day of each, and which of them governs. For the server only. */
export function ClockLaws({ deadline, t }: { readonly deadline: Deadline; readonly t: Translate }) {
  const { beside = [] } = deadline;
  if (beside.length === 0) return null;
  return (
    <div>
      <h3>{t("clock.laws.title")}</h3>
      <ul className="clock-laws mt-1">
        <li>
          <strong>{translateText(t, LAWS[deadline.law].name)}</strong>
          {t("clock.laws.governs", { said: standOf(deadline, t) })}
        </li>
        {beside.map((other) => (
          <li key={other.law}>
            <strong>{translateText(t, LAWS[other.law].name)}</strong>
            {standOf(other, t)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function standOf({ state, targetOn }: Omit<Beside, "law" | "dueOn">, t: Translate): string {
  if (state !== "running") return t(`clock.laws.${state}`);
  return targetOn ? t("clock.laws.work", { day: formatDay(t, targetOn) }) : t("clock.laws.none");
}
