const made = Symbol("markup");

/** Markup that is safe to send: only the template below makes it. */
export type Html = { readonly [made]: string };
export type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/** A template of HTML: whatever is put into it is text, unless another template made it. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [made]: texts.map((text, index) => text + markupOf(parts[index])).join(""),
});

/** Markup of ours that is put in as it stands, such as a style. Never anything that somebody typed. */
export const trusted = (markup: string): Html => ({ [made]: markup });

export const markupOf = (part: Part): string => {
  if (part === null || part === undefined || typeof part === "boolean") return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return made in part ? part[made] : part.map(markupOf).join("");
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
