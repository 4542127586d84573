import { one, type Query } from "@/app/(public)/_letter/desk";
import { within } from "@/app/(public)/_letter/request-path";
import type { Told } from "@/app/(public)/_letter/told";

/**
 * Where the right code leads: to `here`, the page of the request where nothing is said. What was typed before the
 * session ended comes along under its number; what was wrong with a code does not, since it is right by then.
 */
export function nextOf(path: string, query: Query, told: Told, here = path): string {
  const next = one(query.next);
  if (next) return within(path, next);
  const number = told?.fields.session ? one(query.told) : undefined;
  return number ? `${here}?told=${encodeURIComponent(number)}` : here;
}
