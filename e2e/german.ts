import { parse } from "@formatjs/icu-messageformat-parser";
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/words/catalog";
import type { Messages } from "@/lib/words/translator";

/** A piece of a sentence as its library reads it; literal text is of type 0. */
type Piece = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
  readonly children?: readonly Piece[];
};

const escaped = (text: string): string => text.replace(/[.*+?^$()[\]{}|\\/]/g, "\\$&");

/** What a sentence looks like on a page, whatever stands in it. */
const looks = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ type, value = "", options, children }) => {
      if (children) return looks(children);
      if (options)
        return `(?:${Object.values(options)
          .map((one) => looks(one.value))
          .join("|")})`;
      return type === 0 ? escaped(value) : ".+";
    })
    .join("");

/** Of a sentence that is marked up each part stands by itself. */
const partsOf = (pieces: readonly Piece[]): string[] =>
  pieces.some(({ children }) => children)
    ? pieces.flatMap(({ type, value = "" }) =>
        type === 0 && value.length > 9 ? [escaped(value.trim())] : [],
      )
    : [];

const texts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((one) => (typeof one === "string" ? [one] : texts(one)));

// Both languages hold the same keys in the same order.
const shown = (language: "en" | "de"): Messages => {
  // A language has its own name everywhere, and a question stands in the editor as the desk wrote it.
  const { language: _, question: __, ...messages } = messagesOf(language);
  return messages;
};
const german = texts(shown("de"));
const sentences = texts(shown("en"))
  .map((english, at) => [english, german[at] ?? ""] as const)
  .filter(([english, translated]) => english !== translated);

const WHOLE = /^[^+]*$/;
const lettersOf = (look: string): number => look.replaceAll(".+", "").match(/\p{L}/gu)?.length ?? 0;

const ENGLISH = sentences.flatMap(([english]) => {
  const pieces = parse(english) as readonly Piece[];
  return [looks(pieces), ...partsOf(pieces)]
    .filter((look) => lettersOf(look) >= (WHOLE.test(look) ? 3 : 6))
    .map((look) => new RegExp(`^${look}$`, "s"));
});

/** A word that is German in another place, like "Tag". */
const GERMAN = new Set(sentences.map(([, german]) => german));

/** Runs in the page: every text of ours that is read or read aloud, those of closed panels among them. */
function textsOnPage(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest("script, style, textarea, [lang]:not(html), bdi, code, pre"))
      found.push(node.textContent ?? "");
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"]) {
    for (const element of document.querySelectorAll(`[${name}]`))
      found.push(element.getAttribute(name) ?? "");
  }
  return [document.title.split(" · ")[0] ?? "", ...found]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** The sentences of ours in English on a page, each with what it was known by, and those that were left half said. */
export async function englishOn(page: Page): Promise<string[]> {
  const seen = [...new Set(await page.evaluate(textsOnPage))];
  return seen.flatMap((text) => {
    if (/[¦{}]/.test(text)) return text;
    const found = GERMAN.has(text) ? undefined : ENGLISH.find((sentence) => sentence.test(text));
    return found ? `${text} (${found.source})` : [];
  });
}

export async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect.soft(await englishOn(page), page.url()).toEqual([]);
}
