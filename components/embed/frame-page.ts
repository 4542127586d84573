import type { LanguageLink } from "@/components/layout/public-shell";
import { logoOf } from "@/components/public/desk-logo";
import { type Policy, publicZone } from "@/lib/domain/policy/policy";
import { type Html, html, markupOf, trusted } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";
import { dueDetail, formatDay } from "@/lib/words/words";
import { frameStyle } from "./style";

/** A page that is opened from the frame has the language of the frame. */
const inLanguage = (path: string, { locale }: Translate): string => `${path}?lang=${locale}`;

export interface FramePage {
  readonly policy: Policy;
  readonly t: Translate;
  readonly title: string;
  readonly nonce: string;
  /** Links to the same page in other languages, for pages without a form whose values must be kept. */
  readonly languages?: readonly LanguageLink[];
  readonly body: Html;
}

/** A complete page of the desk for a frame: no script, one style element, and links that leave the frame. */
export function framePage({ policy, t, title, nonce, languages = [], body }: FramePage): string {
  const { email } = policy.contact;
  return markupOf(html`<!doctype html>
<html lang="${t.locale}" dir="${t.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${policy.name}</title>
<style nonce="${nonce}">${trusted(frameStyle(policy.brand))}</style>
</head>
<body>
<main>
${picture(policy)}${languageLinks(languages, t)}${body}
</main>
<footer>
<p>${linkOut(`/${policy.slug}`, t("form.shell.home", { name: policy.name }), t)}</p>
${email && html`<p><a href="mailto:${email}">${email}</a></p>`}
</footer>
</body>
</html>
`);
}

const languageLinks = (languages: readonly LanguageLink[], t: Translate): Html | null =>
  languages.length > 1
    ? html`<nav class="languages" aria-label="${t("form.shell.languages")}">${languages.map(
        ({ code, name, href, current }) =>
          current
            ? html`<span lang="${code}" aria-current="true">${name}</span>`
            : html`<a href="${href}" lang="${code}" hreflang="${code}">${name}</a>`,
      )}</nav>
`
    : null;

function picture(policy: Policy): Html | null {
  const logo = logoOf(policy);
  return (
    logo &&
    html`<img class="logo" src="${logo.src}" width="${logo.width}" height="${logo.height}" alt="${policy.name}">
`
  );
}

/** Our other pages cannot be shown in a frame, so a link to them opens a new tab. */
const linkOut = (href: string, text: string, t: Translate): Html =>
  html`<a href="${inLanguage(href, t)}" target="_blank" rel="noopener">${text} ${t("form.embed.newTab")}</a>`;

export const questionsBody = (policy: Policy, t: Translate, form: Html): Html =>
  html`<h1>${t("form.start.plainTitle", { name: policy.name })}</h1>
<p>${t("form.embed.lead")}</p>
${form}`;

export interface Receipt {
  readonly reference: string;
  readonly dueOn: string | null;
  /** Whether the email address has to be verified. */
  readonly confirms: boolean;
}

/** What was sent, without anything that identifies the requester, because others may see the address of this page. */
export function receiptBody(
  policy: Policy,
  t: Translate,
  { reference, dueOn, confirms }: Receipt,
): Html {
  return html`<h1>${t("form.sent.title")}</h1>
<dl class="keep">
<div><dt>${t("form.sent.reference")}</dt><dd class="reference" dir="ltr">${reference}</dd></div>
${
  dueOn &&
  html`<div><dt>${t(confirms ? "form.sent.dueConfirmed" : "form.sent.due")}</dt><dd><time datetime="${dueOn}">${formatDay(t, dueOn)}</time></dd>
<dd class="detail">${dueDetail(t, publicZone(policy))}</dd></div>`
}
</dl>
${
  confirms
    ? html`<h2>${t("form.sent.next")}</h2>
<p>${t("form.embed.mailed")}</p>
<p>${t("form.sent.why")}</p>`
    : html`<p>${t("form.embed.nothing")}</p>`
}
<p>${linkOut(`/${policy.slug}/request/${reference}`, t("form.sent.open"), t)}</p>`;
}

export const goneBody = ({ slug }: Policy, t: Translate): Html =>
  html`<h1>${t("form.sent.goneTitle")}</h1>
<p>${t("form.embed.gone")} ${t("form.sent.goneHow")}</p>
<p>${linkOut(`/${slug}/request/track`, t("form.shell.follow"), t)}</p>`;

export const closedBody = ({ slug, name }: Policy, t: Translate): Html =>
  html`<h1>${t("form.embed.closedTitle")}</h1>
<p>${t("form.embed.closed", { name })}</p>
<p><a class="button" href="${inLanguage(`/${slug}/request`, t)}" target="_top">${t("form.embed.open")}</a></p>`;
