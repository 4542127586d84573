import { cookies, headers } from "next/headers";
import { cache } from "react";
import {
  acceptedLanguage,
  knownLanguage,
  LANGUAGE_COOKIE,
  type Language,
} from "@/lib/words/choose-language";

/**
 * The language to respond in: the one in the address (`?lang=`, which proxy.ts passes on), the one that this browser
 * chose before, or the first known one in its list. `null` means that the desk's own language applies.
 */
export const languageHere = cache(async (): Promise<Language | null> => {
  const requestHeaders = await headers();
  const remembered = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return (
    knownLanguage(requestHeaders.get("x-language")) ??
    knownLanguage(remembered) ??
    acceptedLanguage(requestHeaders.get("accept-language"))
  );
});

/** The first path segments of staff pages. Their language is that of the signed-in member. */
const STAFF_SEGMENTS = ["desk", "sign-in", "sign-out", "api"];

export const isStaffPath = (path: string): boolean =>
  STAFF_SEGMENTS.includes(path.split("/")[1] ?? "");

/** The address of this page, as proxy.ts passed it on: its path, and its query without the leading question mark. */
export async function currentAddress(): Promise<{ path: string; query: string }> {
  const requestHeaders = await headers();
  return { path: requestHeaders.get("x-path") ?? "/", query: requestHeaders.get("x-query") ?? "" };
}
