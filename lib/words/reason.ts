import type { Reason } from "@/lib/domain/clock/deadline-terms";
import type { WaitReason } from "@/lib/domain/law/law";
import { sayArticle } from "./article";
import { translateText } from "./message-text";
import type { Translate } from "./translator";
import { formatDay, formatInstant, sayFrom, zoneName } from "./words";

/** Whom the clock is shown to: the desk, or the data subject. */
export type Reader = "desk" | "person";

/**
 * One step to a date as a sentence; `zone` is the desk's, for promises in hours. `placed`: whether the zone may be
 * named, which the public is not told where it is only a setting of the desk.
 */
export function sayReason(
  t: Translate,
  reason: Reason,
  zone: string,
  reader: Reader = "desk",
  placed = true,
): string {
  const { code, on, source, params = {} } = reason;
  const days = Object.entries(params).map(([name, value]) => [name, said(t, value, zone)]);
  const toYou = reader === "person" && t.has(`reasonsToYou.${code}`);
  return sayFrom(t, toYou ? "reasonsToYou" : "reasons")(code, {
    ...Object.fromEntries(days),
    on: on === null ? "" : said(t, on, zone),
    source: sayArticle(t, source),
    zone: zoneName(t, zone),
    asking: params.reason ? sayAsking(t, params.reason as WaitReason, reader) : "",
    placed: placed ? "yes" : "no",
    dated: on === null ? "no" : "yes",
    timed: params.by === undefined ? "no" : "yes",
  });
}

/** What was asked of the data subject, to stand inside a sentence. */
export const sayAsking = (t: Translate, reason: WaitReason, reader: Reader = "desk"): string =>
  t(reader === "person" ? `askingsToYou.${reason}` : `askings.${reason}`);

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

function said(t: Translate, value: string | number, zone: string): string | number {
  if (typeof value === "number") return value;
  if (DAY.test(value)) return formatDay(t, value);
  return INSTANT.test(value) ? formatInstant(t, new Date(value), zone) : translateText(t, value);
}
