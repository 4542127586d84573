import type { Reason } from "@/lib/domain/deadline-terms";
import type { WaitReason } from "@/lib/domain/law";
import { formatDay, formatInstant, sayFrom, type Words, zoneName } from "./words";

/** One step to a date as a sentence; `zone` is the desk's, for promises in hours. */
export function sayReason(words: Words, reason: Reason, zone: string): string {
  const { code, on, source, params = {} } = reason;
  const days = Object.entries(params).map(([name, value]) => [name, said(words, value, zone)]);
  return sayFrom(words, "reasons")(code, {
    ...Object.fromEntries(days),
    on: on === null ? "" : said(words, on, zone),
    source,
    zone: zoneName(words, zone),
    asking: params.reason ? words(`askings.${params.reason as WaitReason}`) : "",
    dated: on === null ? "no" : "yes",
    timed: params.by === undefined ? "no" : "yes",
  });
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

function said(words: Words, value: string | number, zone: string): string | number {
  if (typeof value === "number") return value;
  if (DAY.test(value)) return formatDay(words, value);
  return INSTANT.test(value) ? formatInstant(words, new Date(value), zone) : value;
}
