const WALL = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
};

/** Closed, for the two addresses at which proxy.ts leaves the policy to us, where an answer brings none. */
export function walled(response: Response): Response {
  if (response.headers.has("content-security-policy")) return response;
  for (const [name, value] of Object.entries(WALL)) response.headers.set(name, value);
  return response;
}

/**
 * A page without any script that the named sites may show in a frame, and nobody where none is named. Its one
 * style carries the nonce.
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
      // The older header knows no list: where there is one, the policy alone speaks.
      ...(sites.length > 0
        ? { "cross-origin-resource-policy": "cross-origin" }
        : { "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin" }),
    },
  });
