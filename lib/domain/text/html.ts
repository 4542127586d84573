const made = Symbol("markup");

/** Markup that is safe to send. Only the functions below can create it, because the symbol is not exported. */
export type Html = { readonly [made]: string };
export type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/** A template of HTML. Every value in it is escaped unless another template created it. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [made]: texts.map((text, index) => text + markupOf(parts[index])).join(""),
});

/** Our own markup that is inserted without escaping, such as a style. Never use it for text that a user typed. */
export const trusted = (markup: string): Html => ({ [made]: markup });

export const markupOf = (part: Part): string => {
  if (part === null || part === undefined || typeof part === "boolean") return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return made in part ? part[made] : part.map(markupOf).join("");
};

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
