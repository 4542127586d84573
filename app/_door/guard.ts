import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireCorrectClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

type HeaderReader = { get(name: string): string | null };

/**
 * Runs before every mutation, in route handlers and in server actions. Browsers name the origin of the page that posts.
 * It has to be the configured one, never what a Host or X-Forwarded-Host header claims. A page that sends no referrer
 * (one with a token in its address) posts with the origin `null`. In that case, or without an Origin header,
 * Sec-Fetch-Site has to say that the page was ours. No page can set that header itself.
 */
export async function requireSameOrigin(headers: HeaderReader): Promise<void> {
  if (!isSameOrigin(headers)) throw notOurs();
  await requireCorrectClock();
}

/**
 * For the only address that accepts forms from other sites: the page has to be ours or on a site that the desk lists.
 * Code that accepts such a form must not act on the authority of a cookie.
 */
export async function requireOriginOf(
  headers: HeaderReader,
  sites: readonly string[],
): Promise<void> {
  const listed = sites.includes(headers.get("origin") ?? "null");
  if (!listed && !isSameOrigin(headers)) throw notOurs();
  await requireCorrectClock();
}

export function isSameOrigin(headers: HeaderReader): boolean {
  const origin = headers.get("origin") ?? "null";
  return origin === "null"
    ? headers.get("sec-fetch-site") === "same-origin"
    : ownOrigins().includes(origin);
}

const notOurs = (): Problem => new Problem("forbidden", message("problem.body.otherSite"));

/** The configured origin. If it is a loopback address, also the same origin under its other name. */
function ownOrigins(): string[] {
  const { origin, hostname, port, protocol } = new URL(env().APP_URL);
  const other = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[hostname];
  return other ? [origin, `${protocol}//${other}${port && `:${port}`}`] : [origin];
}
