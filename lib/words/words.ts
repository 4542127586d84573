import { messagesOf } from "./catalog";
import { knownLanguage, type Language } from "./choose-language";
import { type Translate, translatorOf } from "./translator";

const known = new Map<Language, Translate>();

/** The translator for `locale`: German for `de-AT`, English for a language that the product does not have. */
export function translatorFor(locale: string): Translate {
  const language = knownLanguage(locale) ?? "en";
  const t = known.get(language) ?? translatorOf(language, messagesOf(language));
  known.set(language, t);
  return t;
}

/**
 * A translator for keys below `section` that are composed at run time, as in the form's schema. Returns the key where
 * there is no such message.
 */
export function translatorBelow(t: Translate, section: string) {
  return (key: string, values?: Record<string, string | number>): string => {
    const path = `${section}.${key}`;
    const untyped = t as unknown as UntypedTranslate;
    return untyped.has(path) ? untyped(path, values) : key;
  };
}

type UntypedTranslate = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

type Reader = string | Translate;

const translatorOfReader = (reader: Reader): Translate =>
  typeof reader === "string" ? translatorFor(reader) : reader;

/** A calendar day in full: “Thursday 17 December 2026”. */
export const formatDay = (reader: Reader, isoDate: string): string =>
  longDay(translatorOfReader(reader), midnight(isoDate), "UTC");

/** A calendar day in lists: “17 Dec 2026”. */
export function formatShortDay(reader: Reader, isoDate: string): string {
  const t = translatorOfReader(reader);
  const { day, month, year } = partsOf(t, SHORT, midnight(isoDate), "UTC");
  return t("time.shortDay", { day, month, year });
}

/** A due date: “Thursday 17 December 2026, end of day, Berlin time”. Without the time zone if `zone` is `null`. */
export function formatDue(reader: Reader, isoDate: string, zone: string | null): string {
  const t = translatorOfReader(reader);
  const day = formatDay(t, isoDate);
  return zone === null
    ? t("time.dueDay", { day })
    : t("time.due", { day, zone: zoneName(t, zone) });
}

/** The line below a due date: “End of day, Berlin time”. Without the time zone if `zone` is `null`. */
export function dueDetail(t: Translate, zone: string | null): string {
  return zone === null
    ? t("form.common.dueDetailDay")
    : t("form.common.dueDetail", { zone: zoneName(t, zone) });
}

/** An instant with its time zone: “Thursday 17 December 2026 at 14:05, Berlin time”. */
export function formatInstant(reader: Reader, instant: Date, zone: string): string {
  const t = translatorOfReader(reader);
  return t("time.instant", {
    day: longDay(t, instant, zone),
    time: formatTime(t, instant, zone),
    zone: zoneName(t, zone),
  });
}

/** The time of day in a zone: “14:05”. */
export function formatTime(reader: Reader, instant: Date, zone: string): string {
  const t = translatorOfReader(reader);
  const { hour, minute } = partsOf(t, CLOCK, instant, zone);
  return t("time.clock", { hour, minute });
}

/** The everyday name of a time zone: “Berlin time” for `Europe/Berlin`; `UTC` stays `UTC`. */
export function zoneName(reader: Reader, zone: string): string {
  const city = zone.includes("/") ? zone.split("/").at(-1)?.replaceAll("_", " ") : undefined;
  return city ? translatorOfReader(reader)("time.cityZone", { city }) : zone;
}

const midnight = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const SHORT = { day: "numeric", month: "short", year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

function longDay(t: Translate, instant: Date, zone: string): string {
  const { weekday, day, month, year } = partsOf(t, LONG, instant, zone);
  return t("time.day", { weekday, day, month, year });
}

type DateParts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

/**
 * The parts of a date. Their order and punctuation come from our messages, because JavaScript engines differ in them.
 */
function partsOf(
  { locale }: Translate,
  options: Intl.DateTimeFormatOptions,
  instant: Date,
  zone: string,
): DateParts {
  const format = formatOf(locale, options, zone);
  const parts: DateParts = { weekday: "", day: "", month: "", year: "", hour: "", minute: "" };
  for (const { type, value } of format.formatToParts(instant)) {
    if (type in parts) parts[type as keyof DateParts] = value;
  }
  return parts;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Caches formats: to create one takes a hundred times as long as to use it, and each row of a list uses several. */
function formatOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  zone: string,
): Intl.DateTimeFormat {
  const key = [locale, zone, ...Object.values(options)].join(" ");
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}
