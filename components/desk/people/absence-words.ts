import { say, words } from "@/components/speech/say";
import { type Absence, isAhead, isAway } from "@/lib/domain/team/absence";
import { formatShortDay } from "@/lib/words/words";

/** Of somebody who is away, behind their name: “away until 3 Dec 2026”. */
export const awayWords = ({ until }: { readonly until: string | null }): string =>
  until ? say("away until {day}", { day: formatShortDay(words, until) }) : say("away");

/** When a member is away or will be, and who stands in, where names are given; "" where there is nothing to say. */
export function absenceWords(
  absence: Absence,
  today: string,
  nameOf?: (id: string) => string | undefined,
): string {
  const { awayFrom, awayUntil, standInId } = absence;
  if (!awayFrom || !isAhead(absence, today)) return "";
  const until = awayUntil && formatShortDay(words, awayUntil);
  const when = isAway(absence, today)
    ? awayNow(until)
    : awayLater(formatShortDay(words, awayFrom), until);
  const name = standInId ? nameOf?.(standInId) : undefined;
  return name ? say("{when}; {name} stands in", { when, name }) : when;
}

const awayNow = (day: string | null): string =>
  day ? say("Away until {day}", { day }) : say("Away");

const awayLater = (from: string, until: string | null): string =>
  until
    ? say("Away from {from} to {until}", { from, until })
    : say("Away from {from} on", { from });
