import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import { formatReason } from "./reason";
import type { Translate } from "./translator";
import { formatDay, formatDue } from "./words";

/** “Why this date?” as plain text to copy into a message: a sentence with the due date, then the reasons. */
export function whyText(
  t: Translate,
  deadline: Deadline,
  {
    zone,
    placed = true,
    reference,
  }: {
    readonly zone: string;
    /** Whether the time zone may be named. It may not where it is only a setting of the desk. */
    readonly placed?: boolean;
    readonly reference?: string;
  },
): string {
  const steps = deadline.reasons.map(
    (reason, index) => `${index + 1}. ${formatReason(t, reason, zone, "desk", placed)}`,
  );
  return [daySentence(t, deadline, placed ? zone : null, reference), "", ...steps]
    .join("\n")
    .trimEnd();
}

function daySentence(
  t: Translate,
  deadline: Deadline,
  zone: string | null,
  reference: string | undefined,
): string {
  const about = { reference: reference ?? "", referenced: reference ? "yes" : "no" };
  const { state, daysLeft = 0, targetOn } = deadline;
  if (state === "paused") return t("clock.why.paused", { ...about, days: daysLeft });
  if (state === "withdrawn") return t("clock.why.withdrawn", about);
  if (targetOn === null) return t("clock.why.none", about);
  const day = formatDue(t, targetOn, zone);
  const last = deadline.extendedDueOn ?? deadline.dueOn;
  return last === null || last === targetOn
    ? t("clock.why.due", { ...about, day })
    : t("clock.why.dueSooner", { ...about, day, last: formatDay(t, last) });
}
