import { LANGUAGE_NAMES } from "@/lib/messages/keys";
import type { Language } from "./translator";

export type { Language };
export { LANGUAGE_NAMES };

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** Remembers the language that somebody chose: two letters, and nothing about the person. */
export const LANGUAGE_COOKIE = "rightsdesk-language";

const baseOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] ?? "";

/** The language we speak that comes nearest to `tag`, e.g. German for `de-AT`; `null` where there is none. */
export function knownLanguage(tag: string | null | undefined): Language | null {
  const wanted = (tag ?? "").trim().toLowerCase().replaceAll("_", "-");
  const exact = LANGUAGES.find((language) => language.toLowerCase() === wanted);
  return exact ?? LANGUAGES.find((language) => language === baseOf(wanted)) ?? null;
}

/** The first of these that we speak; English where we speak none. */
export const firstKnown = (...tags: readonly (string | null | undefined)[]): Language =>
  tags.map(knownLanguage).find((language) => language !== null) ?? "en";

/** More than this is no browser's list. */
const MOST = 50;

/**
 * The first language of an `Accept-Language` header that we speak (RFC 9110, 12.5.4): by weight, then by order.
 * `*` is content with anything, so what is less wanted than that no longer counts.
 */
export function acceptedLanguage(header: string | null | undefined): Language | null {
  const wanted = (header ?? "")
    .split(",", MOST)
    .map((entry) => {
      const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim());
      const weight = parameters.find((part) => /^q=/i.test(part))?.slice(2) ?? "1";
      return { tag, weight: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? +weight : 0 };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const found = wanted.find(({ tag }) => tag === "*" || knownLanguage(tag));
  return knownLanguage(found?.tag);
}

/** `tag` where it is another language than that of the page, for the `lang` of a part (WCAG 3.1.2). */
export const otherThan = (page: string, tag: string | undefined): string | undefined =>
  tag && baseOf(tag) !== baseOf(page) ? tag : undefined;
