const CLOSED_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Adds a restrictive content security policy to a response that has none. proxy.ts sets no policy for /embed and
 * /request/send, because `framed` sets its own.
 */
export function withClosedPolicy(response: Response): Response {
  if (response.headers.has("content-security-policy")) return response;
  for (const [name, value] of Object.entries(CLOSED_HEADERS)) response.headers.set(name, value);
  return response;
}

/**
 * A page without scripts that the named sites may show in a frame, or no site if none is named. Its only style element
 * carries the nonce.
 */
export const framed = (
  page: string,
  { nonce, sites, status = 200 }: { nonce: string; sites: readonly string[]; status?: number },
): Response =>
  new Response(page, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "default-src 'none'",
        "script-src 'none'",
        `style-src 'nonce-${nonce}'`,
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        `frame-ancestors ${sites.length > 0 ? sites.join(" ") : "'none'"}`,
      ].join("; "),
      // X-Frame-Options cannot list sites. If sites are named, only the content security policy applies.
      ...(sites.length > 0
        ? { "cross-origin-resource-policy": "cross-origin" }
        : { "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin" }),
    },
  });
