import type { Deadline, OtherDeadline } from "@/lib/domain/clock/deadline-terms";
import { LAWS } from "@/lib/domain/laws/laws";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

/** If several laws apply: the date under each law, and which law governs. Renders only on the server. */
export function ClockLaws({ deadline, t }: { readonly deadline: Deadline; readonly t: Translate }) {
  const { beside: otherLaws = [] } = deadline;
  if (otherLaws.length === 0) return null;
  return (
    <div>
      <h3>{t("clock.laws.title")}</h3>
      <ul className="clock-laws mt-1">
        <li>
          <strong>{translateText(t, LAWS[deadline.law].name)}</strong>
          {t("clock.laws.governs", { said: statusWords(deadline, t) })}
        </li>
        {otherLaws.map((other) => (
          <li key={other.law}>
            <strong>{translateText(t, LAWS[other.law].name)}</strong>
            {statusWords(other, t)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusWords(
  { state, targetOn }: Omit<OtherDeadline, "law" | "dueOn">,
  t: Translate,
): string {
  if (state !== "running") return t(`clock.laws.${state}`);
  return targetOn ? t("clock.laws.work", { day: formatDay(t, targetOn) }) : t("clock.laws.none");
}
