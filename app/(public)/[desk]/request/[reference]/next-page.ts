import { one, type Query } from "@/app/(public)/_letter/desk";
import { within } from "@/app/(public)/_letter/request-path";

/** Where the right code leads: what was typed before the session ended comes along under its number. */
export function nextOf(path: string, query: Query): string {
  const next = one(query.next);
  if (next) return within(path, next);
  const told = one(query.told);
  return told ? `${path}?told=${encodeURIComponent(told)}` : path;
}
