import { readMessage } from "@/lib/domain/problem/message";
import { deFindings } from "@/lib/words/de/fixed/findings";
import { deGrounds } from "@/lib/words/de/fixed/grounds";
import { deProblems } from "@/lib/words/de/fixed/problems";
import { deProblemsApproval } from "@/lib/words/de/fixed/problems-approval";
import { deProblemsClock } from "@/lib/words/de/fixed/problems-clock";
import { deProblemsDesk } from "@/lib/words/de/fixed/problems-desk";
import { deProblemsStaff } from "@/lib/words/de/fixed/problems-staff";
import { deRemedies } from "@/lib/words/de/fixed/remedies";
import { sayArticle as articleWords } from "./article";
import type { Language } from "./choose-language";
import { translateText } from "./message-text";
import type { Translate } from "./translator";
import { formatDay, formatInstant } from "./words";

/** Until its last importers name `./article` themselves. */
export const sayArticle = articleWords;

/** By the English sentence itself; `#` stands for a number in it, `{name}` for anything. */
export const FIXED: Record<Exclude<Language, "en">, Readonly<Record<string, string>>> = {
  de: {
    ...deProblems,
    ...deProblemsStaff,
    ...deProblemsApproval,
    ...deProblemsDesk,
    ...deProblemsClock,
    ...deFindings,
    ...deGrounds,
    ...deRemedies,
  },
};

/**
 * A sentence that the law's data or a use case says in English, in the reader's language, with its days and instants.
 * What is not known there stays as it is: a sentence in English is better than none.
 */
export const sayFixed = (t: Translate, sentence: string): string =>
  readMessage(sentence)
    ? translateText(t, sentence)
    : withDays(t, t.locale === "en" ? sentence : saidIn(t.locale, sentence));

function saidIn(locale: keyof typeof FIXED, sentence: string): string {
  const known = FIXED[locale];
  const exact = known[sentence];
  if (exact !== undefined) return exact;
  const numbers = sentence.match(/\d+/g) ?? [];
  const said = known[sentence.replace(/\d+/g, "#")];
  if (said !== undefined) return said.replace(/#/g, () => numbers.shift() ?? "#");
  return filledIn(locale, sentence) ?? sentence;
}

/** An instant as a use case names it, with the zone to say it in (RFC 9557); the reader gets it in words. */
export const namedInstant = (instant: Date, zone: string): string =>
  `${instant.toISOString()}[${zone}]`;

const INSTANT = /\b(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\[([\w/+-]+)\]/g;
/** As the calendar writes it. What is only an example of how to write one stays. */
const DAY = /(?<!\b(?:like|as|etwa) )\b\d{4}-\d{2}-\d{2}\b/g;

/** Somebody's own words, such as the text of a task, between the quotes of a language: they stay as they are. */
const OWN_WORDS = /“.*”|„.*“/s;

function withDays(t: Translate, text: string): string {
  const own = OWN_WORDS.exec(text);
  if (!own) return daysIn(t, text);
  const after = text.slice(own.index + own[0].length);
  return `${daysIn(t, text.slice(0, own.index))}${own[0]}${daysIn(t, after)}`;
}

const daysIn = (t: Translate, text: string): string =>
  text
    .replace(INSTANT, (_, at: string, zone: string) => formatInstant(t, new Date(at), zone))
    .replace(DAY, (day) => (isDay(day) ? formatDay(t, day) : day));

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const PART = /\{(\w+)\}/g;

/** The sentences with parts, as what finds them and what they become. */
const patterns = Object.fromEntries(
  Object.entries(FIXED).map(([language, sentences]) => [
    language,
    Object.entries(sentences)
      .filter(([english]) => english.includes("{"))
      .map(([english, said]) => ({ finds: patternOf(english), said })),
  ]),
) as Record<keyof typeof FIXED, { finds: RegExp; said: string }[]>;

function patternOf(english: string): RegExp {
  const plain = english.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${plain.replace(PART, "(?<$1>.+?)")}$`, "s");
}

/** A sentence around parts that only the moment knows; a part that is a sentence of ours, or a list of them, is said. */
function filledIn(locale: keyof typeof FIXED, sentence: string): string | undefined {
  for (const { finds, said } of patterns[locale]) {
    const parts = finds.exec(sentence)?.groups;
    if (!parts) continue;
    return said.replace(PART, (_, name: string) => partIn(locale, parts[name] ?? ""));
  }
  return undefined;
}

/** What a language puts quoted words between. */
const QUOTES: Record<keyof typeof FIXED, readonly [open: string, close: string]> = {
  de: ["„", "“"],
};
const QUOTED = /^“.*”$/s;

/** Quoted words are somebody's own: they stay as they are, between the quotes of the reader. */
function partIn(locale: keyof typeof FIXED, part: string): string {
  if (!QUOTED.test(part))
    return part
      .split("; ")
      .map((one) => saidIn(locale, one))
      .join("; ");
  const [open, close] = QUOTES[locale];
  return `${open}${part.slice(1, -1).replaceAll("”, “", `${close}, ${open}`)}${close}`;
}
