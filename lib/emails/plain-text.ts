import { type Html, markupOf, trusted } from "@/lib/domain/text/html";

// First strong isolate and pop directional isolate: they keep a name from changing the direction of its sentence.
const OPEN = "\u2068";
const CLOSE = "\u2069";

/** Invisible characters that can move or hide other text: control characters and direction marks. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text of several lines that somebody typed, without invisible characters and with at most one blank line in a row.
 */
export const ownWords = (value: string): string =>
  value
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** A value on one line, so that a line break in a name cannot start a header or a new line. */
export const oneLine = (value: string): string =>
  value
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(INVISIBLE, "")
    .trim();

/** A name inside a sentence, isolated so that it cannot change the direction of the sentence. */
export const isolate = (value: string): string => `${OPEN}${oneLine(value)}${CLOSE}`;

const ISOLATED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "gu");

/** Keeps isolates in plain text only around right-to-left text, because some email programs show them as boxes. */
export const inText = (value: string): string =>
  value.replace(ISOLATED, (marked, inner: string) => (RIGHT_TO_LEFT.test(inner) ? marked : inner));

export const withoutMarks = (value: string): string => value.replace(ISOLATED, "$1");

/** The text as markup, in which every isolate is an element. */
export const inHtml = (value: string): Html =>
  trusted(markupOf(value).replace(ISOLATED, '<bdi dir="auto">$1</bdi>'));
