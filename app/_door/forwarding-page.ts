import { escaped } from "./plain-page";

/**
 * A page that forwards the browser to another site. A redirect would not work, because `form-action` forbids
 * redirecting a posted form there.
 */
export const forwardingPage = ({
  url,
  title,
  link,
  lang = "en",
  dir = "ltr",
}: {
  url: string;
  title: string;
  link: string;
  lang?: string;
  dir?: string;
}): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><meta http-equiv="refresh" content="0;url=${escaped(url)}"><body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem"><main><h1>${escaped(title)}</h1><p><a href="${escaped(url)}">${escaped(link)}</a></p></main></body></html>`;
