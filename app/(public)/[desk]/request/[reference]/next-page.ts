import { one, type Query } from "@/app/(public)/_letter/desk";
import { within } from "@/app/(public)/_letter/request-path";

/**
 * Where the right code leads: to `here`, the page of the request where nothing is said, and what was typed
 * before the session ended comes along under its number.
 */
export function nextOf(path: string, query: Query, here = path): string {
  const next = one(query.next);
  if (next) return within(path, next);
  const told = one(query.told);
  return told ? `${here}?told=${encodeURIComponent(told)}` : here;
}
