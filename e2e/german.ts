import { parse } from "@formatjs/icu-messageformat-parser";
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/words/catalog";
import type { Messages } from "@/lib/words/translator";

/** An element of a parsed ICU message. Literal text has type 0. */
type MessageElement = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
  readonly children?: readonly MessageElement[];
};

const escaped = (text: string): string => text.replace(/[.*+?^$()[\]{}|\\/]/g, "\\$&");

/** The source of a regular expression that matches the message on a page, with any value in its placeholders. */
const patternOf = (elements: readonly MessageElement[]): string =>
  elements
    .map(({ type, value = "", options, children }) => {
      if (children) return patternOf(children);
      if (options)
        return `(?:${Object.values(options)
          .map((one) => patternOf(one.value))
          .join("|")})`;
      return type === 0 ? escaped(value) : ".+";
    })
    .join("");

/** The literal parts of a message with markup: on the page, each of them is a text node. */
const partsOf = (elements: readonly MessageElement[]): string[] =>
  elements.some(({ children }) => children)
    ? elements.flatMap(({ type, value = "" }) =>
        type === 0 && value.length > 9 ? [escaped(value.trim())] : [],
      )
    : [];

const texts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((one) => (typeof one === "string" ? [one] : texts(one)));

// Both languages have the same keys in the same order.
const comparableMessages = (language: "en" | "de"): Messages => {
  // The names of languages are the same in both, and the editor shows questions as the desk wrote them.
  const { language: _, question: __, ...messages } = messagesOf(language);
  return messages;
};
const german = texts(comparableMessages("de"));
const sentences = texts(comparableMessages("en"))
  .map((english, at) => [english, german[at] ?? ""] as const)
  .filter(([english, translated]) => english !== translated);

const WITHOUT_PLACEHOLDER = /^[^+]*$/;
const countLetters = (pattern: string): number =>
  pattern.replaceAll(".+", "").match(/\p{L}/gu)?.length ?? 0;

const ENGLISH_PATTERNS = sentences.flatMap(([english]) => {
  const elements = parse(english) as readonly MessageElement[];
  return [patternOf(elements), ...partsOf(elements)]
    .filter((pattern) => countLetters(pattern) >= (WITHOUT_PLACEHOLDER.test(pattern) ? 3 : 6))
    .map((pattern) => new RegExp(`^${pattern}$`, "s"));
});

/** All German texts. Some are English texts of other messages, like "Tag". */
const GERMAN_TEXTS = new Set(german);

/** Runs in the browser. Returns every text of ours that is displayed or read aloud, also in closed panels. */
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

/** Our English texts on a page, each with the pattern that it matches, and texts with unresolved placeholders. */
export async function englishOn(page: Page): Promise<string[]> {
  const seen = [...new Set(await page.evaluate(textsOnPage))];
  return seen.flatMap((text) => {
    if (/[¦{}]/.test(text)) return text;
    const found = GERMAN_TEXTS.has(text)
      ? undefined
      : ENGLISH_PATTERNS.find((sentence) => sentence.test(text));
    return found ? `${text} (${found.source})` : [];
  });
}

export async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect.soft(await englishOn(page), page.url()).toEqual([]);
}
