import { type Absence, isAhead, isAway } from "@/lib/domain/absence";
import { formatShortDay } from "@/lib/words/words";

/** Of somebody who is away: “away until 3 Dec 2026”. */
export const awayWords = ({ until }: { readonly until: string | null }): string =>
  until ? `away until ${formatShortDay("en", until)}` : "away";

/** When a member is away or will be, and who stands in, where names are given; "" where there is nothing to say. */
export function absenceWords(
  absence: Absence,
  today: string,
  nameOf?: (id: string) => string | undefined,
): string {
  const { awayFrom, awayUntil, standInId } = absence;
  if (!awayFrom || !isAhead(absence, today)) return "";
  const until = awayUntil ? ` to ${formatShortDay("en", awayUntil)}` : " on";
  const when = isAway(absence, today)
    ? awayWords({ until: awayUntil })
    : `away from ${formatShortDay("en", awayFrom)}${until}`;
  const standIn = standInId ? nameOf?.(standInId) : undefined;
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}${standIn ? `; ${standIn} stands in` : ""}`;
}
