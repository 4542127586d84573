import { type Html, html, markupOf } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";
import { inHtml, inText, oneLine, ownWords, withoutMarks } from "./plain-text";

export type RenderedEmail = { subject: string; text: string; html: string };

export type Part =
  | { kind: "line"; text: string }
  /** A text that somebody typed, shown as a quotation. */
  | { kind: "said"; text: string }
  | { kind: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: "code"; code: string }
  /** The main action of the email. */
  | { kind: "button"; label: string; url: string }
  | { kind: "link"; label: string; url: string };

export type Sheet = {
  subject: string;
  /** The name at the top of the email. */
  head: string;
  brand: string;
  parts: readonly Part[];
  foot: readonly string[];
};

/** Renders text and HTML from the same parts, so that they cannot say different things. */
export const render = (t: Translate, sheet: Sheet): RenderedEmail => ({
  subject: withoutMarks(oneLine(sheet.subject)),
  text: textOf(t, sheet),
  html: markupOf(htmlOf(t, sheet)),
});

/** Whether a URL may become a link. Every other address stays text. */
const isWeb = (url: string): boolean => /^https?:\/\/[^\s"'<>]+$/.test(url);

function textOf(t: Translate, { head, parts, foot }: Sheet): string {
  const blocks = [head, ...parts.map((part) => textPart(t, part)), "--", ...foot];
  return `${blocks.map(inText).join("\n\n")}\n`;
}

function textPart(t: Translate, part: Part): string {
  switch (part.kind) {
    case "line":
      return part.text;
    case "said":
      return ownWords(part.text);
    case "facts":
      return part.rows.map(([label, value]) => t("emails.frame.fact", { label, value })).join("\n");
    case "code":
      return part.code;
    case "button":
    case "link":
      return `${t("emails.frame.linkLabel", { label: part.label })}\n${part.url}`;
  }
}

// The brand colour is the only colour, so the light or dark scheme of the reader's email program applies.
function htmlOf(t: Translate, { subject, head, brand, parts, foot }: Sheet): Html {
  const ink = readableOn(brand);
  return html`<!doctype html>
<html lang="${t.locale}" dir="${t.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${withoutMarks(oneLine(subject))}</title>
</head>
<body style="margin:0;padding:24px 16px;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:34rem;margin:0 auto">
<p style="margin:0 0 24px;padding:12px 0 0;border-top:4px solid ${ink.brand};font-weight:700">${inHtml(head)}</p>
${parts.map((part) => [htmlPart(part, ink), "\n"])}<hr style="margin:32px 0 16px;border:0;border-top:1px solid #767676">
${foot.map((line) => [html`<p style="margin:0 0 8px;font-size:15px">${inHtml(line)}</p>`, "\n"])}</div>
</body>
</html>
`;
}

type Ink = { brand: string; text: string };

function htmlPart(part: Part, ink: Ink): Html {
  switch (part.kind) {
    case "line":
      return html`<p style="margin:0 0 16px">${inHtml(part.text)}</p>`;
    case "said": {
      const lines = ownWords(part.text).split("\n");
      return html`<div dir="auto" style="margin:0 0 16px;padding:0 16px;border-inline-start:4px solid #767676">${lines.map((line, index) => [index > 0 && html`<br>`, line])}</div>`;
    }
    case "facts":
      return html`<table style="margin:0 0 16px;border-collapse:collapse">${part.rows.map(htmlRow)}</table>`;
    case "code":
      return html`<p dir="ltr" style="margin:0 0 16px;font-size:30px;font-weight:700;letter-spacing:.15em">${part.code}</p>`;
    case "button":
    case "link":
      return htmlLink(part, ink);
  }
}

const htmlRow = ([label, value]: readonly [string, string]): Html =>
  html`<tr><th scope="row" style="padding:4px 0;padding-inline-end:16px;text-align:start;vertical-align:top">${inHtml(label)}</th><td dir="auto" style="padding:4px 0;vertical-align:top">${inHtml(value)}</td></tr>`;

function htmlLink({ kind, label, url }: Extract<Part, { url: string }>, ink: Ink): Html {
  if (!isWeb(url)) return html`<p style="margin:0 0 16px">${inHtml(label)}<br>${inHtml(url)}</p>`;
  const shown = html`<a dir="ltr" href="${url}" style="overflow-wrap:anywhere">${url}</a>`;
  if (kind === "link") return html`<p style="margin:0 0 16px">${inHtml(label)}<br>${shown}</p>`;
  const button = `display:inline-block;padding:12px 20px;border-radius:4px;background:${ink.brand};color:${ink.text};font-weight:700;text-decoration:none`;
  return html`<p style="margin:0 0 8px"><a href="${url}" style="${button}">${inHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:15px">${shown}</p>`;
}

/** Black or white text for the brand colour. One of them has a contrast of at least 4.5:1 on any colour. */
function readableOn(brand: string): Ink {
  if (!/^#[0-9a-f]{6}$/i.test(brand)) return { brand: "#1f2937", text: "#ffffff" };
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(brand.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { brand, text: light > 0.179 ? "#000000" : "#ffffff" };
}
