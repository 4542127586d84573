import type { Reason } from "@/lib/domain/clock/deadline-terms";
import type { WaitReason } from "@/lib/domain/law/law";
import { formatArticle } from "./article";
import { translateText } from "./message-text";
import type { Translate } from "./translator";
import { formatDay, formatInstant, translatorBelow, zoneName } from "./words";

/** The reader of the reasons: staff of the desk, or the requester (`person`). */
export type Reader = "desk" | "person";

/**
 * A reason for a date as a sentence. `zone` is the desk's time zone, for periods in hours. `zoneStated`: whether the
 * zone may be named; in public it is not named where it is only a setting of the desk.
 */
export function formatReason(
  t: Translate,
  reason: Reason,
  zone: string,
  reader: Reader = "desk",
  zoneStated = true,
): string {
  const { code, on, source, params = {} } = reason;
  const values = Object.entries(params).map(([name, value]) => [name, formatted(t, value, zone)]);
  const toYou = reader === "person" && t.has(`reasonsToYou.${code}`);
  return translatorBelow(t, toYou ? "reasonsToYou" : "reasons")(code, {
    ...Object.fromEntries(values),
    on: on === null ? "" : formatted(t, on, zone),
    source: formatArticle(t, source),
    zone: zoneName(t, zone),
    asking: params.reason ? sayAsking(t, params.reason as WaitReason, reader) : "",
    placed: zoneStated ? "yes" : "no",
    dated: on === null ? "no" : "yes",
    timed: params.by === undefined ? "no" : "yes",
  });
}

/** What the requester was asked for, as part of a sentence. */
export const sayAsking = (t: Translate, reason: WaitReason, reader: Reader = "desk"): string =>
  t(reader === "person" ? `askingsToYou.${reason}` : `askings.${reason}`);

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

function formatted(t: Translate, value: string | number, zone: string): string | number {
  if (typeof value === "number") return value;
  if (DAY.test(value)) return formatDay(t, value);
  return INSTANT.test(value) ? formatInstant(t, new Date(value), zone) : translateText(t, value);
}
