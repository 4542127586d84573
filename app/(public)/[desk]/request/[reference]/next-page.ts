import { one, type Query } from "@/app/(public)/_requester/desk";
import type { Flash } from "@/app/(public)/_requester/flash";
import { within } from "@/app/(public)/_requester/request-path";

/**
 * The page to open after the right code: the one in the query, or else `here`, by default the page of the request. What
 * was typed before the session ended is passed on by its number. An error about a wrong code is not, because by then
 * the code is right.
 */
export function nextOf(path: string, query: Query, flash: Flash, here = path): string {
  const next = one(query.next);
  if (next) return within(path, next);
  const number = flash?.fields.session ? one(query.told) : undefined;
  return number ? `${here}?told=${encodeURIComponent(number)}` : here;
}
