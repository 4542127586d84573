import { LANGUAGE_NAMES } from "@/lib/messages/keys";
import type { Language } from "./translator";

export type { Language };
export { LANGUAGE_NAMES };

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** The cookie with the chosen language: two letters, and nothing else about the visitor. */
export const LANGUAGE_COOKIE = "rightsdesk-language";

const baseOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] ?? "";

/** The supported language for `tag`, e.g. German for `de-AT`; `null` where there is none. */
export function knownLanguage(tag: string | null | undefined): Language | null {
  const requested = (tag ?? "").trim().toLowerCase().replaceAll("_", "-");
  const exact = LANGUAGES.find((language) => language.toLowerCase() === requested);
  return exact ?? LANGUAGES.find((language) => language === baseOf(requested)) ?? null;
}

/** The first of these languages that is supported, or else English. */
export const firstKnown = (...tags: readonly (string | null | undefined)[]): Language =>
  tags.map(knownLanguage).find((language) => language !== null) ?? "en";

/** No browser sends a longer list. */
const MOST_ENTRIES = 50;

/**
 * The first supported language in an `Accept-Language` header (RFC 9110, 12.5.4), by weight, then by order. `*` accepts
 * any language, so entries with a lower weight than `*` do not count.
 */
export function acceptedLanguage(header: string | null | undefined): Language | null {
  const requested = (header ?? "")
    .split(",", MOST_ENTRIES)
    .map((entry) => {
      const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim());
      const weight = parameters.find((part) => /^q=/i.test(part))?.slice(2) ?? "1";
      return { tag, weight: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? +weight : 0 };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const found = requested.find(({ tag }) => tag === "*" || knownLanguage(tag));
  return knownLanguage(found?.tag);
}

/** `tag` if its language differs from the page's, for the `lang` attribute of a part (WCAG 3.1.2). */
export const otherThan = (page: string, tag: string | undefined): string | undefined =>
  tag && baseOf(tag) !== baseOf(page) ? tag : undefined;
