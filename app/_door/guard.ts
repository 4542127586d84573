import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireRightClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

type HeaderReader = { get(name: string): string | null };

/**
 * Stands before every mutation, handlers and actions alike. A browser names the origin of what it posts:
 * that has to be ours as configured, never what a Host or X-Forwarded-Host header claims. A page that
 * sends no referrer (one whose address holds a token) posts with the origin `null`: then, as where there
 * is none, Sec-Fetch-Site has to say that the page was ours. No page can set that header itself.
 */
export async function requireSameOrigin(headers: HeaderReader): Promise<void> {
  if (!isSameOrigin(headers)) throw notOurs();
  await requireRightClock();
}

/**
 * For the one address that takes a form from elsewhere: the page was ours, or on a site that the desk names.
 * Whoever lets such a form in must not act on the authority of a cookie.
 */
export async function requireOriginOf(
  headers: HeaderReader,
  sites: readonly string[],
): Promise<void> {
  const listed = sites.includes(headers.get("origin") ?? "null");
  if (!listed && !isSameOrigin(headers)) throw notOurs();
  await requireRightClock();
}

export function isSameOrigin(headers: HeaderReader): boolean {
  const origin = headers.get("origin") ?? "null";
  return origin === "null"
    ? headers.get("sec-fetch-site") === "same-origin"
    : ownOrigins().includes(origin);
}

const notOurs = (): Problem => new Problem("forbidden", message("problem.body.otherSite"));

/** The configured origin; on the machine itself also its other loopback name. */
function ownOrigins(): string[] {
  const { origin, hostname, port, protocol } = new URL(env().APP_URL);
  const other = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[hostname];
  return other ? [origin, `${protocol}//${other}${port && `:${port}`}`] : [origin];
}
