import { type Html, html, markupOf } from "@/lib/domain/text/html";
import type { Translate } from "@/lib/words/translator";

type Page = {
  title: string;
  body: Html;
  status?: number;
  retryAfter?: number | undefined;
  /** The address to which the browser goes on at once. */
  refresh?: string;
};

/** A self-contained page: it needs no stylesheet, no script and no database. */
export function plainPage(
  t: Translate,
  { title, body, status = 200, retryAfter, refresh }: Page,
): Response {
  const go = refresh && html`<meta http-equiv="refresh" content="0;url=${refresh}">`;
  const page = html`<!doctype html><html lang="${t.locale}" dir="${t.direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${go}<body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem"><main><h1>${title}</h1>${body}</main></body></html>`;
  const response = new Response(markupOf(page), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
  if (retryAfter) response.headers.set("retry-after", String(retryAfter));
  return response;
}

/**
 * A page that forwards the browser to another site. A redirect would not work, because `form-action` forbids
 * redirecting a posted form there.
 */
export const forwardingPage = (
  t: Translate,
  { url, title, link }: { url: string; title: string; link: string },
): Response =>
  plainPage(t, { title, body: html`<p><a href="${url}">${link}</a></p>`, refresh: url });
