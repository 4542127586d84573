// Two marks of Unicode that keep a foreign script from turning the sentence around it.
const OPEN = "\u2068";
const CLOSE = "\u2069";

/** Characters that are never seen but move or hide what is: controls and marks of direction. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Somebody's own words, over several lines. */
export const ownWords = (value: string): string =>
  value
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** A value on one line: a line break in a name must not start a header or a line of its own. */
export const oneLine = (value: string): string =>
  value
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(UNSEEN, "")
    .trim();

/** A name inside a sentence, kept from changing the sentence's direction. */
export const isolate = (value: string): string => `${OPEN}${oneLine(value)}${CLOSE}`;

const ISOLATED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "gu");

/** Plain text shows the marks only where they are needed: some readers draw them as boxes. */
export const inText = (value: string): string =>
  value.replace(ISOLATED, (marked, inner: string) => (RIGHT_TO_LEFT.test(inner) ? marked : inner));

export const withoutMarks = (value: string): string => value.replace(ISOLATED, "$1");

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text between tags. */
export const inHtml = (value: string): string =>
  value
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? "")
    .replace(ISOLATED, '<bdi dir="auto">$1</bdi>');

/** The value of an attribute between double quotes. */
export const inAttribute = (value: string): string => inHtml(value).replaceAll('"', "&quot;");
