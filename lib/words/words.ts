import { messagesOf } from "./catalog";
import { knownLanguage, type Language } from "./choose-language";
import { type Translate, translatorOf } from "./translator";

/** Renders messages; knows its language and direction, for `lang` and `dir`. */
export type Words = Translate;

const known = new Map<Language, Words>();

/** The translator of `locale`, e.g. `de-AT` in German; English where there is no such language. */
export function wordsFor(locale: string): Words {
  const language = knownLanguage(locale) ?? "en";
  const words = known.get(language) ?? translatorOf(language, messagesOf(language));
  known.set(language, words);
  return words;
}

/**
 * Translates below `section` where keys are put together at run time, as the form's schema does; the key itself where
 * there is no such message.
 */
export function sayFrom(words: Words, section: string) {
  return (key: string, values?: Record<string, string | number>): string => {
    const path = `${section}.${key}`;
    const loose = words as unknown as Loose;
    return loose.has(path) ? loose(path, values) : key;
  };
}

type Loose = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

type Reader = string | Words;

const wordsOf = (reader: Reader): Words => (typeof reader === "string" ? wordsFor(reader) : reader);

/** A calendar day in full: “Thursday 17 December 2026”. */
export const formatDay = (reader: Reader, isoDate: string): string =>
  longDay(wordsOf(reader), midnight(isoDate), "UTC");

/** A day as a list shows it: “17 Dec 2026”. */
export function formatShortDay(reader: Reader, isoDate: string): string {
  const words = wordsOf(reader);
  const { day, month, year } = partsOf(words, SHORT, midnight(isoDate), "UTC");
  return words("time.shortDay", { day, month, year });
}

/** The last day of a duty: “Thursday 17 December 2026, end of day, Berlin time”; the zone only where it is stated. */
export function formatDue(reader: Reader, isoDate: string, zone: string | null): string {
  const words = wordsOf(reader);
  const day = formatDay(words, isoDate);
  return zone === null
    ? words("time.dueDay", { day })
    : words("time.due", { day, zone: zoneName(words, zone) });
}

/** What stands below a day by itself: “End of day, Berlin time”; the zone only where it is stated. */
export function dueDetail(words: Words, zone: string | null): string {
  return zone === null
    ? words("form.common.dueDetailDay")
    : words("form.common.dueDetail", { zone: zoneName(words, zone) });
}

/** An instant with its zone named: “Thursday 17 December 2026 at 14:05, Berlin time”. */
export function formatInstant(reader: Reader, instant: Date, zone: string): string {
  const words = wordsOf(reader);
  return words("time.instant", {
    day: longDay(words, instant, zone),
    time: formatTime(words, instant, zone),
    zone: zoneName(words, zone),
  });
}

/** The time of day in a zone: “14:05”. */
export function formatTime(reader: Reader, instant: Date, zone: string): string {
  const words = wordsOf(reader);
  const { hour, minute } = partsOf(words, CLOCK, instant, zone);
  return words("time.clock", { hour, minute });
}

/** A zone as people call it: “Berlin time” for `Europe/Berlin`, `UTC` as it is. */
export function zoneName(reader: Reader, zone: string): string {
  const city = zone.includes("/") ? zone.split("/").at(-1)?.replaceAll("_", " ") : undefined;
  return city ? wordsOf(reader)("time.cityZone", { city }) : zone;
}

const midnight = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const SHORT = { day: "numeric", month: "short", year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

function longDay(words: Words, instant: Date, zone: string): string {
  const { weekday, day, month, year } = partsOf(words, LONG, instant, zone);
  return words("time.day", { weekday, day, month, year });
}

type DateParts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

/** The parts alone: which stands first and where a comma goes differs from one engine to the next. */
function partsOf(
  { locale }: Words,
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

/** Making a format costs a hundred times what using it does, and a list uses several in each row. */
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
