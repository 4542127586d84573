import { t } from "@/components/i18n/translate";
import { type Absence, isAhead, isAway } from "@/lib/domain/team/absence";
import { formatShortDay } from "@/lib/words/words";

/** Follows the name of a member who is out of office: "out of office until 3 Dec 2026". */
export const awayWords = ({ until }: { readonly until: string | null }): string =>
  until
    ? t("assignment.absence.shortUntil", { day: formatShortDay(t, until) })
    : t("assignment.absence.shortNow");

/** When a member is or will be out of office, and the delegate if `nameOf` knows the name; "" without an absence. */
export function absenceWords(
  absence: Absence,
  today: string,
  nameOf?: (id: string) => string | undefined,
): string {
  const { awayFrom, awayUntil, delegateId } = absence;
  if (!awayFrom || !isAhead(absence, today)) return "";
  const until = awayUntil && formatShortDay(t, awayUntil);
  const when = isAway(absence, today)
    ? awayNow(until)
    : awayLater(formatShortDay(t, awayFrom), until);
  const name = delegateId ? nameOf?.(delegateId) : undefined;
  return name ? t("assignment.absence.withDelegate", { when, name }) : when;
}

const awayNow = (day: string | null): string =>
  day ? t("assignment.absence.nowUntil", { day }) : t("assignment.absence.now");

const awayLater = (from: string, until: string | null): string =>
  until
    ? t("assignment.absence.fromTo", { from, until })
    : t("assignment.absence.fromOn", { from });
